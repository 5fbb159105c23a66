import { threefry2x32 } from './threefry.ts';

// Keys and draws share one cipher; these constants keep a child's key from being a draw's bits.
const CHILD = 0x5bd1e995;
const ROOT = 0x2545f491;

/**
 * Key of a replication, the root of all its keys. Writes the high and the low word (int32) to
 * `out[0]` and `out[1]`.
 *
 * @param seed whole number, 0 to 2^53 - 1
 * @param replication whole number, 0 to 2^32 - 1
 * @throws RangeError for anything else
 */
export function replicationKey(seed: number, replication: number, out: Int32Array): void {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`seed must be a whole number from 0 to 2^53 - 1, received ${seed}`);
  }
  if (!Number.isInteger(replication) || replication < 0 || replication > 0xffff_ffff) {
    throw new RangeError(
      `replication must be a whole number from 0 to 2^32 - 1, received ${replication}`,
    );
  }
  threefry2x32(Math.floor(seed / 0x1_0000_0000) | 0, seed | 0, replication, ROOT, out);
}

/**
 * Key of the `ordinal`-th child of a key under a name: a case of a source, a linked case, a pool.
 * Writes the high and the low word (int32) to `out[0]` and `out[1]`; children of one key never
 * share a key, others by chance of 2^-64 a pair. Allocates nothing.
 *
 * @param word 32-bit name of the kind of child, see `hashName`
 * @param ordinal 0 to 2^32 - 1
 */
export function deriveKey(
  keyHi: number,
  keyLo: number,
  word: number,
  ordinal: number,
  out: Int32Array,
): void {
  threefry2x32(keyHi ^ CHILD, keyLo, word, ordinal, out);
}
