import { normalCritical } from './critical-value.ts';
import type { Bounds } from './interval.ts';
import { betaQuantile } from './inverses.ts';
import { requireLevel } from './requirements.ts';

/**
 * Interval for a share of independent trials that is right on average; good for display.
 * Throws a RangeError unless 0 <= successes <= n, both whole.
 * Source: Wilson, Journal of the American Statistical Association 22 (1927).
 */
export function wilson(successes: number, n: number, level = 0.95): Bounds {
  requireTrials(successes, n);
  const z = normalCritical(level);
  if (n === 0) return { estimate: Number.NaN, low: 0, high: 1, n, level };
  const estimate = successes / n;
  const square = (z * z) / n;
  const centre = (estimate + square / 2) / (1 + square);
  const reach =
    (Math.sqrt(square) * Math.sqrt(estimate * (1 - estimate) + square / 4)) / (1 + square);
  return {
    estimate,
    low: successes === 0 ? 0 : centre - reach,
    high: successes === n ? 1 : centre + reach,
    n,
    level,
  };
}

/**
 * Interval for a share of independent trials that is never wrong too often; for gates and tests.
 * Throws a RangeError unless 0 <= successes <= n, both whole.
 * Source: Clopper and Pearson, Biometrika 26 (1934).
 */
export function clopperPearson(successes: number, n: number, level = 0.95): Bounds {
  requireTrials(successes, n);
  requireLevel(level);
  const tail = (1 - level) / 2;
  const failures = n - successes;
  return {
    estimate: n === 0 ? Number.NaN : successes / n,
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
    n,
    level,
  };
}

function requireTrials(successes: number, n: number): void {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`n must be a whole number of at least 0, received ${n}`);
  }
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > n) {
    throw new RangeError(`successes must be a whole number from 0 to ${n}, received ${successes}`);
  }
}
