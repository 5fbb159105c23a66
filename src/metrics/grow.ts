type Column =
  | Float64Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

const SMALL = 2 ** 14;

/**
 * A longer copy of a column: twice as long while it is short, then an eighth longer, and at least
 * `length`. The new part is filled with `fill`.
 */
export function grown<C extends Column>(column: C, length: number, fill?: number): C;
export function grown(column: Column, length: number, fill = 0): Column {
  const now = column.length;
  const wider = empty(column, Math.max(length, now < SMALL ? 2 * now : now + (now >> 3)));
  wider.set(column);
  if (fill !== 0) wider.fill(fill, column.length);
  return wider;
}

function empty(column: Column, length: number): Column {
  if (column instanceof Float64Array) return new Float64Array(length);
  if (column instanceof Int32Array) return new Int32Array(length);
  return column instanceof Int16Array ? new Int16Array(length) : new Uint8Array(length);
}
