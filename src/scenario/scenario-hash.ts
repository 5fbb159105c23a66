import { createHash } from 'node:crypto';

/**
 * SHA-256, in hex, over texts in their order. Where the files lie does not count, nor how their
 * lines end; where one text ends and the next begins does.
 */
export function scenarioHash(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) {
    hash.update(`${text.length}\n`);
    hash.update(text);
  }
  return hash.digest('hex');
}
