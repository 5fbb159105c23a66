import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as random from '../../src/random/index.ts';
import { moments } from './moments.ts';

const half = random.exponential(30);
const EULER = 0.5772156649015329;

// The distribution, the ends of its support, its mean and its standard deviation from theory.
const CASES: Record<string, readonly [random.Distribution, number, number, number, number]> = {
  constant: [random.constant(7), 7, 7, 7, 0],
  uniform: [random.uniformBetween(2, 14), 2, 14, 8, 12 / Math.sqrt(12)],
  triangular: [random.triangular(0, 3, 9), 0, 9, 4, Math.sqrt((81 + 9 - 27) / 18)],
  'triangular, mode at the left': [random.triangular(0, 0, 9), 0, 9, 3, Math.sqrt(81 / 18)],
  exponential: [random.exponential(60), 0, Infinity, 60, 60],
  lognormal: [
    random.lognormal(60, 0.8),
    0,
    Infinity,
    60 * Math.exp(0.32),
    60 * Math.exp(0.32) * Math.sqrt(Math.expm1(0.64)),
  ],
  'gamma, shape 2.5': [random.gamma(2.5, 10), 0, Infinity, 25, 10 * Math.sqrt(2.5)],
  'gamma, shape 0.4': [random.gamma(0.4, 10), 0, Infinity, 4, 10 * Math.sqrt(0.4)],
  'gamma, shape 400': [random.gamma(400, 1), 0, Infinity, 400, 20],
  'gamma, shape 2500': [random.gamma(2500, 1), 0, Infinity, 2500, 50],
  erlang: [random.erlang(3, 60), 0, Infinity, 60, 60 / Math.sqrt(3)],
  'erlang of one stage': [random.erlang(1, 60), 0, Infinity, 60, 60],
  // Shape 2 is the Rayleigh distribution.
  'weibull, shape 2': [
    random.weibull(2, 10),
    0,
    Infinity,
    5 * Math.sqrt(Math.PI),
    10 * Math.sqrt(1 - Math.PI / 4),
  ],
  'weibull, shape 1/2': [random.weibull(0.5, 10), 0, Infinity, 20, 10 * Math.sqrt(20)],
  beta: [random.beta(2, 3, 10, 60), 10, 60, 30, 50 * Math.sqrt(6 / (25 * 6))],
  listed: [random.listed([5, 1, 3], [1, 2, 1]), 1, 5, 2.5, Math.sqrt(2.75)],
  'piecewise linear': [
    random.piecewiseLinear([0, 0.5, 1], [0, 10, 30]),
    0,
    30,
    12.5,
    Math.sqrt((100 / 3 + 1300 / 3) / 2 - 12.5 ** 2),
  ],
  hyperexponential: [
    random.hyperexponential([1, 3], [40, 8]),
    0,
    Infinity,
    16,
    Math.sqrt(2 * (400 + 48) - 256),
  ],
  hypoexponential: [random.hypoexponential([3, 4, 12]), 0, Infinity, 19, 13],
  // Half the walks end after 3, half go on for 4 more: variance of the stages plus that of the choice.
  coxian: [random.coxian([3, 4], [0.5]), 0, Infinity, 5, Math.sqrt(9 + 16 * 0.75)],
  'truncated exponential': [random.truncated(half, 10, Infinity), 10, Infinity, 40, 30],
  'truncated uniform': [
    random.truncated(random.uniformBetween(0, 9), 3, 6),
    3,
    6,
    4.5,
    3 / Math.sqrt(12),
  ],
};

/** What a draw may be, and both ends. Numbers nearer to 0 than any draw are not told apart by all inversions. */
const uniforms = fc.oneof(
  fc.constantFrom(0, 1),
  fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
);

