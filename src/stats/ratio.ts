import { meanInterval, type Interval } from './interval.ts';
import { requirePairs } from './requirements.ts';

/** A ratio of means, and the same before the correction for bias. */
export interface Ratio extends Interval {
  /** Sum of the numerators over sum of the denominators. */
  readonly plain: number;
}

/**
 * Ratio of the means of observations that belong together, such as time lost over cases by
 * replication. `mean` is corrected for bias by the jackknife. NaN below two pairs.
 * Throws a RangeError for lists of unequal length.
 * Source: Law, Simulation Modeling and Analysis, ch. 9; Miller, Biometrika 61 (1974).
 */
export function ratioOfMeans(
  numerators: readonly number[],
  denominators: readonly number[],
  level = 0.95,
): Ratio {
  requirePairs(numerators, denominators);
  const n = numerators.length;
  const above = numerators.reduce((sum, value) => sum + value, 0);
  const below = denominators.reduce((sum, value) => sum + value, 0);
  const plain = above / below;
  const pseudo = numerators.map(
    (value, i) => n * plain - ((n - 1) * (above - value)) / (below - denominators[i]!),
  );
  return { ...meanInterval(pseudo, level), plain };
}
