import type { Target } from '../scenario/index.ts';
import type { Estimate, Verdict } from './results.ts';

/** A share, unlike a change in percent, can be neither below nor above these, whatever its interval says. */
const PERCENT = [0, 100] as const;

/**
 * How a simulated figure stands to the band of the reported one. The whole 95 % interval counts, not
 * its middle: what reaches out of the band cannot be told apart from values that do not agree.
 * Without an interval nothing can be told apart, nor by one of values that no share can have. Where
 * either side is not known the question is open.
 */
export function verdictOf({ band, unit, against }: Target, estimate: Estimate): Verdict {
  if (band === undefined) return 'open';
  const [least, most] = unit === '%' && against === undefined ? PERCENT : [-Infinity, Infinity];
  const [low, high] = band;
  const { mean, halfWidth, bound } = estimate;
  if (!Number.isFinite(mean)) return 'open';
  if (Number.isNaN(halfWidth)) return 'overlaps';
  const ends = [mean - halfWidth, mean + halfWidth, ...(bound === undefined ? [] : [bound])];
  const from = Math.max(least, Math.min(...ends));
  const to = Math.min(most, Math.max(...ends));
  if (from > to) return 'overlaps';
  if (from >= low && to <= high) return 'inside';
  return from <= high && to >= low ? 'overlaps' : 'outside';
}
