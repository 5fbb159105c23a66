import { studentCritical } from './critical-value.ts';
import { meanInterval, type Interval } from './interval.ts';
import { requirePairs } from './requirements.ts';
import { tallyOf, varianceOf } from './tally.ts';

/** Difference of two means, second minus first. */
export interface Difference extends Interval {
  /**
   * Variance of the difference had the runs been independent, over its variance as paired: how
   * many times fewer replications the pairing needs. Above 1 where common random numbers help;
   * Infinity if every pair differs alike, NaN below two pairs or if nothing varies.
   */
  readonly varianceRatio: number;
}

/**
 * Second minus first of observations that belong together, such as two policies under one fate.
 * Throws a RangeError for lists of unequal length.
 */
export function pairedDifference(
  first: readonly number[],
  second: readonly number[],
  level = 0.95,
): Difference {
  requirePairs(first, second);
  const differences = tallyOf(second.map((value, i) => value - first[i]!));
  const apart = varianceOf(tallyOf(first)) + varianceOf(tallyOf(second));
  return { ...meanInterval(differences, level), varianceRatio: apart / varianceOf(differences) };
}

/**
 * Second minus first of observations that do not belong together; `n` counts the shorter list.
 * Source: Welch, Biometrika 34 (1947).
 */
export function independentDifference(
  first: Iterable<number>,
  second: Iterable<number>,
  level = 0.95,
): Interval {
  const a = tallyOf(first);
  const b = tallyOf(second);
  const n = Math.min(a.count, b.count);
  const mean = n === 0 ? Number.NaN : b.mean - a.mean;
  const errorA = varianceOf(a) / a.count;
  const errorB = varianceOf(b) / b.count;
  const error = errorA + errorB;
  const freedom =
    (error * error) / ((errorA * errorA) / (a.count - 1) + (errorB * errorB) / (b.count - 1));
  const halfWidth = error === 0 ? 0 : studentCritical(level, freedom) * Math.sqrt(error);
  return { mean, halfWidth, n, level };
}
