import { gammaQuantile, studentQuantile } from './inverses.ts';
import { requireLevel } from './requirements.ts';

/**
 * How many standard errors an interval reaches to either side under Student's t.
 * `freedom` is the degrees of freedom, above 0; NaN for anything else.
 */
export function studentCritical(level: number, freedom: number): number {
  requireLevel(level);
  return studentQuantile(0.5 + level / 2, freedom);
}

/** The same under the normal distribution: the root of the chi-square with one degree of freedom. */
export function normalCritical(level: number): number {
  requireLevel(level);
  return Math.sqrt(gammaQuantile(level, 0.5, 0.5));
}
