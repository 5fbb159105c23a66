import { expect, test } from 'vitest';
import { erlang, gamma } from '../../src/random/index.ts';

/** Share of a sum of exponential stages of mean 1 that lies below x. */
function erlangBelow(stages: number, x: number): number {
  let term = Math.exp(-x);
  let above = 0;
  for (let n = 0; n < stages; n++) {
    above += term;
    term *= x / (n + 1);
  }
  return 1 - above;
}

test.each([1, 2, 3, 7, 20])(
  'a gamma of whole shape %d is undone by the Erlang formula',
  (stages) => {
    const distribution = gamma(stages, 1);
    for (let u = 0.01; u < 1; u += 0.01) {
      expect(erlangBelow(stages, distribution.quantile(u))).toBeCloseTo(u, 11);
    }
  },
);

test('a gamma of shape one half is the square of a normal', () => {
  // Chi-square with one degree of freedom: 95 % lie below 3.8415.
  expect(gamma(0.5, 2).quantile(0.95)).toBeCloseTo(3.841458820694124, 10);
});

test('an Erlang of several stages is a gamma in other words', () => {
  expect(erlang(4, 100).quantile(0.3)).toBeCloseTo(gamma(4, 25).quantile(0.3), 10);
});

test.each([400, 499.999, 500, 1111, 10_000])(
  'a gamma of shape %d meets its own density everywhere',
  (shape) => {
    // The share between two quantiles, by Simpson's rule on the density, must be the one asked for.
    const distribution = gamma(shape, 1);
    const peak = (shape - 1) * Math.log(shape - 1) - (shape - 1);
    const density = (x: number) => Math.exp((shape - 1) * Math.log(x) - x - peak);
    const area = (from: number, to: number) => {
      const width = (to - from) / 400;
      let sum = 0;
      for (let i = 0; i < 400; i += 2) {
        const x = from + i * width;
        sum += density(x) + 4 * density(x + width) + density(x + 2 * width);
      }
      return (sum * width) / 3;
    };
    const shares = [1e-15, 1e-6, 0.01, 0.2, 0.5, 0.8, 0.99, 1 - 1e-6, 1 - 1e-14];
    const areas = shares.slice(1).map((share, i) => {
      return (
        area(distribution.quantile(shares[i]!), distribution.quantile(share)) / (share - shares[i]!)
      );
    });
    for (const each of areas) expect(Math.abs(each / areas[3]! - 1)).toBeLessThan(2e-7);
  },
);

test('the two ways of inverting a gamma meet without a step', () => {
  for (const u of [1e-12, 0.001, 0.3, 0.5, 0.9, 0.999999]) {
    const below = gamma(500 - 1e-9, 1).quantile(u);
    expect(Math.abs(gamma(500, 1).quantile(u) / below - 1)).toBeLessThan(1e-9);
  }
});
