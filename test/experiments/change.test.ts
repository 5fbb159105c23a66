import { describe, expect, test } from 'vitest';
import { behindBoth, changeOf, differenceOf, sideIn } from '../../src/experiments/change.ts';
import type { ShareSpec } from '../../src/metrics/index.ts';
import { replicationOf, runOf } from './runs.ts';

const spec: ShareSpec = { kind: 'share', role: 1, of: 2, reached: 3, population: [] };
const run = (...counts: readonly (readonly [reached: number, of: number])[]) =>
  runOf(
    'any',
    counts.map(([reached, of]) => replicationOf({ kind: 'share', of, reached, censored: 1 })),
  );
const side = (replications: number, ...counts: readonly (readonly [number, number])[]) =>
  sideIn(run(...counts), replications, [spec, 0], { kind: 'share' });

const before = [
  [20, 100],
  [60, 200],
  [10, 50],
] as const;
const after = [
  [60, 100],
  [90, 210],
  [30, 40],
] as const;

describe('a difference', () => {
  test('is the first figure minus its base, as the two stand beside it', () => {
    const [one, base] = [side(3, ...after), side(3, ...before)];
    const { mean, replications } = differenceOf(one.fractions, base.fractions);
    expect(mean).toBeCloseTo(one.estimate.mean - base.estimate.mean, 12);
    expect(mean).toBeGreaterThan(0);
    expect(replications).toBe(3);
  });

  test('is of the replications that both have', () => {
    const [one, base] = [side(3, ...after), side(3, ...before.slice(0, 2))];
    const { mean, replications } = differenceOf(one.fractions, base.fractions);
    const both = side(2, ...after);
    expect(replications).toBe(2);
    expect(mean).toBeCloseTo(both.estimate.mean - base.estimate.mean, 12);
  });

  test('has the cases of both sides behind it, unfinished ones too', () => {
    expect(behindBoth(side(3, ...after), side(2, ...before))).toEqual({
      n: 350 + 300,
      censored: 3 + 2,
    });
  });
});

test('a change of numbers has what each replication gives, weighed by its base; one of ratios has not', () => {
  const whole = (...values: readonly number[]) => values.map((above) => ({ above, below: 1 }));
  const numbers = changeOf(whole(30, 50), whole(20, 100));
  expect(numbers.values![0]).toBeCloseTo(50, 10);
  expect(numbers.values![1]).toBeCloseTo(-50, 10);
  expect(numbers.weights).toEqual([20, 100]);
  const ratios = changeOf(side(3, ...after).fractions, side(3, ...before).fractions);
  expect(ratios.values).toBeUndefined();
});
