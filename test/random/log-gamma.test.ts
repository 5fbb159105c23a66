import { expect, test } from 'vitest';
import { logGamma } from '../../src/random/log-gamma.ts';

test('is the logarithm of the factorial at whole numbers', () => {
  let factorial = 0;
  for (let n = 1; n < 60; n++) {
    expect(Math.abs(logGamma(n) - factorial)).toBeLessThan(1e-13 * Math.max(1, factorial));
    factorial += Math.log(n);
  }
});

test('is right at one half and below', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 13);
  expect(logGamma(1e-6)).toBeCloseTo(-Math.log(1e-6) - 0.5772156649015329e-6, 11);
});
