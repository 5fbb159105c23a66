import type { Distribution } from './distribution.ts';
import { requireFinite } from './requirements.ts';

/** Equally likely anywhere from `low` to `high`. Throws a RangeError if `high` is below `low`. */
export function uniformBetween(low: number, high: number): Distribution {
  requireFinite('low', low);
  if (requireFinite('high', high) < low) {
    throw new RangeError(`high must be at least low (${low}), received ${high}`);
  }
  const width = high - low;
  return {
    kind: 'uniform',
    mean: low + width / 2,
    isConstant: width === 0,
    recipe: ['uniformBetween', low, high],
    quantile: (u) => Math.min(high, low + u * width),
  };
}
