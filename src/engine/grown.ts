type Column =
  | Float64Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

const SMALL = 2 ** 14;

/**
 * Room to make where there is room for `now` and `least` is wanted: twice as much while it is
 * little, then an eighth more, so that large books are never half empty; never beyond `most`.
 */
export function roomFor(least: number, now: number, most = Infinity): number {
  return Math.min(most, Math.max(least, now < SMALL ? 2 * now : now + (now >> 3)));
}

/** A longer copy of a typed array; the new part is filled with `fill` (0 unless told). */
export function grown<C extends Column>(array: C, length: number, fill?: number): C;
export function grown(array: Column, length: number, fill = 0): Column {
  const wider = empty(array, length);
  wider.set(array);
  if (fill !== 0) wider.fill(fill, array.length);
  return wider;
}

/** `grown` to at least `least`, by as much as `roomFor` says. */
export function roomier<C extends Column>(array: C, least: number, fill?: number): C {
  return grown(array, roomFor(least, array.length), fill);
}

function empty(array: Column, length: number): Column {
  if (array instanceof Float64Array) return new Float64Array(length);
  if (array instanceof Int32Array) return new Int32Array(length);
  return array instanceof Int16Array ? new Int16Array(length) : new Uint8Array(length);
}
