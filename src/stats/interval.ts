import { studentCritical } from './critical-value.ts';
import { requireLevel } from './requirements.ts';
import { tallyOf, varianceOf, type TallyRecord } from './tally.ts';

/** A mean with its precision: the interval is `mean` plus and minus `halfWidth`. */
export interface Interval {
  readonly mean: number;
  /** Same unit as the mean; NaN where it cannot be told. */
  readonly halfWidth: number;
  /** Observations behind it. */
  readonly n: number;
  /** Confidence level, such as 0.95. */
  readonly level: number;
}

/** An estimate with an interval that need not be symmetric. */
export interface Bounds {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Observations behind it. */
  readonly n: number;
  /** Confidence level, such as 0.95. */
  readonly level: number;
}

/**
 * Confidence interval for the mean of independent observations, such as one figure a replication.
 * The mean of none is NaN, the half-width of fewer than two NaN. Student's t.
 * Source: Law, Simulation Modeling and Analysis, ch. 9.
 */
export function meanInterval(values: Iterable<number> | TallyRecord, level = 0.95): Interval {
  requireLevel(level);
  const tally = 'squares' in values ? values : tallyOf(values);
  const n = tally.count;
  if (n === 0) return { mean: Number.NaN, halfWidth: Number.NaN, n, level };
  const halfWidth =
    n < 2 ? Number.NaN : studentCritical(level, n - 1) * Math.sqrt(varianceOf(tally) / n);
  return { mean: tally.mean, halfWidth, n, level };
}
