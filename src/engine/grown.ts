const SMALL = 2 ** 14;

/**
 * Room to make where there is room for `now` and `least` is wanted: twice as much while it is
 * little, then an eighth more, so that large books are never half empty.
 */
export function roomFor(least: number, now: number): number {
  return Math.max(least, now < SMALL ? 2 * now : now + (now >> 3));
}

/** A longer copy of a typed array; the new part is filled with `fill` (0 unless told). */
export function grown(array: Int32Array, length: number, fill?: number): Int32Array<ArrayBuffer>;
export function grown(
  array: Float64Array,
  length: number,
  fill?: number,
): Float64Array<ArrayBuffer>;
export function grown(
  array: Int32Array | Float64Array,
  length: number,
  fill = 0,
): Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  const wider = array instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
  wider.set(array);
  if (fill !== 0) wider.fill(fill, array.length);
  return wider;
}
