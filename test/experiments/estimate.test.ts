import { describe, expect, test } from 'vitest';
import { delayCurves } from '../../src/experiments/delay-curves.ts';
import { estimateOf } from '../../src/experiments/estimate.ts';
import type { PolicyRun } from '../../src/experiments/index.ts';
import type { StorySpec, StorySummary } from '../../src/metrics/index.ts';
import { replayResult } from '../report/fixtures.ts';

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
