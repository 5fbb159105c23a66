import type { Distribution } from './distribution.ts';
import { cumulativeShares, requireFinite } from './requirements.ts';

/** A distribution of listed values, in rising order, with their shares of the draws. */
export interface Listed extends Distribution {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/**
 * One of the listed values, each as likely as its weight says; equally likely without weights.
 * Throws a RangeError for an empty list, an unequal number of weights, or a bad number.
 */
export function listed(values: readonly number[], weights?: readonly number[]): Listed {
  if (values.length === 0) throw new RangeError('values must not be empty, received none');
  if (weights !== undefined && weights.length !== values.length) {
    throw new RangeError(`weights must number ${values.length}, received ${weights.length}`);
  }
  const order = values
    .map((value, i) => ({ value: requireFinite('value', value), weight: weights?.[i] ?? 1 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => a.value - b.value);
  const shares = cumulativeShares(
    'weights',
    order.map(({ weight }) => weight),
  );
  const sorted = Float64Array.from(order, ({ value }) => value);
  let mean = 0;
  for (let i = 0; i < sorted.length; i++) mean += sorted[i]! * (shares[i]! - (shares[i - 1] ?? 0));
  return {
    kind: 'listed',
    values: order.map(({ value }) => value),
    weights: order.map((_, i) => shares[i]! - (shares[i - 1] ?? 0)),
    mean,
    isConstant: sorted[0] === sorted[sorted.length - 1],
    recipe: ['listed', values, weights],
    quantile: (u) => sorted[firstAtLeast(shares, u)]!,
  };
}

/**
 * Straight lines between known quantiles: a share `p[i]` of the draws lies below `x[i]`.
 * Throws a RangeError unless `p` rises from 0 to 1 and `x` never falls.
 */
export function piecewiseLinear(p: readonly number[], x: readonly number[]): Distribution {
  if (p.length < 2 || p.length !== x.length) {
    throw new RangeError(
      `needs as many shares as quantiles, two or more; received ${p.length} and ${x.length}`,
    );
  }
  if (p[0] !== 0 || p[p.length - 1] !== 1) {
    throw new RangeError(`shares must run from 0 to 1, received ${p[0]} to ${p[p.length - 1]}`);
  }
  let mean = 0;
  for (let i = 0; i < p.length; i++) {
    requireFinite('quantile', x[i]!);
    if (i === 0) continue;
    if (!(p[i]! > p[i - 1]!))
      throw new RangeError(`shares must rise, received ${p[i]} after ${p[i - 1]}`);
    if (x[i]! < x[i - 1]!)
      throw new RangeError(`quantiles must not fall, received ${x[i]} after ${x[i - 1]}`);
    mean += ((p[i]! - p[i - 1]!) * (x[i]! + x[i - 1]!)) / 2;
  }
  const shares = Float64Array.from(p);
  const knots = Float64Array.from(x);
  return {
    kind: 'piecewise-linear',
    mean,
    isConstant: knots[0] === knots[knots.length - 1],
    recipe: ['piecewiseLinear', p, x],
    quantile: (u) => {
      const i = firstAtLeast(shares, u);
      if (i === 0) return knots[0]!;
      const from = shares[i - 1]!;
      const low = knots[i - 1]!;
      const high = knots[i]!;
      return Math.min(high, low + ((u - from) / (shares[i]! - from)) * (high - low));
    },
  };
}

/** Index of the first share of at least `u`; the last one if there is none. */
function firstAtLeast(shares: Float64Array, u: number): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shares[middle]! < u) low = middle + 1;
    else high = middle;
  }
  return low;
}
