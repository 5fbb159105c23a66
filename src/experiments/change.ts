import { ratioOfMeans } from '../stats/index.ts';
import type { Fraction } from './estimate.ts';

/** A change with the half-width of its 95 % interval, both in %. */
export interface Change {
  readonly mean: number;
  readonly halfWidth: number;
  /** Replications that both sides have. */
  readonly replications: number;
}

/**
 * How much a figure differs from another in %: 100 (x / y − 1) of the means over replications,
 * paired replication by replication, so that what both owe to the same fate cancels. Jackknifed like
 * every ratio; the mean over replications of x / y would lean upwards where y is small.
 */
export function changeOf(first: readonly Fraction[], base: readonly Fraction[]): Change {
  const replications = Math.min(first.length, base.length);
  const values = (fractions: readonly Fraction[]) =>
    fractions.slice(0, replications).map(({ above, below }) => above / below);
  const { mean, plain, halfWidth } = ratioOfMeans(values(first), values(base));
  return {
    mean: 100 * ((Number.isNaN(mean) ? plain : mean) - 1),
    halfWidth: 100 * halfWidth,
    replications,
  };
}
