import { normalCritical } from './critical-value.ts';
import type { Bounds, Interval } from './interval.ts';
import type { SurvivalCurve, SurvivalStep } from './kaplan-meier.ts';

/** Share expected to go on beyond `time`; after the last step the curve is taken to stay level. */
export function survivalAt(curve: SurvivalCurve, time: number): number {
  return stepAt(curve, time)?.survival ?? 1;
}

/**
 * The same with an interval: Greenwood's variance, on the scale of log(-log), which keeps it
 * within 0 and 1. Where the curve is at 0 or 1 nothing is known of the variance and the interval
 * is from 0 to 1.
 * Source: Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, ch. 1.
 */
export function survivalInterval(curve: SurvivalCurve, time: number, level = 0.95): Bounds {
  const z = normalCritical(level);
  const step = stepAt(curve, time);
  const estimate = step?.survival ?? 1;
  if (step === undefined || estimate <= 0 || estimate >= 1) {
    return { estimate, low: 0, high: 1, n: curve.n, level };
  }
  const log = Math.log(estimate);
  const reach = (z * Math.sqrt(step.greenwood)) / -log;
  return {
    estimate,
    low: Math.exp(log * Math.exp(reach)),
    high: Math.exp(log * Math.exp(-reach)),
    n: curve.n,
    level,
  };
}

/** The time by which `share` have had their event; Infinity if the curve does not get there. */
export function survivalQuantile(curve: SurvivalCurve, share: number): number {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`share must be from 0 to 1, received ${share}`);
  // A share is met up to rounding: ten factors of 0.9 are not quite 0.9 to the tenth.
  const left = 1 - share + 1e-12;
  return curve.steps.find((step) => step.events > 0 && step.survival <= left)?.time ?? Infinity;
}

/**
 * Mean of min(time, limit): the area under the curve up to `limit`, with an interval by
 * Greenwood's formula. Beyond the last observation the curve is taken to stay level; a `limit`
 * within the follow-up does not depend on that. NaN of no observations.
 * Throws a RangeError unless `limit` is finite and at least 0.
 * Source: Klein and Moeschberger, Survival Analysis, ch. 4.
 */
export function restrictedMean(curve: SurvivalCurve, limit: number, level = 0.95): Interval {
  if (!(limit >= 0 && limit < Infinity)) {
    throw new RangeError(`limit must be finite and at least 0, received ${limit}`);
  }
  const z = normalCritical(level);
  if (curve.n === 0) return { mean: Number.NaN, halfWidth: Number.NaN, n: 0, level };
  let area = 0;
  let variance = 0;
  let until = limit;
  // Backwards, so that the area right of each step is at hand.
  for (let i = curve.steps.length - 1; i >= 0; i--) {
    const { time, survival, events, atRisk } = curve.steps[i]!;
    if (time >= limit) continue;
    area += survival * (until - time);
    until = time;
    if (events < atRisk) variance += (area * area * events) / (atRisk * (atRisk - events));
  }
  area += until;
  return { mean: area, halfWidth: z * Math.sqrt(variance), n: curve.n, level };
}

/** The last step at or before `time`. */
function stepAt(curve: SurvivalCurve, time: number): SurvivalStep | undefined {
  let low = 0;
  let high = curve.steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (curve.steps[middle]!.time <= time) low = middle + 1;
    else high = middle;
  }
  return curve.steps[low - 1];
}
