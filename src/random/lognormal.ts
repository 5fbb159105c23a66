import type { Distribution } from './distribution.ts';
import { normalQuantile } from './normal-quantile.ts';
import { requireNotNegative, requirePositive } from './requirements.ts';

/**
 * Lognormal: half the draws lie below `median`; `sigma` is the standard deviation of the logarithm.
 */
export function lognormal(median: number, sigma: number): Distribution {
  requirePositive('median', median);
  requireNotNegative('sigma', sigma);
  return {
    kind: 'lognormal',
    mean: median * Math.exp((sigma * sigma) / 2),
    isConstant: sigma === 0,
    recipe: ['lognormal', median, sigma],
    quantile: sigma === 0 ? () => median : (u) => median * Math.exp(sigma * normalQuantile(u)),
  };
}

/**
 * The lognormal of which a share `p1` lies below `x1` and a share `p2` below `x2`.
 * Throws a RangeError unless 0 < p1 < p2 < 1 and 0 < x1 <= x2.
 */
export function lognormalFromQuantiles(
  p1: number,
  x1: number,
  p2: number,
  x2: number,
): Distribution {
  if (!(p1 > 0 && p1 < p2 && p2 < 1)) {
    throw new RangeError(`shares must rise between 0 and 1, received ${p1} and ${p2}`);
  }
  if (!(x1 > 0 && x1 <= x2 && x2 < Infinity)) {
    throw new RangeError(`quantiles must be above 0 and not fall, received ${x1} and ${x2}`);
  }
  const z1 = normalQuantile(p1);
  const sigma = Math.log(x2 / x1) / (normalQuantile(p2) - z1);
  return lognormal(x1 * Math.exp(-sigma * z1), sigma);
}
