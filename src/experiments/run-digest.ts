import { createHash } from 'node:crypto';

/** One fingerprint of many, in order: SHA-256, first sixteen hexadecimal digits. */
export function combinedDigest(digests: readonly string[]): string {
  return createHash('sha256').update(digests.join('\n')).digest('hex').slice(0, 16);
}
