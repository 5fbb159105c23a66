import { ratioDifference, ratioOfRatios } from '../stats/index.ts';
import { type Fraction, pairsOf } from './estimate.ts';

/** How much a figure differs from another, with the half-width of its 95 % interval. */
export interface Change {
  readonly mean: number;
  readonly halfWidth: number;
  /** Replications that both sides have. */
  readonly replications: number;
  /** As in an estimate, of a change of numbers or amounts; a change of ratios has no weights. */
  readonly values?: readonly number[];
  readonly weights?: readonly number[];
}

/** A difference, and what pairing was worth to it. */
export interface PairedChange extends Change {
  /** Variance of the difference if the runs were independent, over the paired one. */
  readonly varianceRatio: number;
}

/**
 * A figure minus another in their own unit, paired replication by replication, so that what both
 * owe to the same fate cancels: the difference of the two figures as `estimateOf` gives them.
 */
export function differenceOf(first: readonly Fraction[], base: readonly Fraction[]): PairedChange {
  const [one, other, replications] = paired(first, base);
  const { mean, halfWidth, varianceRatio } = ratioDifference(pairsOf(other), pairsOf(one));
  return { mean, halfWidth, replications, varianceRatio };
}

/**
 * How much a figure differs from another in %: 100 (x / y − 1) of the figures over replications,
 * likewise paired. Jackknifed like every ratio; the mean over replications of x / y would lean
 * upwards where y is small.
 */
export function changeOf(first: readonly Fraction[], base: readonly Fraction[]): Change {
  const [one, other, replications] = paired(first, base);
  const { mean, halfWidth } = ratioOfRatios(pairsOf(one), pairsOf(other));
  const change = { mean: 100 * (mean - 1), halfWidth: 100 * halfWidth, replications };
  if ([...one, ...other].some(({ below }) => below !== 1)) return change;
  const { numerators: weights } = pairsOf(other);
  const values = one.map(({ above }, i) => 100 * (above / weights[i]! - 1));
  return { ...change, values, weights };
}

function paired(
  first: readonly Fraction[],
  base: readonly Fraction[],
): [first: readonly Fraction[], base: readonly Fraction[], replications: number] {
  const replications = Math.min(first.length, base.length);
  return [first.slice(0, replications), base.slice(0, replications), replications];
}
