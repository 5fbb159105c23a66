import type { Distribution } from './distribution.ts';
import { exponential } from './exponential.ts';
import { gammaInverse } from './inverses.ts';
import { nearlyNormalGamma } from './nearly-normal-gamma.ts';
import { requirePositive } from './requirements.ts';

// The package loses digits in the tails from a shape of about 800 on; at 1,000 it is off by 1 % of
// the standard deviation. The expansion is right to nine digits by then, and ten times faster.
const LARGE = 500;

/** Gamma with mean `shape` times `scale`; its coefficient of variation is 1 / sqrt(shape). */
export function gamma(shape: number, scale: number): Distribution {
  requirePositive('shape', shape);
  requirePositive('scale', scale);
  const inverse = shape < LARGE ? gammaInverse(shape) : nearlyNormalGamma(shape);
  return {
    kind: 'gamma',
    mean: shape * scale,
    isConstant: false,
    recipe: ['gamma', shape, scale],
    quantile: (u) => scale * inverse(u),
  };
}

/** The sum of `stages` independent exponential stages, with the given mean in all. */
export function erlang(stages: number, mean: number): Distribution {
  if (!Number.isInteger(stages) || stages < 1) {
    throw new RangeError(`stages must be a whole number of at least 1, received ${stages}`);
  }
  requirePositive('mean', mean);
  const inner = stages === 1 ? exponential(mean) : gamma(stages, mean / stages);
  return { ...inner, kind: 'erlang', mean, recipe: ['erlang', stages, mean] };
}
