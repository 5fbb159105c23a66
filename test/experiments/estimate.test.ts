import { describe, expect, test } from 'vitest';
import { delayCurves } from '../../src/experiments/delay-curves.ts';
import { estimateOf, fractionOf, scaled, unitFactor } from '../../src/experiments/estimate.ts';
import type { PolicyRun } from '../../src/experiments/index.ts';
import type { DurationSpec, MetricSpec, StorySpec, StorySummary } from '../../src/metrics/index.ts';
import type { Statistic } from '../../src/scenario/index.ts';
import { replayResult } from '../report/fixtures.ts';
import { durations } from './runs.ts';

const HOUR = 3_600_000;
const time: DurationSpec = {
  kind: 'duration',
  role: 1,
  from: 0,
  to: 2,
  population: [],
  cuts: [24 * HOUR, 48 * HOUR],
  limits: [HOUR, 2 * HOUR],
};
const found = durations({
  started: 20,
  reached: 16,
  censored: 3,
  sum: 40 * HOUR,
  cutSums: [70 * HOUR, 90 * HOUR],
  within: [4, 8],
  sameDay: 12,
});

describe('a figure of durations', () => {
  test.each<[Statistic, number, number, number]>([
    [{ kind: 'mean' }, 40 * HOUR, 16, 16],
    [{ kind: 'meanCut', cut: 48 * HOUR }, 90 * HOUR, 20, 20],
    [{ kind: 'within', limit: HOUR, among: 'all' }, 4, 20, 20],
    [{ kind: 'within', limit: 2 * HOUR, among: 'reached' }, 8, 16, 16],
    [{ kind: 'sameDay' }, 12, 20, 20],
  ])('%j is of those that it speaks of, and its n counts them', (statistic, above, below, n) => {
    expect(fractionOf(time, found, statistic)).toEqual({ above, below });
    expect(estimateOf(time, [found, found], statistic)).toMatchObject({ n: 2 * n, censored: 6 });
    expect(estimateOf(time, [found, found], statistic).mean).toBeCloseTo(above / below, 10);
  });

  test('weighs cases alike, wherever they were', () => {
    const few = durations({ started: 2, reached: 2, sum: 20 * HOUR });
    const { mean, values, weights } = estimateOf(time, [found, found, few], { kind: 'mean' });
    // The plain ratio of the sums, corrected for bias by what each of the three adds to it.
    const plain = 100 / 34;
    const without = [60 / 18, 60 / 18, 80 / 32];
    const corrected = 3 * plain - (2 / 3) * without.reduce((sum, each) => sum + each, 0);
    expect(mean / HOUR).toBeCloseTo(corrected, 10);
    expect(values!.map((value) => value / HOUR)).toEqual([2.5, 2.5, 10]);
    expect(weights).toEqual([16, 16, 2]);
  });
});

describe('a figure of stories', () => {
  const held: StorySpec = {
    kind: 'story',
    role: 1,
    of: 2,
    reached: 3,
    from: 0,
    to: 4,
    edges: [HOUR, 2 * HOUR],
  };
  const summary = {
    kind: 'story' as const,
    stories: [5, 10, 20],
    storiesReached: [4, 5, 1],
    amount: [50, 300, 400],
    amountReached: [40, 100, 2],
  };

  test.each<[Statistic, number, number]>([
    [{ kind: 'storyShare' }, 10, 35],
    [{ kind: 'storyShare', delay: HOUR }, 4, 5],
    [{ kind: 'storyShare', delay: 2 * HOUR }, 9, 15],
    [{ kind: 'valueShare' }, 142, 750],
    [{ kind: 'valueShare', delay: HOUR }, 40, 50],
  ])('%j takes in the bins up to its delay, or all', (statistic, above, below) => {
    expect(fractionOf(held, summary, statistic)).toEqual({ above, below });
  });
});

