import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  constant,
  exponential,
  lognormal,
  mixture,
  uniformBetween,
} from '../../src/random/index.ts';
import { moments } from './moments.ts';

const quickOrSlow = mixture([
  { weight: 3, distribution: exponential(10) },
  { weight: 1, distribution: uniformBetween(100, 200) },
]);

test('the one uniform picks the component, and what is left of it is the draw', () => {
  expect(quickOrSlow.quantile(0.375)).toBeCloseTo(exponential(10).quantile(0.5), 12);
  expect(quickOrSlow.quantile(0.875)).toBeCloseTo(150, 9);
});

test('the mean is the weighted mean', () => {
  expect(quickOrSlow.mean).toBeCloseTo(45, 12);
  expect(moments(quickOrSlow).mean).toBeCloseTo(45, 1);
});

test('no uniform inside the unit interval draws the infinite end of a component', () => {
  const distribution = mixture([
    { weight: 1, distribution: exponential(1) },
    { weight: 2, distribution: lognormal(1, 1) },
    { weight: 4, distribution: exponential(2) },
  ]);
  for (const u of [1 / 7, 3 / 7, 2 ** -53, 1 - 2 ** -53]) {
    expect(Number.isFinite(distribution.quantile(u))).toBe(true);
    expect(distribution.quantile(u)).toBeGreaterThan(0);
  }
  fc.assert(
    fc.property(fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }), (u) => {
      expect(Number.isFinite(distribution.quantile(u))).toBe(true);
    }),
  );
});

test('a mixture of the same constant is constant, of two constants is not', () => {
  const one = { weight: 1, distribution: constant(5) };
  expect(mixture([one, one]).isConstant).toBe(true);
  expect(mixture([one, { weight: 1, distribution: constant(6) }]).isConstant).toBe(false);
});

test('a mixture of nothing is refused', () => {
  expect(() => mixture([])).toThrow(RangeError);
  expect(() => mixture([{ weight: 0, distribution: constant(1) }])).toThrow(RangeError);
});

test('a component without weight is not there, and the ends are those of the first and the last', () => {
  const distribution = mixture([
    { weight: 0, distribution: constant(99) },
    { weight: 1, distribution: uniformBetween(3, 4) },
    { weight: 1, distribution: exponential(1) },
    { weight: 0, distribution: constant(98) },
  ]);
  expect(distribution.components).toHaveLength(2);
  expect([distribution.quantile(0), distribution.quantile(1)]).toEqual([3, Infinity]);
});
