import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { charts } from '../../src/charts/index.ts';
import { probe } from '../../src/charts/search/probe.ts';
import { drawMachine, sketchMachine } from '../../src/diagram/drawings.ts';
import { printScale } from '../../src/diagram/layout/page.ts';
import { describeMachine } from '../../src/diagram/model/describe-machine.ts';
import { namingOf } from '../../src/diagram/names/chart-names.ts';
import { styles } from '../../src/diagram/text/block.ts';
import { subtree } from '../../src/diagram/view/chart-index.ts';
import { faultsOf } from './layout/faults.ts';

const cases = Object.keys(charts).flatMap((name) => [[name, 'zh'] as const, [name, 'en'] as const]);

describe.each(cases)('%s in %s', (name, lang) => {
  const sketches = sketchMachine(charts[name]!, { lang, naming: namingOf(name, lang) });

  test('prints on A4 with letters of 11 px and more', async () => {
    const smallest = Math.min(...Object.values(styles).map(({ size }) => size));
    const inPrint = (await sketches).map(({ sheet }) => Math.min(1, printScale(sheet)) * smallest);
    expect(Math.min(...inPrint)).toBeGreaterThanOrEqual(11);
  }, 120_000);

  test('keeps boxes, labels, headings and arrows clear of each other', async () => {
    const faults = (await sketches).flatMap(({ sheet }) => faultsOf(sheet.scene));
    expect(faults).toEqual([]);
  }, 120_000);

  test('shows every state of the chart on some drawing, and every folded one by itself', async () => {
    const shown = new Set<string>();
    for (const { state, sheet } of await sketches) {
      shown.add(state.id);
      for (const { vertex } of sheet.scene.boxes) if (vertex.state) shown.add(vertex.state.id);
    }
    const all = subtree(describeMachine(charts[name]!, lang).root).map(({ id }) => id);
    expect(all.filter((id) => !shown.has(id))).toEqual([]);
  }, 120_000);

  test('needs few drawings, each with a name of its own', async () => {
    const names = (await sketches).map((sketch) => sketch.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeLessThan(20);
  }, 120_000);
});

test('the same chart gives the same characters, and their names are its own', async () => {
  const once = await drawMachine(probe, { lang: 'en' });
  expect(await drawMachine(probe, { lang: 'en' })).toEqual(once);
  expect(once[0]).toMatchObject({
    name: 'probe',
    title: 'probe: One line of enquiry in the search for a missing person.',
  });
  const ids = [...once[0]!.svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['probe-en-title', 'probe-en-waiting', 'probe-en-offShift']);
}, 60_000);

test('one state is drawn by itself where it is asked for, and may be given by path or id', async () => {
  const [byPath] = await drawMachine(probe, { lang: 'zh', state: 'authorising' });
  const [byId] = await drawMachine(probe, { lang: 'zh', state: 'probe.authorising' });
  expect(byPath).toEqual(byId);
  expect(byPath?.name).toBe('probe.authorising');
}, 60_000);

test('a depth says how many levels are shown, on paper of any size', async () => {
  const all = await drawMachine(probe, { lang: 'en', depth: 9 });
  expect(all.map(({ name }) => name)).toEqual(['probe']);
  const flat = await drawMachine(probe, { lang: 'en', depth: 1 });
  expect(flat.map(({ name }) => name)).toEqual(['probe', 'probe.authorising', 'probe.manned']);
}, 60_000);

test('a state that is not there, a strange depth or language are refused by name', async () => {
  await expect(drawMachine(probe, { lang: 'en', state: 'nowhere' })).rejects.toThrow(
    'probe has no state nowhere',
  );
  await expect(drawMachine(probe, { lang: 'en', depth: 0 })).rejects.toThrow('not 0');
  await expect(drawMachine(probe, { lang: 'fr' as 'en' })).rejects.toThrow('not fr');
});

describe('a machine of anybody', () => {
  test('is drawn without ids, sentences or bound names', async () => {
    const machine = createMachine({
      initial: 'a',
      states: { a: { on: { GO: 'b b' } }, 'b b': {} },
    });
    const [drawing] = await drawMachine(machine, { lang: 'en' });
    expect(drawing?.name).toBe('machine');
    expect(drawing?.svg).toContain('>b b<');
  });

  test('may have a single state', async () => {
    const [drawing] = await drawMachine(createMachine({ id: 'still' }), { lang: 'zh' });
    expect(drawing).toMatchObject({ name: 'still' });
  });

  test('is split into pages where one level is too much for a sheet', async () => {
    const keys = Array.from({ length: 40 }, (_, i) => `step${i}`);
    const description = 'One of a great many steps that follow each other without end.';
    const states: Record<string, object> = {};
    for (const [i, key] of keys.entries()) {
      states[key] = { description, on: { NEXT: keys[(i + 1) % keys.length]! } };
    }
    const machine = createMachine({ id: 'long', initial: 'step0', states } as never);
    const sketches = await sketchMachine(machine, { lang: 'en' });
    expect(sketches.map(({ name }) => name).slice(0, 2)).toEqual(['long', 'long-2']);
    for (const { sheet } of sketches) {
      expect(printScale(sheet)).toBeGreaterThanOrEqual(1);
      expect(faultsOf(sheet.scene)).toEqual([]);
    }
  }, 60_000);
});