describe('a figure of a period', () => {
  const stops: MetricSpec = { kind: 'count', of: [2], less: [], from: 0, among: [3] };
  const total = { kind: 'count' as const, occurrences: 30, total: 28, base: 40, isWhole: true };

  test('is its total, or a share of what it is among', () => {
    expect(fractionOf(stops, total, { kind: 'count' })).toEqual({ above: 28, below: 1 });
    expect(fractionOf(stops, total, { kind: 'share' })).toEqual({ above: 28, below: 40 });
    expect(estimateOf(stops, [total], { kind: 'count' }).n).toBe(30);
    expect(estimateOf(stops, [total], { kind: 'share' }).n).toBe(40);
  });

  test('is not known of a period that was cut short', () => {
    const part = { ...total, isWhole: false };
    expect(estimateOf(stops, [part], { kind: 'count' }).mean).toBeNaN();
    expect(estimateOf(stops, [part], { kind: 'share' }).mean).toBeNaN();
  });
});

describe('a share on which all cases agree', () => {
  const share = (reached: number) =>
    estimateOf(
      { kind: 'share', role: 1, of: 2, reached: 3, population: [] },
      [{ kind: 'share', of: 100, reached, censored: 0 }],
      { kind: 'share' },
    );

  test('has what so many cases do not rule out, towards the other side', () => {
    // Clopper and Pearson: the 100th root of 0.025 is 0.9638.
    expect(share(100).bound).toBeCloseTo(0.025 ** (1 / 100), 10);
    expect(share(0).bound).toBeCloseTo(1 - 0.025 ** (1 / 100), 10);
  });

  test('needs no such bound where one case differs, and a mean has none', () => {
    expect(share(99).bound).toBeUndefined();
    const atOnce = durations({ started: 5, reached: 5, sum: 0 });
    expect(estimateOf(time, [atOnce], { kind: 'mean' }).bound).toBeUndefined();
  });
});

describe('what never happened', () => {
  const spec = (kind: 'count' | 'amount'): MetricSpec => ({ kind, of: [2], less: [], from: 0 });
  const nothing = { occurrences: 0, total: 0, base: 0, isWhole: true };
  const over = (kind: 'count' | 'amount', ...totals: readonly number[]) =>
    estimateOf(
      spec(kind),
      totals.map((total) => ({ ...nothing, kind, total, occurrences: total })),
      { kind },
    );

  test('as a count has what so many replications do not rule out', () => {
    // Poisson: nothing in four has a chance of 2.5 % at a mean of 3.689 / 4.
    expect(over('count', 0, 0, 0, 0).bound).toBeCloseTo(-Math.log(0.025) / 4, 10);
    expect(over('count', 0, 0, 1, 0).bound).toBeUndefined();
  });

  test('as an amount has no half-width, since one case may have any amount', () => {
    expect(over('amount', 0, 0)).toMatchObject({ mean: 0, halfWidth: Number.NaN });
    expect(over('amount', 0, 5).halfWidth).toBeGreaterThan(0);
  });

  test('is nothing known of in a period that was cut short', () => {
    const cut = [{ ...nothing, kind: 'count' as const, isWhole: false }];
    expect(estimateOf(spec('count'), cut, { kind: 'count' }).bound).toBeUndefined();
  });
});

test('a level is case-time over the window, and counts the cases that lay there', () => {
  const told = estimateOf(
    { kind: 'level', role: 1, from: 0, to: 2, population: [] },
    [{ kind: 'level', caseTime: 36 * HOUR, window: 24 * HOUR, cases: 7 }],
    { kind: 'level' },
  );
  expect(told).toMatchObject({ mean: 1.5, n: 7, censored: 0 });
});

test.each([
  ['min', 90_000, 1.5],
  ['h', 5_400_000, 1.5],
  ['%', 0.375, 37.5],
  ['cases', 3, 3],
  ['yuan', 250, 2.5],
] as const)(
  'what is told in %s is measured in ms, shares, cases or fen',
  (unit, measured, told) => {
    expect(measured * unitFactor[unit]).toBeCloseTo(told, 12);
  },
);

