import type { MetricSpec, MetricSummary } from '../metrics/index.ts';
import type { Statistic } from '../scenario/index.ts';
import { ratioDifference, ratioOfRatios } from '../stats/index.ts';
import { estimateOf, type Fraction, fractionOf, pairsOf } from './estimate.ts';
import type { Estimate, PolicyRun } from './results.ts';

/** One side of a comparison: a figure, and what each replication gives for it. */
export interface Side {
  readonly estimate: Estimate;
  readonly fractions: readonly Fraction[];
}

/** A side from what each replication summed up, in order. */
export function sideOf(
  spec: MetricSpec,
  summaries: readonly MetricSummary[],
  statistic: Statistic,
): Side {
  return {
    estimate: estimateOf(spec, summaries, statistic),
    fractions: summaries.map((summary) => fractionOf(spec, summary, statistic)),
  };
}

/** The side of a policy in a comparison of so many replications, by one of the measures. */
export function sideIn(
  { summaries }: PolicyRun,
  replications: number,
  [spec, index]: readonly [MetricSpec, number],
  statistic: Statistic,
): Side {
  const each = summaries.slice(0, replications).map(({ metrics }) => metrics[index]!);
  return sideOf(spec, each, statistic);
}

/** Cases behind both sides, and how many of them were still unfinished. */
export function behindBoth(
  { estimate: one }: Side,
  { estimate: other }: Side,
): Pick<Estimate, 'n' | 'censored'> {
  return { n: one.n + other.n, censored: one.censored + other.censored };
}

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
