import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { run } from '../cli/fake-world.ts';
import { blocks, pages, pathOf, textOf } from './markdown.ts';

test.each(['replay', 'compare', 'case', 'diagram', 'validate', 'list'])(
  'the reference names every option of %s',
  async (verb) => {
    const { out } = await run(`${verb} --help`);
    const flags = [...out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag!);
    expect(flags.length).toBeGreaterThan(2);
    const reference = textOf('docs/reference/cli.md');
    expect(flags.filter((flag) => !reference.includes(`\`${flag}`))).toEqual([]);
  },
);

describe.each(pages)('%s', (page) => {
  test('links to files that exist', () => {
    const links = [...textOf(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !/^https?:/.test(link));
    const folder = path.dirname(pathOf(page));
    expect(links.filter((link) => !fs.existsSync(path.join(folder, link)))).toEqual([]);
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
