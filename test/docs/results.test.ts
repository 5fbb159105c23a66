import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { textOf } from './markdown.ts';

const launcher = fileURLToPath(new URL('../../bin/sixfronts.js', import.meta.url));
const call = promisify(execFile);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sixfronts-results-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Runs everything once; the second language is told what the first has finished. */
const checkpoint = path.join(folder, 'all.checkpoint');

const table = /<!-- figures: begin.*-->\n([^]*)<!-- figures: end -->/;

/** Rows of the table of a page, by cells. */
const rowsOf = (page: string): string[][] =>
  table
    .exec(textOf(page))![1]!
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe.each([
  ['README.md', 'en'],
  ['README.zh.md', 'zh'],
])('the result on %s', (page, lang) => {
  test('is what `npm start` prints', { timeout: 180_000 }, async () => {
    const args = ['replay', '--quiet', '--lang', lang, '--checkpoint', checkpoint];
    const { stdout: out } = await call(process.execPath, [launcher, ...args]);
    const [[head = ''], , ...rows] = rowsOf(page) as [string[], string[], ...string[][]];
    expect(rows.length).toBeGreaterThan(5);
    expect(out).toContain(head.split(/, digest |，摘要值 /)[1]);
    const simulated = rows.map(([, , cell = '']) => cell);
    expect(simulated.filter((cell) => !out.includes(cell))).toEqual([]);
  });
});
