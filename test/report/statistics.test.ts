import { describe, expect, test } from 'vitest';
import { screenFor } from '../../src/report/index.ts';
import {
  measuredDifference,
  measuredFigure,
  percentFigure,
  percentText,
  reportedFigure,
  statisticText,
  targetFigure,
  wholePercent,
} from '../../src/report/statistics.ts';
import type { Statistic } from '../../src/scenario/index.ts';
import { estimate } from './fixtures.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const [en, zh] = [screenFor('en'), screenFor('zh')];

describe('a simulated figure', () => {
  test.each([
    ['h', estimate(4.04, 0.1), '4 h 02 ± 6 min'],
    ['min', estimate(43.81, 0.7), '43.8 ± 0.7 min'],
    ['%', estimate(86.12, 0.5), '86.1 ± 0.5 %'],
    ['cases', estimate(10.93, 0.31), '10.9 ± 0.3'],
    ['yuan', estimate(1_020_000_000, 30_000_000), '¥1.02 ± 0.03 bn'],
  ] as const)('of a target in %s is told in it', (unit, figure, told) => {
    expect(targetFigure(figure, { unit }, en)).toBe(told);
  });

  test('that is a change has its sign', () => {
    const change = { unit: '%', against: { variant: 'before' } } as const;
    expect(targetFigure(estimate(-28.6, 0.8), change, en)).toBe('−28.6 ± 0.8 %');
    expect(targetFigure(estimate(28.6, 0.8), change, en)).toBe('+28.6 ± 0.8 %');
    expect(targetFigure(estimate(28.6, 0.8), { unit: '%' }, en)).toBe('28.6 ± 0.8 %');
  });

  test.each([
    ['ms', estimate(43.81 * MINUTE, 0.7 * MINUTE), '43.8 ± 0.7 min', '+43.8 ± 0.7 min'],
    ['share', estimate(0.861, 0.005), '86.1 ± 0.5 %', '+86.1 ± 0.5 pp'],
    ['cases', estimate(10.93, 0.31), '10.9 ± 0.3', '+10.9 ± 0.3'],
    ['fen', estimate(180_000_000, 10_000_000), '¥1.8 ± 0.1 m', '+¥1.8 ± 0.1 m'],
  ] as const)(
    'measured in %s is told as it is read, a difference with sign',
    (unit, figure, told, apart) => {
      expect(measuredFigure(figure, unit, en)).toBe(told);
      expect(measuredDifference(figure, unit, en)).toBe(apart);
    },
  );

  test('of nothing is a dash', () => {
    const nothing = estimate(Number.NaN, Number.NaN);
    expect(targetFigure(nothing, { unit: 'h' }, en)).toBe('–');
    expect(measuredFigure(nothing, 'ms', en)).toBe('–');
    expect(measuredDifference(nothing, 'share', en)).toBe('–');
    expect(percentText(nothing)).toBe('–');
  });
});

test('a count of nothing says what so many replications do not rule out', () => {
  const none = { ...estimate(0, 0), bound: 0.7378 };
  expect(targetFigure(none, { unit: 'cases' }, en)).toBe('0 (≤ 0.7)');
  expect(measuredFigure(none, 'cases', zh)).toBe('0 (≤ 0.7)');
  expect(measuredFigure(estimate(0, 0), 'cases', en)).toBe('0 ± 0');
});

describe('a share', () => {
  test('on which all cases agree says what so many do not rule out', () => {
    expect(percentFigure({ ...estimate(100, 0), bound: 99.51 })).toBe('100 (≥ 99.5) %');
    expect(percentFigure({ ...estimate(0, 0), bound: 0.49 })).toBe('0 (≤ 0.5) %');
    expect(percentText({ ...estimate(1, 0), bound: 0.9951 })).toBe('100 (≥ 99.5) %');
    expect(measuredFigure({ ...estimate(0, 0), bound: 0.0049 }, 'share', en)).toBe('0 (≤ 0.5) %');
  });

  test('has its interval where replications differ', () => {
    expect(percentFigure({ ...estimate(99.9, 0.1), bound: 99 })).toBe('99.9 ± 0.1 %');
    expect(percentText(estimate(0.342, 0.009))).toBe('34.2 ± 0.9 %');
  });

  test('is told whole where no more is meant', () => {
    expect(wholePercent(0.474)).toBe('47 %');
    expect(wholePercent(0.995)).toBe('100 %');
  });
});

test.each([
  [{ unit: 'h' }, 4, '4 h'],
  [{ unit: 'min' }, 44, '44 min'],
  [{ unit: '%' }, 86, '86 %'],
  [{ unit: 'cases' }, 10.8, '10.8'],
  [{ unit: 'yuan' }, 1_000_000_000, '¥1 bn'],
  [{ unit: '%', against: { variant: 'before' } }, -28.58, '−28.58 %'],
  [{ unit: '%', against: { variant: 'before' } }, 12, '+12 %'],
] as const)('a reported figure stands as it was reported: %j, %d', (unit, value, told) => {
  expect(reportedFigure(value, unit, en)).toBe(told);
});

test('every statistic has words of its own in both languages, with its limit in them', () => {
  const all: Statistic[] = [
    { kind: 'mean' },
    { kind: 'meanCut', cut: 48 * HOUR },
    { kind: 'within', limit: HOUR, among: 'all' },
    { kind: 'within', limit: HOUR, among: 'reached' },
    { kind: 'sameDay' },
    { kind: 'level' },
    { kind: 'count' },
    { kind: 'amount' },
    { kind: 'storyShare' },
    { kind: 'storyShare', delay: HOUR / 2 },
    { kind: 'valueShare' },
    { kind: 'valueShare', delay: HOUR / 2 },
  ];
  for (const screen of [en, zh]) {
    expect(new Set(all.map((each) => statisticText(each, screen))).size).toBe(all.length);
    expect(statisticText(all[1]!, screen)).toContain('48');
    expect(statisticText(all[9]!, screen)).toContain('30');
    expect(statisticText(all[11]!, screen)).toContain('30');
  }
  expect(statisticText(all[2]!, en)).toBe('share of all within 1 h');
});
