import { describe, expect, test } from 'vitest';
import type { InferenceResult } from '../../src/experiments/index.ts';
import { screenFor } from '../../src/report/index.ts';
import { inferenceTable } from '../../src/report/inference-table.ts';
import { estimate, replayResult, targets } from './fixtures.ts';

const { target } = targets[0]!;
const grid = [0, 0.005, 0.07, 0.125, 1];
const inference = (share: number, ...counts: readonly number[]): InferenceResult => ({
  inference: {
    title: { zh: '采用比例', en: 'share that had adopted it' },
    target: target.id,
    variant: 'before',
    role: 'victim',
    draws: ['answers'],
    grid,
  },
  target: { ...target, unit: '%', reported: 87 },
  share: { ...estimate(share, 0.02), n: 99, replications: 2 },
  curve: grid.map((each, i) => ({
    share: each,
    estimate: { ...estimate(40 + 10 * i, 2), n: counts[i % counts.length]! },
  })),
});
const lines = (found: InferenceResult) =>
  inferenceTable({ ...replayResult, inference: found }, screenFor('en', { width: 200 }));

describe('what a reported figure implies', () => {
  test('is told with its interval, the points of its curve and the cases behind each', () => {
    expect(lines(inference(0.75, 120))).toEqual([
      'inferred: share that had adopted it',
      `  75.0 ± 2.0 % gives the reported 87 %: ${target.title.en}`,
      '  at 0 % 40.0 ± 2.0 % · at 0.5 % 50.0 ± 2.0 % · at 7 % 60.0 ± 2.0 % · at 12.5 % 70.0 ± 2.0 % · at 100 % 80.0 ± 2.0 %',
      '  n 120, 2 replications a point',
    ]);
  });

  test('has the fewest and the most cases where points differ, or none', () => {
    expect(lines(inference(0.75, 0, 1200)).at(-1)).toBe('  n 0–1,200, 2 replications a point');
    expect(lines(inference(0.75, 0)).at(-1)).toBe('  n 0, 2 replications a point');
  });

  test('may be that no share gives it', () => {
    expect(lines(inference(NaN, 120))[1]).toBe(
      `  no share gives the reported 87 %: ${target.title.en}`,
    );
  });

  test('is left out where nothing was asked', () => {
    const { inference: _, ...rest } = replayResult;
    expect(inferenceTable(rest, screenFor('en'))).toEqual([]);
  });
});
