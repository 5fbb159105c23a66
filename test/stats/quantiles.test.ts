import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileOfSorted, quantiles } from '../../src/stats/index.ts';

test('quantiles lie straight between neighbours', () => {
  expect(quantiles([4, 1, 3, 2], [0, 0.25, 0.5, 1])).toEqual([1, 1.75, 2.5, 4]);
});

test('the list is left as it was', () => {
  const values = [3, 1, 2];
  quantiles(values, [0.5]);
  expect(values).toEqual([3, 1, 2]);
});

test('a quantile lies between the extremes and does not fall with the share', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true }), { minLength: 1 }),
      share,
      share,
      (values, p, q) => {
        const [least, low, high, greatest] = quantiles(values, [
          0,
          Math.min(p, q),
          Math.max(p, q),
          1,
        ]);
        const slack = 1e-9 * Math.max(Math.abs(least!), Math.abs(greatest!));
        fc.pre(Number.isFinite(slack) && greatest! - least! < Infinity);
        expect(low!).toBeGreaterThanOrEqual(least! - slack);
        expect(high!).toBeGreaterThanOrEqual(low! - slack);
        expect(greatest!).toBeGreaterThanOrEqual(high! - slack);
      },
    ),
  );
});

test('no values have no quantile, and a share above one is refused', () => {
  expect(quantileOfSorted([], 0.5)).toBeNaN();
  expect(() => quantileOfSorted([1], 1.1)).toThrow('share must be from 0 to 1, received 1.1');
});

test('what never ends is as long as it is, and takes nothing from a value that is met', () => {
  expect(quantileOfSorted([1, 2, Infinity], 0.5)).toBe(2);
  expect(quantileOfSorted([1, 2, Infinity], 0.75)).toBe(Infinity);
  expect(quantileOfSorted([1, Infinity, Infinity], 0.9)).toBe(Infinity);
});
