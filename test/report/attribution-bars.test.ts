import { describe, expect, test } from 'vitest';
import { scaled } from '../../src/experiments/estimate.ts';
import { attributionBars } from '../../src/report/attribution-bars.ts';
import { screenFor } from '../../src/report/index.ts';
import type { Statistic } from '../../src/scenario/index.ts';
import { width } from '../../src/text/index.ts';
import { MINUTE, replayResult } from './fixtures.ts';

describe('where a gain comes from', () => {
  const lines = attributionBars(replayResult, screenFor('en'));

  test('is said of a whole with its interval and what was measured', () => {
    expect(lines[0]).toBe('where the saved 196.4 ± 5.1 min come from (mean, cut at 48 h)');
  });

  test('is printed in parts that add up to the printed whole', () => {
    const minutes = lines.slice(1, 5).map((line) => Number(/([\d.]+) ±/.exec(line)![1]));
    const [whole] = minutes.splice(3);
    expect(minutes).toHaveLength(3);
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBeCloseTo(whole!, 9);
    expect(whole).toBe(196.4);
  });

  test('is drawn in bars as long as the parts', () => {
    const bars = lines.slice(1, 4).map((line) => /▇+/.exec(line)![0].length);
    expect(bars).toEqual([26, 20, 9]);
  });

  test.each<[Statistic, number, string, string]>([
    [
      { kind: 'within', limit: 3_600_000, among: 'all' },
      0.01 / MINUTE,
      'where the gained 196.4 ± 5.1 pp come from (share of all within 1 h)',
      '92.1 ± 4.0 pp',
    ],
    [
      { kind: 'level' },
      1 / MINUTE,
      'where the saved 196.4 ± 5.1 cases come from (average at a time)',
      '92.1 ± 4.0 cases',
    ],
    [
      { kind: 'amount' },
      100 / MINUTE,
      'where the saved 196.4 ± 5.1 yuan come from (sum of amounts)',
      '92.1 ± 4.0 yuan',
    ],
  ])('of %j is told in its unit', (statistic, by, title, part) => {
    const { whole, shares } = replayResult.attribution!;
    const inUnit = (estimate: typeof whole) => scaled(estimate, by);
    const attribution = {
      whole: inUnit(whole),
      shares: shares.map((each) => ({ ...each, estimate: inUnit(each.estimate) })),
    };
    const file = {
      ...replayResult.file,
      attribution: { ...replayResult.file.attribution!, statistic },
    };
    const told = attributionBars({ ...replayResult, attribution, file }, screenFor('en'));
    expect(told[0]).toBe(title);
    expect(told[1]).toContain(` ${part} `);
  });

  test('has no bar for what a lever takes away, and says where precision is not known', () => {
    const { whole, shares } = replayResult.attribution!;
    const [people, order] = shares;
    const lost = { ...order!, estimate: { ...order!.estimate, mean: -10 * MINUTE } };
    const single = { ...whole, halfWidth: Number.NaN };
    const attribution = { whole: single, shares: [people!, lost] };
    const told = attributionBars({ ...replayResult, attribution }, screenFor('en'));
    expect(told[0]).toMatch(/82\.1 ± \? min/u);
    expect(told[2]).toMatch(/^ {2}all lines at once +−10\.0 ± 3\.2 min +−5 %$/u);
  });

  test('of nothing has no shares, nor has what nobody knows', () => {
    const { whole, shares } = replayResult.attribution!;
    const told = (wholly: number, each: number) =>
      attributionBars(
        {
          ...replayResult,
          attribution: {
            whole: { ...whole, mean: wholly, halfWidth: Math.abs(wholly) },
            shares: shares.map((share) => ({ ...share, estimate: { ...whole, mean: each } })),
          },
        },
        screenFor('en'),
      ).slice(0, 5);
    const nothing = told(0, 0);
    expect(nothing[0]).toContain('where the saved 0.0 ± 0.0 min come from');
    for (const line of nothing.slice(1)) expect(line).toMatch(/ min +–$/);
    const unknown = told(NaN, NaN);
    expect(unknown[0]).toContain('where the saved – come from');
    for (const line of unknown.slice(1)) expect(line).toMatch(/ – +–$/);
    // What the parts cancel out to, up to the rounding of numbers, is nothing.
    expect(told(1e-12, 3e-13).join('\n')).not.toMatch(/\d %|Infinity|NaN/);
  });

  test.each(['en', 'zh'] as const)('fits 60 columns in %s, with shorter bars', (language) => {
    const told = attributionBars(replayResult, screenFor(language, { width: 60 }));
    expect(Math.max(...told.map(width))).toBeLessThanOrEqual(60);
    expect(told.join('\n')).toContain('▇▇▇▇');
  });

  test('is left out where nothing was taken apart', () => {
    const { attribution: _, ...rest } = replayResult;
    expect(attributionBars(rest, screenFor('en'))).toEqual([]);
  });
});
