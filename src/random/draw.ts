import { threefry2x32 } from './threefry.ts';

const words = new Int32Array(2);
const TWO_TO_20 = 1_048_576;
const TWO_TO_MINUS_52 = 1 / 4_503_599_627_370_496;

/**
 * The draw of a key for a purpose: a pure function of its four words, so that no draw depends on
 * what else was drawn. Uniform on the open interval (0, 1): the odd multiples of 2^-53, hence
 * `1 - u` is exact and never 0.
 *
 * @param purpose 32-bit name of what the draw decides, see `hashName`
 * @param occurrence how many times this key drew for this purpose before; 0 to 2^32 - 1
 */
export function uniform(keyHi: number, keyLo: number, purpose: number, occurrence: number): number {
  threefry2x32(keyHi, keyLo, purpose, occurrence, words);
  return ((words[0]! >>> 0) * TWO_TO_20 + (words[1]! >>> 12) + 0.5) * TWO_TO_MINUS_52;
}
