import { expect, test } from 'vitest';
import type { DelayPoint } from '../../src/experiments/index.ts';
import { delayTables } from '../../src/report/delay-table.ts';
import { screenFor } from '../../src/report/index.ts';
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
