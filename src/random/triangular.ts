import type { Distribution } from './distribution.ts';
import { requireFinite } from './requirements.ts';

/**
 * From `low` to `high`, most likely at `mode`. Throws a RangeError unless low <= mode <= high.
 */
export function triangular(low: number, mode: number, high: number): Distribution {
  requireFinite('low', low);
  requireFinite('high', high);
  if (!(mode >= low && mode <= high)) {
    throw new RangeError(`mode must be from low (${low}) to high (${high}), received ${mode}`);
  }
  const width = high - low;
  const left = mode - low;
  const right = high - mode;
  const turn = width === 0 ? 0 : left / width;
  return {
    kind: 'triangular',
    mean: (low + mode + high) / 3,
    isConstant: width === 0,
    recipe: ['triangular', low, mode, high],
    // Clamped at the mode, so that rounding cannot make the two branches overlap.
    quantile: (u) =>
      u < turn
        ? Math.min(mode, low + Math.sqrt(u * width * left))
        : Math.max(mode, high - Math.sqrt((1 - u) * width * right)),
  };
}
