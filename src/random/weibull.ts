import type { Distribution } from './distribution.ts';
import { logGamma } from './log-gamma.ts';
import { requirePositive } from './requirements.ts';

/**
 * Weibull: `shape` below 1 for a hazard that falls with age, above 1 for one that rises;
 * 1 - 1/e of the draws lie below `scale`.
 */
export function weibull(shape: number, scale: number): Distribution {
  requirePositive('shape', shape);
  requirePositive('scale', scale);
  return {
    kind: 'weibull',
    mean: scale * Math.exp(logGamma(1 + 1 / shape)),
    isConstant: false,
    recipe: ['weibull', shape, scale],
    quantile: (u) => scale * Math.exp(Math.log(-Math.log1p(-u)) / shape),
  };
}
