import type { Bounds } from './interval.ts';
import { gammaQuantile } from './inverses.ts';
import { requireLevel } from './requirements.ts';

/**
 * Interval for the mean of a Poisson count, of which one was observed; never wrong too often. Its `n`
 * is 1. For events that come independently of each other; where they come in clusters it is too short.
 * Throws a RangeError unless `count` is a whole number of at least 0.
 * Source: Garwood, Biometrika 28 (1936).
 */
export function garwood(count: number, level = 0.95): Bounds {
  requireLevel(level);
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`count must be a whole number of at least 0, received ${count}`);
  }
  const tail = (1 - level) / 2;
  return {
    estimate: count,
    low: count === 0 ? 0 : gammaQuantile(tail, count, 1),
    high: gammaQuantile(1 - tail, count + 1, 1),
    n: 1,
    level,
  };
}
