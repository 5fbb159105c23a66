/**
 * The luck of a person or a probe as a threshold of cumulative hazard: exponential with mean 1.
 * It says how much searching is needed, not how long it takes.
 */
export function hazardThreshold(u: number): number {
  return -Math.log1p(-u);
}

/**
 * Cumulative hazard over the next `dt` ms of an effort that has been going on for `age` ms.
 * The hazard is `rate * exp(-age / tau)` per ms, so that `rate * tau` is all there is to gain;
 * with `tau` Infinity it stays at `rate`.
 *
 * @param rate per ms, for all units at work together; at least 0
 */
export function consumed(rate: number, age: number, dt: number, tau: number): number {
  if (tau === Infinity) return rate * dt;
  return -rate * tau * Math.exp(-age / tau) * Math.expm1(-dt / tau);
}

/**
 * Whole milliseconds until `remaining` cumulative hazard is consumed, counted from `age` and
 * rounded up; 0 if nothing remains, Infinity if it never is. Arguments as for `consumed`.
 */
export function timeToReach(remaining: number, rate: number, age: number, tau: number): number {
  if (remaining <= 0) return 0;
  if (rate <= 0) return Infinity;
  if (tau === Infinity) return Math.ceil(remaining / rate);
  const share = remaining / (rate * tau * Math.exp(-age / tau));
  return share < 1 ? Math.ceil(-tau * Math.log1p(-share)) : Infinity;
}