describe.each(Object.entries(CASES))('%s', (_, [distribution, low, high, mean, deviation]) => {
  test('never falls as the uniform rises', () => {
    fc.assert(
      fc.property(uniforms, uniforms, (a, b) => {
        const before = distribution.quantile(Math.min(a, b));
        const after = distribution.quantile(Math.max(a, b));
        // Numeric inversions repeat themselves to about 13 digits.
        const slack = Number.isFinite(before) ? 1e-12 * Math.abs(before) : 0;
        expect(after).toBeGreaterThanOrEqual(before - slack);
      }),
    );
  });

  test('stays within its support and reaches its ends', () => {
    fc.assert(
      fc.property(fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }), (u) => {
        const x = distribution.quantile(u);
        expect(Number.isFinite(x)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(low);
        expect(x).toBeLessThanOrEqual(high);
      }),
    );
    expect(distribution.quantile(0)).toBeCloseTo(low, 9);
    expect(distribution.quantile(1)).toBe(high);
  });

  test('has the mean and the spread of theory', () => {
    expect(Math.abs(distribution.mean / mean - 1)).toBeLessThan(1e-9);
    const integrated = moments(distribution);
    expect(Math.abs(integrated.mean / mean - 1)).toBeLessThan(1e-4);
    expect(Math.abs(integrated.deviation - deviation)).toBeLessThan(2e-3 * mean);
  });

  test('says whether it is constant', () => {
    expect(distribution.isConstant).toBe(low === high);
  });
});

test('draws are what they always were', () => {
  const at = (distribution: random.Distribution) =>
    [0.001, 0.3, 0.999].map((u) => distribution.quantile(u));
  expect(at(random.exponential(60_000))).toEqual([
    60.030020015012006, 21400.49663632394, 414465.31673892814,
  ]);
  expect(at(random.lognormal(60_000, 0.8))).toEqual([
    5064.010292316876, 39441.720501875316, 710899.0290683107,
  ]);
  expect(at(random.weibull(1.5, 60_000))).toEqual([
    600.2001167482101, 30176.322894943096, 217625.21474036857,
  ]);
  expect(at(random.gamma(2.5, 1000))).toEqual([
    105.1063013146096, 1499.9540663799535, 10257.502826216438,
  ]);
  expect(at(random.beta(2, 3, 0, 60_000))).toEqual([
    781.3768422488562, 16343.036524506322, 56157.711653829996,
  ]);
  expect(at(random.coxian([1000, 60_000], [0.4]))).toEqual([
    1.668041625551068, 688.9278035500514, 360496.3006476329,
  ]);
});

test('degenerate parameters make constants', () => {
  expect(random.uniformBetween(5, 5).isConstant).toBe(true);
  expect(random.triangular(5, 5, 5).quantile(0.3)).toBe(5);
  expect(random.lognormal(5, 0)).toMatchObject({ mean: 5, isConstant: true });
  expect(random.beta(2, 2, 5, 5).quantile(0.3)).toBe(5);
  expect(random.listed([5, 5]).isConstant).toBe(true);
});

test('bad parameters are refused by name and value', () => {
  expect(() => random.constant(Number.NaN)).toThrow('value must be finite, received NaN');
  expect(() => random.uniformBetween(3, 2)).toThrow('high must be at least low (3), received 2');
  expect(() => random.triangular(0, 5, 4)).toThrow('received 5');
  expect(() => random.exponential(0)).toThrow('mean must be finite and above 0, received 0');
  expect(() => random.lognormal(1, -1)).toThrow('sigma must be finite and at least 0, received -1');
  expect(() => random.weibull(0, 1)).toThrow('shape');
  expect(() => random.gamma(1, Infinity)).toThrow(
    'scale must be finite and above 0, received Infinity',
  );
  expect(() => random.erlang(1.5, 1)).toThrow(
    'stages must be a whole number of at least 1, received 1.5',
  );
  expect(() => random.beta(0, 1)).toThrow('a must be');
  expect(() => random.beta(1, 1, 2, 1)).toThrow('high');
});

test('the mean of a Weibull follows the gamma function', () => {
  // The derivative of the gamma function at 1 is minus Euler's constant.
  expect((random.weibull(1e6, 1).mean - 1) * -1e6).toBeCloseTo(EULER, 4);
});
