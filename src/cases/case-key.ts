import { deriveKey, replicationKey } from '../random/index.ts';

/**
 * The 64-bit key of a case that came from outside, as two int32 words: the ordinal-th of a source
 * in a replication. Names are given as the event log's symbols.
 */
export function caseKey(
  seed: number,
  replication: number,
  source: number,
  role: number,
  ordinal: number,
): readonly [number, number] {
  const key = new Int32Array(2);
  replicationKey(seed, replication, key);
  deriveKey(key[0]!, key[1]!, source, 0, key);
  deriveKey(key[0]!, key[1]!, role, ordinal, key);
  return [key[0]!, key[1]!];
}
