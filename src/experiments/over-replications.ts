import { meanInterval, ratioOfMeans } from '../stats/index.ts';
import type { Estimate } from './results.ts';

/**
 * A figure that every replication has once; replications in which it is not known (NaN) are left out.
 *
 * @param n cases behind it
 */
export function meanOver(values: readonly number[], n: number): Estimate {
  const known = values.filter((value) => !Number.isNaN(value));
  const { mean, halfWidth } = meanInterval(known);
  return { mean, halfWidth, n, replications: known.length, censored: 0, values };
}

/**
 * A ratio of sums, so that replications with more cases weigh more.
 *
 * @param n cases behind it
 */
export function ratioOver(above: readonly number[], below: readonly number[], n: number): Estimate {
  const { mean, halfWidth } = ratioOfMeans(above, below);
  return {
    mean,
    halfWidth,
    n,
    replications: above.length,
    censored: 0,
    ...eachOf(above, below),
  };
}

/** What each replication gives and weighs, of a ratio of sums. */
export function eachOf(
  above: readonly number[],
  below: readonly number[],
): Required<Pick<Estimate, 'values' | 'weights'>> {
  return { values: above.map((value, i) => value / below[i]!), weights: below };
}
