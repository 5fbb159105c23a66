/** Returns a finite number, or throws a RangeError naming the parameter and the value. */
export function requireFinite(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be finite, received ${value}`);
  return value;
}

/** Returns a finite number above 0, or throws a RangeError naming the parameter and the value. */
export function requirePositive(name: string, value: number): number {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${name} must be finite and above 0, received ${value}`);
  }
  return value;
}

/** Returns a finite number of at least 0, or throws a RangeError naming the parameter and the value. */
export function requireNotNegative(name: string, value: number): number {
  if (!(value >= 0 && value < Infinity)) {
    throw new RangeError(`${name} must be finite and at least 0, received ${value}`);
  }
  return value;
}

/**
 * Running totals of weights, scaled so that the last is exactly 1.
 * Throws a RangeError unless the weights are finite, at least 0, and not all 0.
 */
export function cumulativeShares(name: string, weights: readonly number[]): Float64Array {
  const totals = new Float64Array(weights.length);
  let total = 0;
  for (const [i, weight] of weights.entries()) {
    total += requireNotNegative(name, weight);
    totals[i] = total;
  }
  requirePositive(`sum of ${name}`, total);
  for (let i = 0; i < totals.length; i++) totals[i]! /= total;
  return totals;
}
