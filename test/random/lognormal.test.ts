import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lognormal, lognormalFromQuantiles } from '../../src/random/index.ts';

test('half the draws lie below the median', () => {
  expect(lognormal(1200, 0.7).quantile(0.5)).toBe(1200);
});

test('two quantiles are met, whichever they are', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.6, noNaN: true }),
      fc.double({ min: 0.02, max: 0.39, noNaN: true }),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: 1, max: 50, noNaN: true }),
      (p1, apart, x1, ratio) => {
        const distribution = lognormalFromQuantiles(p1, x1, p1 + apart, x1 * ratio);
        expect(Math.abs(distribution.quantile(p1) / x1 - 1)).toBeLessThan(1e-8);
        expect(Math.abs(distribution.quantile(p1 + apart) / (x1 * ratio) - 1)).toBeLessThan(1e-8);
      },
    ),
  );
});

test('equal quantiles make a constant', () => {
  expect(lognormalFromQuantiles(0.5, 10, 0.9, 10)).toMatchObject({ mean: 10, isConstant: true });
});

test('shares or quantiles out of order are refused', () => {
  expect(() => lognormalFromQuantiles(0.9, 10, 0.5, 20)).toThrow('received 0.9 and 0.5');
  expect(() => lognormalFromQuantiles(0.5, 20, 0.9, 10)).toThrow('received 20 and 10');
});
