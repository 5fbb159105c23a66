import { expect, test } from 'vitest';
import {
  beta,
  constant,
  coxian,
  type Distribution,
  distributionOf,
  erlang,
  exponential,
  gamma,
  hyperexponential,
  hypoexponential,
  listed,
  lognormal,
  lognormalFromQuantiles,
  mixture,
  piecewiseLinear,
  triangular,
  truncated,
  uniformBetween,
  weibull,
} from '../../src/random/index.ts';

const parts = [
  { weight: 3, distribution: exponential(10) },
  { weight: 0, distribution: constant(7) },
  { weight: 0.1, distribution: truncated(lognormal(3, 1), 1, Infinity) },
];

const all: Readonly<Record<string, Distribution>> = {
  constant: constant(3),
  uniform: uniformBetween(1, 4),
  triangular: triangular(1, 2, 9),
  exponential: exponential(0.3),
  lognormal: lognormal(20, 0.7),
  lognormalFromQuantiles: lognormalFromQuantiles(0.5, 20, 0.9, 71),
  gamma: gamma(2.5, 1 / 3),
  largeGamma: gamma(700, 1 / 3),
  weibull: weibull(0.8, 5),
  erlang: erlang(3, 7),
  erlangOfOne: erlang(1, 7),
  beta: beta(2, 3.3, -1, 8),
  listed: listed([5, 1, 3]),
  weighted: listed([5, 1, 3], [1, 0, 2.2]),
  piecewiseLinear: piecewiseLinear([0, 0.3, 1], [1, 2, 40]),
  hyperexponential: hyperexponential([1, 2], [3, 40]),
  hypoexponential: hypoexponential([1, 2, 3]),
  coxian: coxian([1, 2], [0.3]),
  mixture: mixture(parts),
  truncated: truncated(gamma(2, 3), -Infinity, 11),
  truncatedList: truncated(listed([5, 1, 3], [1, 2, 3]), 2, 4),
  truncatedMixture: truncated(mixture(parts), 0.1, 12),
};

test.each(Object.entries(all))(
  'a %s made of its recipe draws the same to the last bit',
  (_, one) => {
    const again = distributionOf(structuredClone(one.recipe));
    for (const u of [0, 2 ** -53, 0.001, 0.1, 0.3, 0.5, 0.77, 0.95, 0.9999, 1 - 2 ** -53, 1]) {
      expect(again.quantile(u)).toBe(one.quantile(u));
    }
    const { kind, mean, isConstant, recipe } = one;
    expect(again).toMatchObject({ kind, mean, isConstant, recipe });
  },
);
