type Growable = Float64Array | Int32Array | Uint16Array | Uint8Array;

/** A longer copy of a typed array; the new part is filled with `fill` (0 unless told). */
export function grown<A extends Growable>(array: A, length: number, fill = 0): A {
  const wider = new (array.constructor as new (length: number) => A)(length);
  wider.set(array);
  if (fill !== 0) wider.fill(fill, array.length);
  return wider;
}