test('an estimate in another unit is so in all its parts, but not in its weights', () => {
  const shares = { ...estimateOf(time, [found, found], { kind: 'mean' }), bound: 0.5 };
  const told = scaled(shares, 100);
  expect(told).toMatchObject({ mean: 100 * shares.mean, bound: 50, n: 32, weights: [16, 16] });
  expect(told.values).toEqual(shares.values!.map((value) => 100 * value));
  const { values: _, bound: __, ...plain } = { ...shares, halfWidth: 2 };
  expect(scaled(plain, 100)).toStrictEqual({ ...plain, mean: 100 * plain.mean, halfWidth: 200 });
});

test('a statistic that does not go with its metric is refused by both names', () => {
  expect(() => fractionOf(time, found, { kind: 'storyShare' })).toThrow(
    'statistic "storyShare" does not go with a duration metric',
  );
});

const HALF_HOUR = 1_800_000;
const spec: StorySpec = {
  kind: 'story',
  role: 1,
  of: 2,
  reached: 3,
  from: 4,
  to: 5,
  edges: [HALF_HOUR, 2 * HALF_HOUR],
};
/** Stories by the time that went before: within half an hour, within an hour, later. */
const summaries: StorySummary[] = [
  {
    kind: 'story',
    stories: [10, 20, 70],
    storiesReached: [4, 5, 0],
    amount: [100, 200, 700],
    amountReached: [50, 60, 0],
  },
  {
    kind: 'story',
    stories: [12, 18, 60],
    storiesReached: [5, 6, 0],
    amount: [120, 180, 600],
    amountReached: [40, 80, 0],
  },
];

describe('a share of the stories up to a limit of delay', () => {
  test.each(['storyShare', 'valueShare'] as const)('counts these alone as its n (%s)', (kind) => {
    expect(estimateOf(spec, summaries, { kind, delay: HALF_HOUR }).n).toBe(22);
    expect(estimateOf(spec, summaries, { kind, delay: 2 * HALF_HOUR }).n).toBe(60);
    expect(estimateOf(spec, summaries, { kind }).n).toBe(190);
  });

  test('rules out no more than these alone do, where all agree', () => {
    const all = summaries.map((each) => ({ ...each, storiesReached: each.stories }));
    const few = estimateOf(spec, all, { kind: 'storyShare', delay: HALF_HOUR });
    // Clopper and Pearson, 22 of 22: 0.025 ^ (1 / 22).
    expect(few.bound).toBeCloseTo(0.025 ** (1 / 22), 12);
  });
});

test.each([0, 1])('a share of the money of %d in every replication has no half-width', (share) => {
  const each = summaries.map((summary) => ({
    ...summary,
    amountReached: summary.amount.map((amount) => share * amount),
  }));
  const told = estimateOf(spec, each, { kind: 'valueShare' });
  expect(told).toMatchObject({ mean: share, halfWidth: Number.NaN });
  const [run] = replayResult.runs as [PolicyRun];
  const replications = each.map((one) => ({ ...run.summaries[0]!, metrics: [one] }));
  const [curve] = delayCurves([{ ...run, summaries: replications }], [{ key: 'stops', spec }]);
  for (const { value } of curve!.points) expect(value.halfWidth).toBeNaN();
});

test('a share by delay of which all cases agree says what so many do not rule out', () => {
  const [run] = replayResult.runs as [PolicyRun];
  const runs = [
    {
      ...run,
      summaries: summaries.map((each) => ({ ...run.summaries[0]!, metrics: [each] })),
    },
  ];
  const [curve] = delayCurves(runs, [{ key: 'stops', spec }]);
  expect(curve!.points.map(({ stories }) => stories.bound)).toEqual([
    undefined,
    undefined,
    // None of 130: 1 - 0.025 ^ (1 / 130).
    expect.closeTo(1 - 0.025 ** (1 / 130), 12),
  ]);
});
