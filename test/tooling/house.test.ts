import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

/** What dependency-cruiser says, under the house's own table, about `src` in a folder. */
function cruise(folder: string): Cruise {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(root, '.dependency-cruiser.cjs');
  const args = [program, '--config', config, '--output-type', 'json', 'src'];
  // What it says of the whole house is more than the usual megabyte.
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const { stdout } = spawnSync(process.execPath, args, options);
  return JSON.parse(stdout) as Cruise;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') || name.endsWith('.tsx'))
    .map((name) => path.posix.join('src', name.replaceAll('\\', '/')))
    .toSorted();
}

test('the house is read in full: as many modules as there are files in src', () => {
  const read = cruise(root).modules.map(({ source }) => source);
  const sources = sourcesIn(root);
  expect(sources.length).toBeGreaterThan(0);
  expect(read.filter((source) => source.startsWith('src/')).toSorted()).toEqual(sources);
});

describe('the table bites', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** The names of the rules that a small house of these files breaks. */
  function broken(files: Record<string, string>): string[] {
    const folder = mkdtempSync(path.join(tmpdir(), 'house-'));
    folders.push(folder);
    for (const [name, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return [...new Set(cruise(folder).summary.violations.map(({ rule }) => rule.name))].toSorted();
  }

  test('an import upwards is refused, of a type too', () => {
    const model = { 'src/model/replication.ts': 'export interface Replication { seed: number }' };
    const from = (line: string) => broken({ ...model, 'src/engine/simulation.ts': line });
    expect(from("import { x } from '../model/replication.ts'; x();")).toEqual(['engine-rooms']);
    expect(
      from(
        "import type { Replication } from '../model/replication.ts'; export let r: Replication;",
      ),
    ).toEqual(['engine-rooms']);
  });

  test('an import downwards is fine', () => {
    expect(
      broken({
        'src/random/draw.ts': 'export const draw = 1;',
        'src/model/replication.ts': "export { draw } from '../random/draw.ts';",
      }),
    ).toEqual([]);
  });

  test('a circle of types is refused', () => {
    expect(
      broken({
        'src/stats/tally.ts': "import type { B } from './level.ts'; export type A = B;",
        'src/stats/level.ts': "import type { A } from './tally.ts'; export type B = A;",
      }),
    ).toEqual(['no-circle']);
  });

  test('the file system is refused to the engine and XState to metrics', () => {
    expect(broken({ 'src/engine/calendar.ts': "import 'node:fs';" })).toEqual(['engine-builtins']);
    expect(
      broken({
        'src/metrics/waits.ts': "import 'xstate';",
        'node_modules/xstate/package.json': '{"name":"xstate","main":"index.js"}',
        'node_modules/xstate/index.js': '',
      }),
    ).toEqual(['metrics-packages']);
  });

  test('a room without a row is refused, and a leftover module', () => {
    expect(
      broken({
        'src/attic/box.ts': "export { b } from '../engine/b.ts';",
        'src/engine/b.ts': 'export const b = 1;',
      }),
    ).toEqual(['room-without-a-row']);
    expect(broken({ 'src/engine/alone.ts': 'export const alone = 1;' })).toEqual(['no-orphan']);
  });
});
