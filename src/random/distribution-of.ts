import { beta } from './beta.ts';
import { constant } from './constant.ts';
import type { Distribution, Recipe } from './distribution.ts';
import { listed, piecewiseLinear } from './empirical.ts';
import { exponential } from './exponential.ts';
import { erlang, gamma } from './gamma.ts';
import { lognormal } from './lognormal.ts';
import { mixture } from './mixture.ts';
import { coxian, hyperexponential, hypoexponential } from './phase-type.ts';
import { triangular } from './triangular.ts';
import { truncated } from './truncated.ts';
import { uniformBetween } from './uniform-between.ts';
import { weibull } from './weibull.ts';

/** What makes a distribution of what its recipe says was given. */
type Makers = {
  readonly [R in Recipe as R[0]]: (
    ...given: R extends readonly [unknown, ...infer Given] ? Given : never
  ) => Distribution;
};

const makers: Makers = {
  constant,
  uniformBetween,
  triangular,
  exponential,
  lognormal,
  gamma,
  weibull,
  erlang,
  beta,
  listed,
  piecewiseLinear,
  hyperexponential,
  hypoexponential,
  coxian,
  mixture: (weights, of) =>
    mixture(weights.map((weight, i) => ({ weight, distribution: distributionOf(of[i]!) }))),
  truncated: (of, low, high) => truncated(distributionOf(of), low, high),
};

/** The distribution of a recipe: the same draws, to the last bit, as of the one that it was taken from. */
export function distributionOf([by, ...given]: Recipe): Distribution {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a recipe is one row of the table
  const make = makers[by] as (...given: readonly unknown[]) => Distribution;
  return make(...given);
}
