import { expect, test } from 'vitest';
import { meanInterval, ratioOfMeans } from '../../src/stats/index.ts';

test('over equal denominators it is the interval of the mean', () => {
  const numerators = [3, 5, 4, 8];
  const ratio = ratioOfMeans(numerators, [2, 2, 2, 2]);
  const mean = meanInterval(numerators.map((value) => value / 2));
  expect(ratio.mean).toBeCloseTo(mean.mean, 12);
  expect(ratio.halfWidth).toBeCloseTo(mean.halfWidth, 12);
  expect(ratio.plain).toBe(2.5);
});

test('the jackknife takes most of the bias out', () => {
  // Two pairs: leaving one out in turn gives 2 and 4, the whole 3; corrected 2 x 3 - (2 + 4) / 2.
  expect(ratioOfMeans([2, 4], [1, 1]).mean).toBeCloseTo(3, 12);
  // Whole 6 / 4; without the first 4 / 3, without the second 2 / 1: 2 x 1.5 - (4 / 3 + 2) / 2.
  expect(ratioOfMeans([2, 4], [1, 3]).mean).toBeCloseTo(4 / 3, 12);
});

test('a constant ratio has no half-width to speak of', () => {
  const ratio = ratioOfMeans([2, 6, 10], [1, 3, 5]);
  expect(ratio.mean).toBeCloseTo(2, 12);
  expect(ratio.halfWidth).toBeLessThan(1e-12);
});

test('fewer than two pairs have no interval, unequal lists are refused', () => {
  expect(ratioOfMeans([2], [1]).halfWidth).toBeNaN();
  expect(() => ratioOfMeans([2], [])).toThrow('received 1 and 0');
});
