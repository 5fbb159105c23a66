import { requirePairs } from './requirements.ts';

/** One instant at which something was observed. */
export interface SurvivalStep {
  readonly time: number;
  /** Still under observation just before. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** Share expected to go on beyond this instant. */
  readonly survival: number;
  /** Running sum of Greenwood's formula: variance of the survival over its square. */
  readonly greenwood: number;
}

/** Share still going by time, estimated from finished and unfinished observations. */
export interface SurvivalCurve {
  readonly n: number;
  /** In rising order of time. */
  readonly steps: readonly SurvivalStep[];
}

/**
 * Survival when some observations end before their event does: those still open when observation
 * stopped count as long as they were seen. At equal times events come before censoring.
 * Throws a RangeError for lists of unequal length, or a time that is negative or not a number.
 * Source: Kaplan and Meier, Journal of the American Statistical Association 53 (1958).
 *
 * @param times how long each was observed
 * @param ended whether each ended by its event; false is censored
 */
export function kaplanMeier(times: readonly number[], ended: readonly boolean[]): SurvivalCurve {
  requirePairs(times, ended);
  for (const time of times) {
    if (!(time >= 0)) throw new RangeError(`times must be at least 0, received ${time}`);
  }
  const order = Uint32Array.from(times.keys()).sort((a, b) => times[a]! - times[b]!);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  // Until somebody is censored the product telescopes to a share of one number, and is exact.
  let base = 1;
  let baseAtRisk = order.length;
  let greenwood = 0;
  for (let i = 0; i < order.length;) {
    const time = times[order[i]!]!;
    const atRisk = order.length - i;
    let events = 0;
    let end = i;
    for (; end < order.length && times[order[end]!] === time; end++) {
      if (ended[order[end]!]!) events++;
    }
    if (events > 0) {
      survival = base * ((atRisk - events) / baseAtRisk);
      greenwood += events / (atRisk * (atRisk - events));
    }
    const censored = end - i - events;
    if (censored > 0) {
      base = survival;
      baseAtRisk = order.length - end;
    }
    steps.push({ time, atRisk, events, censored, survival, greenwood });
    i = end;
  }
  return { n: times.length, steps };
}
