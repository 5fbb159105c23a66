import type { Distribution } from './distribution.ts';
import { betaInverse } from './inverses.ts';
import { requireFinite, requirePositive } from './requirements.ts';

/** Beta with exponents `a` and `b`, stretched from [0, 1] to [`low`, `high`]. */
export function beta(a: number, b: number, low = 0, high = 1): Distribution {
  requirePositive('a', a);
  requirePositive('b', b);
  requireFinite('low', low);
  if (requireFinite('high', high) < low) {
    throw new RangeError(`high must be at least low (${low}), received ${high}`);
  }
  const width = high - low;
  const inverse = betaInverse(a, b);
  return {
    kind: 'beta',
    mean: low + (width * a) / (a + b),
    isConstant: width === 0,
    recipe: ['beta', a, b, low, high],
    quantile: width === 0 ? () => low : (u) => Math.min(high, low + width * inverse(u)),
  };
}
