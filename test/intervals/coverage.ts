import { clopperPearson } from '../../src/stats/index.ts';

/** From where to where a figure is said to lie; NaN at an end where nothing is said. */
export interface Told {
  readonly low: number;
  readonly high: number;
}

/** A mean with its half-width, from end to end; a bound counts, as it does for a verdict. */
export function around(figure: {
  readonly mean: number;
  readonly halfWidth: number;
  readonly bound?: number;
}): Told {
  const { mean, halfWidth, bound = mean } = figure;
  return { low: Math.min(mean - halfWidth, bound), high: Math.max(mean + halfWidth, bound) };
}

/** How often intervals held the truth. */
export interface Coverage {
  /** Intervals told. */
  readonly told: number;
  /** Experiments in which no interval was told. */
  readonly withheld: number;
  /** Of those told: share that held the truth, with the exact 95 % interval of the count. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Counts which intervals hold `truth`, ends included. */
export function coverageOf(intervals: readonly Told[], truth: number): Coverage {
  const told = intervals.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  // What varies nowhere is right to the last digit but one.
  const slack = 1e-9 * Math.abs(truth);
  const held = told.filter(({ low, high }) => low - slack <= truth && truth <= high + slack);
  return coverageOfCount(held.length, told.length, intervals.length - told.length);
}

/** So many of those told held the truth. */
export function coverageOfCount(held: number, told: number, withheld = 0): Coverage {
  const { estimate, low, high } = clopperPearson(held, told);
  return { told, withheld, share: estimate, low, high };
}

/**
 * `94.8 ± 0.4`: the share in per cent, and how far the count's own interval reaches at most. Below it
 * stands how often nothing was told, if at all.
 */
export function cellOf({ told, withheld, share, low, high }: Coverage): string {
  const none = withheld === 0 ? '' : ` (–: ${percent(withheld / (told + withheld))})`;
  if (told === 0) return `–${none}`;
  return `${percent(share)} ± ${percent(Math.max(high - share, share - low))}${none}`;
}

const percent = (share: number): string => (100 * share).toFixed(1);
