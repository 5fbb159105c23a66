import { expect, test } from 'vitest';
import { width } from '../../src/text/index.ts';
import { run } from '../cli/fake-world.ts';

const three = 'compare tutorial --replications 3 --workers 1';

test.each(['en', 'zh'])('several variants against one fit 80 columns (%s)', async (language) => {
  const { code, out } = await run(`${three} --lang ${language}`);
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
  // Figures end in the same column in every row.
  const ends = lines.filter((line) => / ± /.test(line)).map(width);
  expect(new Set(ends.slice(0, 3)).size).toBe(1);
});

test('the first variant has its own figures, the others their differences to it', async () => {
  const { out } = await run(`${three} --variant after before afterWithFewer`);
  expect(out).toContain('each against all lines at once\n');
  expect(out).toMatch(/^all lines at once +[\d.]+ ± [\d.]+ min/m);
  expect(out).toMatch(/^one line at a time +\+[\d.]+ ± [\d.]+ min/m);
  expect(out).toMatch(/[+−][\d.]+ ± [\d.,]+ pp/);
  expect(out).toMatch(/[+−][\d.]+ ± [\d.,]+ %/);
});

test('two variants have the screen of a pair', async () => {
  const { out } = await run('compare tutorial --variant before after --replications 2 --workers 1');
  expect(out).toContain('one line at a time → all lines at once');
});

test('the differences are those of the pair', async () => {
  const json = async (variants: string) =>
    JSON.parse((await run(`${three} --variant ${variants} --json`)).out) as {
      rows: { metric: string; differences: { difference: object }[]; difference: object }[];
    };
  const several = await json('before after afterWithFewer');
  const pair = await json('before afterWithFewer');
  const ours = several.rows[0]!.differences[1]!.difference;
  expect(ours).toEqual(pair.rows[0]!.difference);
});

test('numbers and amounts change in % of the base, with the base beside them', async () => {
  const { out } = await run(`${three} --csv`);
  const rows = out
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  // A line for each of the three variants.
  expect(rows.filter(([metric]) => metric === 'openSearches')).toHaveLength(3);
  const units = new Set(rows.map((row) => row.at(-6)));
  expect(units).toEqual(new Set(['ms', 'share', '%', 'cases']));
});
