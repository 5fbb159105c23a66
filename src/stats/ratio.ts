import { type Difference, pairedDifference } from './difference.ts';
import { type Interval, meanInterval } from './interval.ts';
import { requirePairs } from './requirements.ts';

/** A ratio of means, and the same before the correction for bias. */
export interface Ratio extends Interval {
  /** Sum of the numerators over sum of the denominators. */
  readonly plain: number;
}

/** Observations that belong together, such as time lost and cases by replication. */
export interface Pairs {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What n observations come to, and what they come to without one of them in turn. */
interface LeftOut {
  readonly whole: number;
  readonly without: readonly number[];
}

function leftOut({ numerators, denominators }: Pairs): LeftOut {
  requirePairs(numerators, denominators);
  const above = sumOf(numerators);
  const below = sumOf(denominators);
  return {
    whole: above / below,
    without: numerators.map((value, i) => (above - value) / (below - denominators[i]!)),
  };
}

/**
 * What each observation contributes: the mean of these is corrected for bias. A single one
 * contributes the whole.
 */
function pseudoValues({ whole, without }: LeftOut): number[] {
  const n = without.length;
  return n === 1 ? [whole] : without.map((value) => n * whole - (n - 1) * value);
}

/**
 * What each pair contributes to the ratio of means, corrected for bias: their mean is that of
 * `ratioOfMeans`, and sums and differences of several such lists are estimated by those of their
 * entries. Throws a RangeError for lists of unequal length.
 * Source: Miller, Biometrika 61 (1974).
 */
export function ratioContributions(pairs: Pairs): number[] {
  return pseudoValues(leftOut(pairs));
}

/**
 * Ratio of the means of observations that belong together, such as time lost over cases by
 * replication. `mean` is corrected for bias by the jackknife, unless one pair alone has all there
 * is; there, and below two pairs, `halfWidth` is NaN.
 * Throws a RangeError for lists of unequal length.
 * Source: Law, Simulation Modeling and Analysis, ch. 9; Miller, Biometrika 61 (1974).
 */
export function ratioOfMeans(
  numerators: readonly number[],
  denominators: readonly number[],
  level = 0.95,
): Ratio {
  return jackknifed(leftOut({ numerators, denominators }), level);
}

/**
 * Second minus first of two ratios of means whose observations belong together one by one, such as
 * two policies under one fate: the paired difference of what each observation contributes, so that
 * `mean` is the difference of the two means that `ratioOfMeans` gives.
 * Throws a RangeError for lists of unequal length.
 * Source: Miller, Biometrika 61 (1974).
 */
export function ratioDifference(first: Pairs, second: Pairs, level = 0.95): Difference {
  const [one, other] = [leftOut(first), leftOut(second)];
  const difference = pairedDifference(pseudoValues(one), pseudoValues(other), level);
  return { ...difference, mean: told(difference.mean, other.whole - one.whole) };
}

/**
 * One ratio of means over another whose observations belong to it one by one, jackknifed as a whole.
 * Throws a RangeError for lists of unequal length.
 * Source: Miller, Biometrika 61 (1974).
 */
export function ratioOfRatios(above: Pairs, below: Pairs, level = 0.95): Ratio {
  const [one, other] = [leftOut(above), leftOut(below)];
  requirePairs(one.without, other.without);
  const without = one.without.map((value, i) => over(value, other.without[i]!));
  return jackknifed({ whole: over(one.whole, other.whole), without }, level);
}

/** What is divided by a ratio that has nothing below it is not 0 but unknown. */
const over = (above: number, below: number): number =>
  Number.isFinite(below) ? above / below : Number.NaN;

function jackknifed(left: LeftOut, level: number): Ratio {
  const interval = meanInterval(pseudoValues(left), level);
  return { ...interval, mean: told(interval.mean, left.whole), plain: left.whole };
}

/**
 * The corrected figure; where one observation alone has all that is divided by, the plain one: without
 * it, something is divided by nothing.
 */
const told = (corrected: number, plain: number): number =>
  Number.isFinite(corrected) ? corrected : plain;
