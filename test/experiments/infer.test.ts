import { describe, expect, test } from 'vitest';
import { gridPolicies, infer } from '../../src/experiments/infer.ts';
import type { ShareSpec } from '../../src/metrics/index.ts';
import type { Inference, Target } from '../../src/scenario/index.ts';
import { targets } from '../report/fixtures.ts';
import { replicationOf, runOf } from './runs.ts';

const inference: Inference = {
  title: { zh: '推断', en: 'inferred' },
  target: 'hour',
  variant: 'after',
  role: 'victim',
  draws: ['answers', 'believes'],
  grid: [0, 0.25, 0.5, 1],
};
const { band: _, ...asked } = targets[0]!.target;
const target = (reported?: number): Target => ({
  ...asked,
  unit: '%',
  statistic: { kind: 'share' },
  ...(reported === undefined ? {} : { reported }),
});
const spec: ShareSpec = { kind: 'share', role: 1, of: 2, reached: 3, population: [] };

/** Runs of 100 cases a replication; so many of them reached it, by point of the grid. */
const runs = (...reached: readonly (readonly number[])[]) =>
  reached.map((each) =>
    runOf(
      'after',
      each.map((count) => replicationOf({ kind: 'share', of: 100, reached: count, censored: 1 })),
    ),
  );

describe('an inference', () => {
  test('runs the variant once for each share of the grid', () => {
    const policies = gridPolicies(inference);
    expect(policies.map(({ chances }) => chances?.probability)).toEqual(inference.grid);
    expect(policies[1]).toEqual({
      variant: 'after',
      levers: [],
      chances: { role: 'victim', draws: ['answers', 'believes'], probability: 0.25 },
    });
  });

  test('reads the share off straight between the points around the reported figure', () => {
    const { share } = infer(inference, target(50), spec, 0, runs([10], [30], [60], [80]));
    expect(share.mean).toBeCloseTo(0.25 + 0.25 * (20 / 30), 10);
    expect(share.halfWidth).toBeNaN();
  });

  test('reads it off a curve that falls likewise', () => {
    const { share } = infer(inference, target(50), spec, 0, runs([80], [60], [40], [10]));
    expect(share.mean).toBeCloseTo(0.375, 10);
  });

  test('takes the first of several crossings, and a point of the grid where that is it', () => {
    const { share } = infer(inference, target(30), spec, 0, runs([10], [30], [20], [80]));
    expect(share.mean).toBeCloseTo(0.25, 10);
  });

  test('knows no share where none gives the reported figure, or where nothing is reported', () => {
    const curve = runs([10], [30], [30], [40]);
    expect(infer(inference, target(50), spec, 0, curve).share.mean).toBeNaN();
    expect(infer(inference, target(5), spec, 0, curve).share.mean).toBeNaN();
    expect(infer(inference, target(), spec, 0, curve).share.mean).toBeNaN();
  });

  test('reads on behind a point at which nothing was counted', () => {
    const nobody = runOf(
      'after',
      [1, 2].map(() => replicationOf({ kind: 'share', of: 0, reached: 0, censored: 0 })),
    );
    const curve = [nobody, ...runs([30, 30], [60, 60], [80, 80])];
    const { share } = infer(inference, target(50), spec, 0, curve);
    expect(share.mean).toBeCloseTo(0.25 + 0.25 * (20 / 30), 10);
    expect(share.n).toBe(3 * 200);
    expect(infer(inference, target(10), spec, 0, curve).share.mean).toBeNaN();
  });

  test('keeps the share of all replications where the curve without one would not get there', () => {
    const curve = runs([0, 0], [20, 20], [40, 40], [90, 30]);
    const { share } = infer(inference, target(55), spec, 0, curve);
    expect(share.mean).toBeCloseTo(0.5 + 0.5 * (15 / 20), 10);
    expect(share.halfWidth).toBeNaN();
  });

  test('is as exact as its replications agree', () => {
    const alike = infer(
      inference,
      target(50),
      spec,
      0,
      runs([10, 10], [40, 40], [60, 60], [80, 80]),
    );
    expect(alike.share.mean).toBeCloseTo(0.375, 10);
    expect(alike.share.halfWidth).toBeCloseTo(0, 10);
    // Without the first the curve crosses at 0.25 + 0.25 * 0.9, without the second at 0.25 + 0.25 * 0.1;
    // with both in the middle. Contributions are 0.275 and 0.475: Student's 12.7062 times 0.1.
    const apart = infer(inference, target(50), spec, 0, runs([0, 0], [48, 32], [68, 52], [80, 80]));
    expect(apart.share.mean).toBeCloseTo(0.375, 10);
    expect(apart.share.halfWidth).toBeCloseTo(12.7062 * 0.1, 4);
  });

  test('shows its curve in the unit of the target, over the replications that all points have', () => {
    const { curve, share } = infer(
      inference,
      target(50),
      spec,
      0,
      runs([10, 20, 99], [30, 40], [60, 60, 0], [80, 80]),
    );
    expect(curve.map((point) => point.share)).toEqual(inference.grid);
    const means = curve.map(({ estimate }) => estimate.mean);
    for (const [i, mean] of [15, 35, 60, 80].entries()) expect(means[i]).toBeCloseTo(mean, 10);
    expect(share).toMatchObject({ n: 4 * 200, replications: 2, censored: 4 * 2 });
  });
});
