import { describe, expect, test } from 'vitest';
import { scaled } from '../../src/experiments/estimate.ts';
import { meanOver, ratioOver } from '../../src/experiments/over-replications.ts';

describe('a figure over replications', () => {
  test('that each has once leaves out those in which it is not known, but keeps their place', () => {
    const { mean, replications, values } = meanOver([2, Number.NaN, 4], 7);
    expect({ mean, replications, values }).toEqual({
      mean: 3,
      replications: 2,
      values: [2, Number.NaN, 4],
    });
  });

  test('that is a ratio tells what each gives and weighs', () => {
    const { values, weights, n } = ratioOver([10, 0, 30], [5, 0, 10], 15);
    expect({ values, weights, n }).toEqual({
      values: [2, Number.NaN, 3],
      weights: [5, 0, 10],
      n: 15,
    });
  });

  test('of one replication is that of the replication, of unknown precision', () => {
    const { mean, halfWidth } = ratioOver([10], [5], 5);
    expect([mean, halfWidth]).toEqual([2, Number.NaN]);
  });

  test('in another unit is so replication by replication, and weighs as before', () => {
    const { mean, values, weights } = scaled(ratioOver([10, 30], [5, 10], 15), 100);
    expect(mean).toBeGreaterThan(200);
    expect({ values, weights }).toEqual({ values: [200, 300], weights: [5, 10] });
  });
});
