import { expect, test } from 'vitest';
import {
  independentDifference,
  meanInterval,
  pairedDifference,
  studentCritical,
} from '../../src/stats/index.ts';

// Days that are busy for both policies: the second is always about two faster.
const FIRST = [20, 35, 28, 50, 41, 33];
const SECOND = [18, 33.5, 26, 47.5, 39, 31];

test('the paired difference is the mean of the differences, second minus first', () => {
  const difference = pairedDifference(FIRST, SECOND);
  const { mean, halfWidth } = meanInterval([-2, -1.5, -2, -2.5, -2, -2]);
  expect(difference).toMatchObject({ mean, halfWidth, n: 6, level: 0.95 });
});

test('the variance ratio says how many replications the pairing saves', () => {
  const { varianceRatio } = pairedDifference(FIRST, SECOND);
  expect(varianceRatio).toBeGreaterThan(2000);
  expect(varianceRatio).toBeLessThan(2200);
  const opposed = pairedDifference([1, 2, 3], [3, 2, 1]);
  expect(opposed.varianceRatio).toBeCloseTo(0.5, 12);
});

test('pairs that all differ alike need no second look', () => {
  expect(pairedDifference([1, 2, 4], [2, 3, 5])).toMatchObject({
    mean: 1,
    halfWidth: 0,
    varianceRatio: Infinity,
  });
});

test('two policies that never vary have no ratio', () => {
  expect(pairedDifference([1, 1], [2, 2]).varianceRatio).toBeNaN();
  expect(pairedDifference([1], [2])).toMatchObject({ mean: 1, halfWidth: Number.NaN });
});

test('lists of unequal length are not pairs', () => {
  expect(() => pairedDifference([1], [1, 2])).toThrow('received 1 and 2');
});

test("independent runs get Welch's interval", () => {
  const first = [10, 12, 9, 11, 14];
  const second = [13, 15, 8, 17, 17];
  const { mean, halfWidth, n } = independentDifference(first, second);
  expect(mean).toBeCloseTo(2.8, 12);
  expect(n).toBe(5);
  // Variances 3.7 and 14 over five each: standard error 1.8815 with 5.976 degrees of freedom.
  expect(halfWidth).toBeCloseTo(studentCritical(0.95, 5.97625066) * Math.sqrt(3.54), 5);
});

test('too few independent runs have no half-width', () => {
  expect(independentDifference([1], [2, 3]).halfWidth).toBeNaN();
  expect(independentDifference([], [2, 3]).mean).toBeNaN();
  expect(independentDifference([1, 1], [3, 3])).toMatchObject({ mean: 2, halfWidth: 0 });
});
