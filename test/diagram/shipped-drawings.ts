import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { renderSketches, sketchMachine } from '../../src/diagram/drawings.ts';
import { galleryPage } from '../../src/diagram/gallery.ts';
import { printScale } from '../../src/diagram/layout/page.ts';
import { describeMachine } from '../../src/diagram/model/describe-machine.ts';
import { namingOf } from '../../src/diagram/names/chart-names.ts';
import { styles } from '../../src/diagram/text/block.ts';
import { subtree } from '../../src/diagram/view/subtree.ts';
import type { Lang } from '../../src/diagram/words/words.ts';
import { faultsOfSheet } from './layout/sheet-faults.ts';

const folder = new URL('../../docs/charts/', import.meta.url);

/** Tests of all drawings of one language; each is laid out once for all of them. */
export function testShipped(lang: Lang): void {
  const drawn = Object.entries(charts).map(([name, machine]) => {
    const options = { lang, naming: namingOf(name, lang) };
    const sketches = sketchMachine(machine, options);
    const drawings = sketches.then((found) => renderSketches(found, machine.id, options));
    return { name, machine, sketches, drawings };
  });

  describe.each(drawn)('$name', { timeout: 240_000 }, ({ name, machine, sketches, drawings }) => {
    test('prints on A4 with letters of 11 px and more', async () => {
      const smallest = Math.min(...Object.values(styles).map(({ size }) => size));
      const inPrint = (await sketches).map(({ sheet }) => {
        return Math.min(1, printScale(sheet)) * smallest;
      });
      expect(Math.min(...inPrint)).toBeGreaterThanOrEqual(11);
    });

    test('keeps boxes, labels, headings, arrows, title and legend clear of each other', async () => {
      expect((await sketches).flatMap(({ sheet }) => faultsOfSheet(sheet))).toEqual([]);
    });

    test('shows every state of the chart on some drawing, and every folded one by itself', async () => {
      const shown = new Set<string>();
      for (const { caption, scene } of (await sketches).flatMap(({ sheet }) => sheet.panels)) {
        shown.add(caption.state.id);
        for (const { vertex } of scene.boxes) if (vertex.state) shown.add(vertex.state.id);
      }
      const all = subtree(describeMachine(machine, lang).root).map(({ id }) => id);
      expect(all.filter((id) => !shown.has(id))).toEqual([]);
    });

    test('needs few drawings, each with a name of its own', async () => {
      const names = (await sketches).map((sketch) => sketch.name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeLessThanOrEqual(12);
    });

    test('stands in docs/charts as it is; else run `npm run drawings`', async () => {
      const differing = (await drawings).filter(({ name: file, svg }) => {
        return readFileSync(new URL(`${file}.${lang}.svg`, folder), 'utf8') !== svg;
      });
      expect(differing.map((drawing) => drawing.name)).toEqual([]);
      expect(name).toBe(machine.id);
    });
  });

  test('docs/charts has these drawings and no others', { timeout: 240_000 }, async () => {
    const chapters = new Map<string, { name: string; title: string }[]>();
    for (const { name, drawings } of drawn) {
      const files = (await drawings).map((drawing) => {
        return { name: `${drawing.name}.${lang}.svg`, title: drawing.title };
      });
      chapters.set(name, files);
    }
    const names = [...chapters.values()].flat().map(({ name }) => name);
    const committed = readdirSync(folder).filter((name) => name.endsWith(`.${lang}.svg`));
    expect(committed.toSorted()).toEqual(names.toSorted());
    const page = galleryPage(chapters, lang);
    expect(readFileSync(new URL(page.name, folder), 'utf8')).toBe(page.content);
  });
}
