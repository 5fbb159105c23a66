import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  constant,
  exponential,
  gamma,
  listed,
  lognormal,
  mixture,
  truncated,
  uniformBetween,
} from '../../src/random/index.ts';
import { moments } from './moments.ts';

test('what is left keeps its proportions', () => {
  const whole = lognormal(30, 1);
  const cut = truncated(whole, 10, 60);
  // Between the cuts the median of what is left halves the share of the whole.
  const below = (x: number) => {
    let low = 0;
    let high = 1;
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (whole.quantile(middle) < x) low = middle;
      else high = middle;
    }
    return low;
  };
  expect(whole.quantile((below(10) + below(60)) / 2)).toBeCloseTo(cut.quantile(0.5), 9);
});

test('the mean is that of the draws', () => {
  for (const cut of [
    truncated(lognormal(30, 1), 10, 60),
    truncated(lognormal(30, 1.5), 0, Infinity),
    truncated(gamma(0.7, 20), 5, 90),
  ]) {
    expect(Math.abs(moments(cut).mean / cut.mean - 1)).toBeLessThan(1e-4);
  }
  expect(truncated(lognormal(30, 1.5), 0, Infinity).mean).toBeCloseTo(lognormal(30, 1.5).mean, 5);
});

test('nothing falls outside the cuts', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0.01, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (low, width, u) => {
        const x = truncated(exponential(30), low, low + width).quantile(u);
        expect(x).toBeGreaterThanOrEqual(low);
        expect(x).toBeLessThanOrEqual(low + width);
      },
    ),
    { numRuns: 50 },
  );
});

test('a mixture is cut component by component', () => {
  const cut = truncated(
    mixture([
      { weight: 1, distribution: uniformBetween(0, 10) },
      { weight: 1, distribution: uniformBetween(5, 25) },
      { weight: 1, distribution: constant(40) },
    ]),
    5,
    15,
  );
  // Half of the first lies within, and half of the second; nothing of the third.
  expect(cut.mean).toBeCloseTo((7.5 + 10) / 2, 9);
  expect(cut.quantile(0)).toBe(5);
  expect(cut.quantile(1)).toBe(15);
});

test('a mixture within a mixture keeps the weight that it has as a whole', () => {
  const inner = mixture([
    { weight: 3, distribution: constant(1) },
    { weight: 1, distribution: constant(200) },
  ]);
  const outer = mixture([
    { weight: 1, distribution: inner },
    { weight: 1, distribution: constant(10) },
  ]);
  expect(truncated(outer, 0, 1000).mean).toBeCloseTo(outer.mean, 9);
  // Three quarters of the one are left, and all of the other.
  expect(truncated(outer, 0, 100).mean).toBeCloseTo((0.75 * 1 + 10) / 1.75, 9);
});

test('listed values are cut with their weights, the cuts themselves stay in', () => {
  const cut = truncated(listed([1, 2, 3, 4, 5], [1, 1, 1, 1, 6]), 2, 5);
  expect(cut.mean).toBeCloseTo(39 / 9, 12);
  expect(cut).toMatchObject({ kind: 'listed', values: [2, 3, 4, 5] });
  expect(cut.quantile(0)).toBe(2);
});

test('a constant within the cuts stays, one outside is refused', () => {
  expect(truncated(constant(5), 5, 9)).toMatchObject({ mean: 5, isConstant: true });
  expect(() => truncated(constant(4), 5, 9)).toThrow('from 5 to 9');
  expect(() => truncated(uniformBetween(0, 1), 2, 3)).toThrow(RangeError);
  expect(() => truncated(exponential(1), 3, 2)).toThrow('received 2');
});
