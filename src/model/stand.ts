import type { Host } from '../interpreter/index.ts';
import { deriveKey } from '../random/index.ts';
import type { Standing } from '../scenario/index.ts';
import type { Origin } from './arrivals.ts';

/**
 * Opens the cases that are there from the beginning, in the scenario's order. Each knows its number
 * among those of its role, and how many they are.
 */
export function standAll(
  host: Host,
  all: readonly Standing[],
  { keyHi, keyLo }: Pick<Origin, 'keyHi' | 'keyLo'>,
): void {
  const counts = new Map<string, number>();
  for (const { role, count } of all) counts.set(role, (counts.get(role) ?? 0) + count);
  const numbers = new Map<string, number>();
  const own = new Int32Array(2);
  for (const { id, role, count } of all) {
    deriveKey(keyHi, keyLo, host.symbols.of(`standing ${id}`), 0, own);
    const [sectionHi, sectionLo] = [own[0]!, own[1]!];
    const word = host.symbols.of(role);
    for (let ordinal = 0; ordinal < count; ordinal++) {
      const number = numbers.get(role) ?? 0;
      numbers.set(role, number + 1);
      deriveKey(sectionHi, sectionLo, word, ordinal, own);
      const input = { number, count: counts.get(role)! };
      host.stand(host.roleIndex(role), number, own[0]!, own[1]!, input);
    }
  }
}
