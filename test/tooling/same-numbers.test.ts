import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** The code of a file without its comments. Good enough for looking for operators. */
function code(file: string): string {
  return readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|[^:])\/\/.*$/gm, '$1');
}

/** The lines of some rooms that match a pattern, as `file: line`. */
function linesWith(pattern: RegExp, isSearched: (room: string) => boolean): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && isSearched(name.split(path.sep)[0] ?? ''))
    .flatMap((name) =>
      code(path.join(src, name))
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
}

// What a linter's rule can say stands in .oxlintrc.json: Math.random, Date.now, Math.pow, Intl.

test('no power operator decides a result: V8 versions differ in its last bits (powers of two are exact)', () => {
  const rooms = new Set(['random', 'stats', 'model']);
  expect(linesWith(/(?<!\b2 )\*\*/, (room) => rooms.has(room))).toEqual([]);
});

test('only the command line asks what time it is on the wall', () => {
  expect(linesWith(/new Date\(\s*\)|\bDate\(\s*\)|hrtime/, (room) => room !== 'cli')).toEqual([]);
});
