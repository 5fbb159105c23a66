import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './fake-world.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-same-file-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const inFolder = (name: string) => path.join(folder, name);

const chart = `import { setup } from 'xstate';
import { sentence } from './words.ts';
export default setup({}).createMachine({ description: sentence, initial: 'over', states: { over: { type: 'final' } } });
`;
const files: Readonly<Record<string, string>> = {
  'town.yaml': fs.readFileSync('scenarios/tutorial.yaml', 'utf8'),
  'extended.yaml': `${fs
    .readFileSync('scenarios/tutorial.yaml', 'utf8')
    .replace('sixfronts: 1', 'sixfronts: 1\nextends: town.yaml\ntargets: [aims.yaml]')
    .replace(
      '\nroles:\n',
      '\nroles:\n  none: { chart: none, title: { zh: 无, en: none } }\n',
    )}charts: { none: charts/none.ts }\n`,
  'aims.yaml': 'sixfronts: 1\ntargets: []\n',
  'charts/none.ts': chart,
  'charts/words.ts': "export const sentence = 'Nothing happens.';\n",
};

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(inFolder(name)), { recursive: true });
    fs.writeFileSync(inFolder(name), text);
  }
  fs.symlinkSync(inFolder('town.yaml'), inFolder('link.csv'));
  fs.linkSync(inFolder('town.yaml'), inFolder('hard.csv'));
  fs.symlinkSync('nothing-yet', inFolder('dangling'));
  fs.symlinkSync(path.resolve('node_modules'), inFolder('node_modules'));
});

describe('what is read is never written over, and nothing is run', () => {
  test.each([
    ['replay', 'town.yaml', '--log', 'town.yaml'],
    ['replay', 'town.yaml', '--out-manifest', 'charts/../town.yaml'],
    ['replay', 'town.yaml', '--log', 'link.csv'],
    ['compare', 'town.yaml', '--log', 'hard.csv'],
    ['case', 'town.yaml', '--log', 'link.csv'],
    ['replay', 'extended.yaml', '--log', 'town.yaml'],
    ['case', 'extended.yaml', '--log', 'aims.yaml'],
    ['replay', 'extended.yaml', '--out-manifest', 'charts/none.ts'],
    ['replay', 'extended.yaml', '--log', 'charts/words.ts'],
  ])('%s %s %s %s', async (verb, scenario, flag, file) => {
    const line = `${verb} ${inFolder(scenario)} ${flag} ${folder}/${file}`;
    const { code, out, err } = await run(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`${flag} ${folder}/${file} are the same file`);
    expect(err).toContain("the scenario's file");
    const chinese = await run(`${line} --lang zh`);
    expect(chinese.err).toContain('情景所用文件');
    expect(chinese.err).toContain('是同一个文件');
    for (const [name, text] of Object.entries(files))
      expect(fs.readFileSync(inFolder(name), 'utf8')).toBe(text);
  });

  test('not the manifest that is repeated either', async () => {
    const manifest = inFolder('manifest.json');
    await run(
      `replay tutorial --variant after --replications 1 --workers 1 --out-manifest ${manifest}`,
    );
    const before = fs.readFileSync(manifest, 'utf8');
    for (const flag of ['--log', '--out-manifest', '--checkpoint']) {
      const { code, err } = await run(`replay --manifest ${manifest} ${flag} ${manifest}`);
      expect(code).toBe(2);
      expect(err).toContain(`--manifest ${manifest} and ${flag} ${manifest}`);
    }
    expect(fs.readFileSync(manifest, 'utf8')).toBe(before);
  });
});

test.each([
  ['--log', 'new', '--out-manifest', 'new'],
  ['--checkpoint', 'new', '--log', 'charts/../new'],
  ['--out-manifest', 'dangling', '--checkpoint', 'nothing-yet'],
])('what is written is not written over: %s %s %s %s', async (one, file, other, same) => {
  const { code, err } = await run(
    `replay tutorial ${one} ${folder}/${file} ${other} ${folder}/${same}`,
  );
  expect(code).toBe(2);
  expect(err).toContain(`${one} ${folder}/${file}`);
  expect(err).toContain(`${other} ${folder}/${same}`);
  expect(fs.existsSync(inFolder('new'))).toBe(false);
});

test.skipIf(process.platform === 'win32')('where nothing is kept nothing can be lost', async () => {
  const { code } = await run(
    'replay tutorial --variant after --replications 1 --workers 1 --log /dev/null --out-manifest /dev/null',
  );
  expect(code).toBe(0);
});
