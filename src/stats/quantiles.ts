/**
 * Quantile of a rising list, straight between neighbours. For `share` in [0, 1]; NaN of no values.
 * Source: Hyndman and Fan, The American Statistician 50 (1996), definition 7.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`share must be from 0 to 1, received ${share}`);
  if (sorted.length === 0) return Number.NaN;
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  // Without the test an infinite neighbour, of an infinite value or of one that is met, would give NaN.
  return at === below || low === high ? low : low + (at - below) * (high - low);
}

/** Several quantiles of a list in any order, which is left as it is. */
export function quantiles(values: Iterable<number>, shares: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return shares.map((share) => quantileOfSorted(sorted, share));
}
