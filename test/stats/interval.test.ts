import { expect, test } from 'vitest';
import { meanInterval, mergeTallies, tallyOf } from '../../src/stats/index.ts';

// Law, Simulation Modeling and Analysis, ch. 4: ten observations, 90 % interval 1.34 +- 0.24.
const OBSERVED = [1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09];

test('the interval is that of the textbook', () => {
  const interval = meanInterval(OBSERVED, 0.9);
  expect(interval.mean).toBeCloseTo(1.343, 10);
  expect(interval.halfWidth).toBeCloseTo(0.24, 2);
  expect(interval).toMatchObject({ n: 10, level: 0.9 });
});

test('it makes no difference whether observations come as a list or as merged tallies', () => {
  const merged = mergeTallies(tallyOf(OBSERVED.slice(0, 3)), tallyOf(OBSERVED.slice(3)));
  expect(meanInterval(merged).halfWidth).toBeCloseTo(meanInterval(OBSERVED).halfWidth, 12);
});

test('one observation has a mean but no half-width, none has neither', () => {
  expect(meanInterval([3])).toEqual({ mean: 3, halfWidth: Number.NaN, n: 1, level: 0.95 });
  expect(meanInterval([])).toEqual({ mean: Number.NaN, halfWidth: Number.NaN, n: 0, level: 0.95 });
});

test('a level that is not between 0 and 1 is refused whatever the observations', () => {
  expect(() => meanInterval([], 95)).toThrow('level must be between 0 and 1, received 95');
});

test('two observations have the interval of one degree of freedom', () => {
  // Student's 12.7062 times a standard error of 1.
  expect(meanInterval([1, 3]).halfWidth).toBeCloseTo(12.7062, 4);
});
