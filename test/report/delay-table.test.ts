import { expect, test } from 'vitest';
import type { DelayPoint } from '../../src/experiments/index.ts';
import { delayTables } from '../../src/report/delay-table.ts';
import { screenFor } from '../../src/report/index.ts';
import { width } from '../../src/text/index.ts';
import { replayResult } from './fixtures.ts';

const share = (mean: number) => ({ mean, halfWidth: 0.1, n: 90, replications: 4, censored: 0 });
const lines = (money: number) => {
  const point = (upTo: number): DelayPoint => ({ upTo, stories: share(0.5), value: share(money) });
  const delayCurves = ['before', 'after'].map((variant) => ({
    metric: 'stops',
    variant,
    points: [point(3_600_000), point(Infinity)],
    wide: [],
    whole: point(Infinity),
  }));
  return delayTables({ ...replayResult, delayCurves }, screenFor('en')).join('\n');
};

test('shares by delay have a column of money only where there is money', () => {
  expect(lines(0.25).match(/of money/g)).toHaveLength(2);
  expect(lines(0.25)).toMatch(/50 ± 10 % +25 ± 10 % +90/);
  expect(lines(Number.NaN)).not.toContain('of money');
  expect(lines(Number.NaN)).toMatch(/50 ± 10 % +90 +50 ± 10 % +90$/m);
});

test('metrics have tables of their own, by their titles, and populations none', () => {
  const point = (upTo: number): DelayPoint => ({ upTo, stories: share(0.5), value: share(0.25) });
  const delayCurves = ['timeToFind', 'timeToFind|person=elder', 'stops'].map((metric) => ({
    metric,
    variant: 'after',
    points: [point(1_800_000), point(3_600_000), point(Infinity)],
    wide: [],
    whole: point(Infinity),
  }));
  const tables = delayTables({ ...replayResult, delayCurves }, screenFor('en'));
  const table = (title: string) => `${title}, by the time that went before
                         after
                  of cases   of money   n
  within 30 min  50 ± 10 %  25 ± 10 %  90
  30 min to 1 h  50 ± 10 %  25 ± 10 %  90
  over 1 h       50 ± 10 %  25 ± 10 %  90`;
  expect(tables.join('\n')).toBe(`${table('time to find')}\n\n${table('stops')}`);
});

test.each([
  [80, [2, 1]],
  [200, [3]],
])('in %d columns as many variants stand side by side as fit', (columns, beside) => {
  const point = (upTo: number): DelayPoint => ({ upTo, stories: share(0.5), value: share(0.25) });
  const runs = ['one', 'two', 'three'].map((variant) => ({
    ...replayResult.runs[0]!,
    policy: { variant, levers: [] },
    title: { zh: `方案${variant}`, en: `what was done in the ${variant}` },
  }));
  const delayCurves = runs.map(({ policy: { variant } }) => ({
    metric: 'stops',
    variant,
    points: [point(3_600_000), point(Infinity)],
    wide: [],
    whole: point(Infinity),
  }));
  const screen = screenFor('en', { width: columns });
  const told = delayTables({ ...replayResult, runs, delayCurves }, screen);
  expect(Math.max(...told.map(width))).toBeLessThanOrEqual(columns);
  const heads = told.filter((line) => line.includes('of cases'));
  expect(heads.map((line) => line.match(/of cases/g)!.length)).toEqual(beside);
});
