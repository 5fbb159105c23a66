import type { Distribution } from './distribution.ts';
import { requirePositive } from './requirements.ts';

/** Exponential with the given mean: waiting without memory. */
export function exponential(mean: number): Distribution {
  requirePositive('mean', mean);
  return {
    kind: 'exponential',
    mean,
    isConstant: false,
    recipe: ['exponential', mean],
    quantile: (u) => -mean * Math.log1p(-u),
  };
}
