import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Distribution } from './distribution.ts';
import { requireFinite, requirePositive } from './requirements.ts';

/** Beta with exponents `alpha` and `beta`, stretched from [0, 1] to [`low`, `high`]. */
export function beta(alpha: number, beta: number, low = 0, high = 1): Distribution {
  requirePositive('alpha', alpha);
  requirePositive('beta', beta);
  requireFinite('low', low);
  if (requireFinite('high', high) < low) {
    throw new RangeError(`high must be at least low (${low}), received ${high}`);
  }
  const width = high - low;
  const inverse = betaQuantile.factory(alpha, beta);
  return {
    kind: 'beta',
    mean: low + (width * alpha) / (alpha + beta),
    isConstant: width === 0,
    quantile: width === 0 ? () => low : (u) => Math.min(high, low + width * inverse(u)),
  };
}
