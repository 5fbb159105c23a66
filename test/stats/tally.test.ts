import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally, mergeTallies, tallyOf, varianceOf } from '../../src/stats/index.ts';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 50 });

test('mean, variance and extremes are those of the observations', () => {
  const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(tally).toEqual({ count: 8, mean: 5, squares: 32, least: 2, greatest: 9 });
  expect(varianceOf(tally)).toBeCloseTo(32 / 7, 12);
});

test('a tally of two parts is the tally of the whole', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const merged = mergeTallies(tallyOf(a), tallyOf(b));
      const whole = tallyOf([...a, ...b]);
      expect(merged.count).toBe(whole.count);
      expect(merged.least).toBe(whole.least);
      expect(merged.greatest).toBe(whole.greatest);
      expect(Math.abs(merged.mean - whole.mean)).toBeLessThan(1e-8);
      expect(Math.abs(merged.squares - whole.squares)).toBeLessThanOrEqual(
        1e-9 * whole.squares + 1e-6,
      );
    }),
  );
});

test('small spread on a large mean is not lost', () => {
  expect(varianceOf(tallyOf([1e9 + 1, 1e9 + 2, 1e9 + 3]))).toBe(1);
});

test('an empty tally has no extremes and no variance, and survives JSON', () => {
  const empty = new Tally().record();
  expect(empty).toEqual({ count: 0, mean: 0, squares: 0, least: null, greatest: null });
  expect(varianceOf(empty)).toBeNaN();
  expect(varianceOf(tallyOf([3]))).toBeNaN();
  expect(JSON.parse(JSON.stringify(empty))).toEqual(empty);
});
