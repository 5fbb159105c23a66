import { binOf, type HistogramRecord } from './log-histogram.ts';

/** Two shares this near are one share, computed in two ways. */
const ROUNDING = 1e-12;

/** A point of a survival curve: the share still going after `time`. */
export interface SurvivalPoint {
  readonly time: number;
  readonly survival: number;
}

/**
 * Survival at the edges of a histogram, from 1 at time 0: for plotting, and for what follows.
 * Those censored in a bin count as seen through half of it. Without any censored at or below an
 * edge the survival there is the plain share.
 * Source: the actuarial method, Cutler and Ederer, Journal of Chronic Diseases 8 (1958).
 */
export function binnedSurvival(histogram: HistogramRecord): readonly SurvivalPoint[] {
  const { edges, events, censored } = histogram;
  let atRisk = 0;
  for (let i = 0; i < events.length; i++) atRisk += events[i]! + censored[i]!;
  // Until somebody is censored the product telescopes: shares of the first number at risk, exact.
  let base = 1;
  let baseAtRisk = atRisk;
  const points: SurvivalPoint[] = [{ time: 0, survival: atRisk > 0 ? 1 : Number.NaN }];
  for (const [i, time] of edges.entries()) {
    const ended = events[i]!;
    const lost = censored[i]!;
    let survival = points[i]!.survival;
    if (lost > 0) {
      survival *= 1 - Math.min(1, ended / (atRisk - lost / 2));
      atRisk -= ended + lost;
      base = survival;
      baseAtRisk = atRisk;
    } else if (ended > 0) {
      atRisk -= ended;
      survival = base * (atRisk / baseAtRisk);
    }
    points.push({ time, survival });
  }
  return points;
}

/**
 * Share that had their event by `time`: exact at the edges, between them straight over the
 * logarithm of time. NaN of no observations; above the last edge nothing more is known than there.
 */
export function shareWithin(histogram: HistogramRecord, time: number): number {
  const points = binnedSurvival(histogram);
  const bin = binOf(histogram.edges, time);
  const from = points[bin]!;
  const to = points[bin + 1];
  if (to === undefined || time === 0) return 1 - from.survival;
  if (time === to.time) return 1 - to.survival;
  const part =
    from.time === 0 ? time / to.time : Math.log(time / from.time) / Math.log(to.time / from.time);
  return 1 - (from.survival + part * (to.survival - from.survival));
}

/**
 * Time by which `share` had their event, within the width of a bin; Infinity if they are not so
 * many below the last edge, NaN of no observations. For `share` above 0 and up to 1.
 */
export function histogramQuantile(histogram: HistogramRecord, share: number): number {
  if (!(share > 0 && share <= 1)) {
    throw new RangeError(`share must be above 0 and up to 1, received ${share}`);
  }
  const points = binnedSurvival(histogram);
  if (Number.isNaN(points[0]!.survival)) return Number.NaN;
  const left = 1 - share;
  const reached = points.findIndex(({ survival }) => survival <= left + ROUNDING);
  if (reached < 0) return Infinity;
  const from = points[reached - 1]!;
  const to = points[reached]!;
  if (to.survival >= left - ROUNDING) return to.time;
  const part = (from.survival - left) / (from.survival - to.survival);
  return from.time === 0
    ? part * to.time
    : from.time * Math.exp(part * Math.log(to.time / from.time));
}
