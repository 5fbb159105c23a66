import { binOf, type HistogramRecord } from './log-histogram.ts';

/** Two shares this near are one share, computed in two ways. */
const ROUNDING = 1e-12;

/** A point of a curve: the share that has not had its event by `time`, inclusive. */
export interface SurvivalPoint {
  readonly time: number;
  readonly survival: number;
}

/**
 * The share that has not had its event at the edges of a histogram, and at 0: for plotting, and for
 * what follows. Those that ended otherwise never have theirs, so that the curve levels off; without
 * any it is the survival. Those censored in a bin count as seen through half of it. As long as
 * nobody was censored below an edge, what is said there is the plain share.
 * Source: the actuarial method, Cutler and Ederer, Journal of Chronic Diseases 8 (1958), with the
 * cumulative incidence of Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978).
 */
export function binnedSurvival(histogram: HistogramRecord): readonly SurvivalPoint[] {
  const { edges, events, censored, others, atOnce } = histogram;
  let atRisk = 0;
  for (let i = 0; i < events.length; i++) atRisk += events[i]! + censored[i]! + others[i]!;
  const points: SurvivalPoint[] = [{ time: 0, survival: 1 - atOnce / atRisk }];
  // Between bins with censored ones the products telescope: shares of the number at risk, exact.
  let base: Base = { going: 1, had: atRisk > 0 ? 0 : Number.NaN, atRisk };
  let since = 0;
  for (const [i, time] of edges.entries()) {
    const [ended, other, lost] = [events[i]!, others[i]!, censored[i]!];
    if (lost > 0) {
      const going = base.going * (atRisk / base.atRisk);
      const seen = atRisk - lost / 2;
      atRisk -= ended + other + lost;
      const had = hadBy(base, since) + going * (ended / seen);
      base = { going: going * (1 - (ended + other) / seen), had, atRisk };
      since = 0;
    } else {
      atRisk -= ended + other;
      since += ended;
    }
    points.push({ time, survival: 1 - hadBy(base, since) });
  }
  return points;
}

/** Where the curve stood after the last bin with censored ones. */
interface Base {
  /** Share that neither had its event nor ended otherwise. */
  readonly going: number;
  /** Share that had its event. */
  readonly had: number;
  /** Number at risk. */
  readonly atRisk: number;
}

/** Share that had its event, with so many since then. */
const hadBy = ({ going, had, atRisk }: Base, since: number): number =>
  since === 0 ? had : had + going * (since / atRisk);

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
  if (reached <= 0) return reached === 0 ? 0 : Infinity;
  const from = points[reached - 1]!;
  const to = points[reached]!;
  if (to.survival >= left - ROUNDING) return to.time;
  const part = (from.survival - left) / (from.survival - to.survival);
  return from.time === 0
    ? part * to.time
    : from.time * Math.exp(part * Math.log(to.time / from.time));
}
