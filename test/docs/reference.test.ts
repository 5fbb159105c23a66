import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Exit } from '../../src/cli/session.ts';
import * as library from '../../src/index.ts';
import { run } from '../cli/fake-world.ts';
import { blocks, pages, pathOf, textOf } from './markdown.ts';

describe.each(['docs/reference/cli.md', 'docs/reference/cli.zh.md'])('%s', (page) => {
  const reference = textOf(page);

  test('has every verb with every one of its options', async () => {
    const { out } = await run('--help --lang en');
    const verbs = [...out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, verb]) => verb!);
    expect(verbs).toEqual(expect.arrayContaining(['replay', 'compare', 'case', 'validate']));
    expect(verbs.filter((verb) => !reference.includes(`| \`${verb}`))).toEqual([]);
    for (const verb of verbs.filter((each) => each !== 'help')) {
      const { out: help } = await run(`${verb} --help`);
      const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag!);
      expect(flags.length).toBeGreaterThan(2);
      expect([verb, flags.filter((flag) => !reference.includes(`\`${flag}`))]).toEqual([verb, []]);
    }
  });

  test('has every exit code', () => {
    const codes = [...reference.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    const { interrupted, ...others } = Exit;
    expect(codes).toEqual([...Object.values(others), ...Object.values(interrupted)]);
  });
});

/** What a link to a page may name after `#`: its headings as GitHub spells them, and its anchors. */
function placesOf(page: string): ReadonlySet<string> {
  const text = textOf(page);
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
  return new Set([...headings, ...anchors]);
}

describe.each(pages)('%s', (page) => {
  test('links to files that exist', () => {
    const links = [...textOf(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !/^https?:/.test(link));
    const folder = path.dirname(pathOf(page));
    expect(links.filter((link) => !fs.existsSync(path.join(folder, link)))).toEqual([]);
  });

  test('links to places that are on the page linked to', () => {
    const links = [...textOf(page).matchAll(/\]\(([^)#:]*)#([^)]+)\)/g)];
    const lost = links.filter(([, link, place]) => {
      const target = link === '' ? page : path.join(path.dirname(page), link!);
      return !placesOf(target).has(place!);
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  test('imports from the library only what it exports', () => {
    const imported = blocks(page, 'js').flatMap((block) =>
      [...block.matchAll(/import \{([^}]*)\} from 'sixfronts'/g)].flatMap(([, names]) =>
        names!.split(',').map((name) => name.trim()),
      ),
    );
    expect(imported.filter((name) => name !== '' && !(name in library))).toEqual([]);
  });
});

/** What a page says in code: inline, and in its blocks but for their comments. */
const codeOf = (page: string) => {
  const text = textOf(page);
  const fenced = /^```.*\n([^]*?)^```$/gm;
  return {
    inline: [...new Set(text.replaceAll(fenced, '').match(/`[^`\n]+`/g))].toSorted(),
    blocks: [...text.matchAll(fenced)].map(([, block]) => block!.replaceAll(/ *#.*$/gm, '')),
  };
};

describe.each([
  'docs/reference/distributions',
  'docs/reference/event-log',
  'docs/reference/figures',
  'docs/reference/output',
  'docs/reference/world',
  'docs/background/model',
])('%s', (page) => {
  test('says the same in both languages', () => {
    expect(codeOf(`${page}.zh.md`)).toEqual(codeOf(`${page}.md`));
  });
});
