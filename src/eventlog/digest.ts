import { type BlockReader, LogBlock, Row } from './log-block.ts';
import type { Kind, LogListener } from './record.ts';

/**
 * A 64-bit fingerprint of everything recorded, in order. Two lanes of multiply-and-rotate mixing;
 * it tells runs apart, it is no protection against forgery.
 */
export class Digest implements BlockReader, LogListener {
  private first = 0x9e3779b9 | 0;
  private second = 0x85ebca6b | 0;
  private readonly single = new LogBlock();
  /** Records so far. */
  count = 0;

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    this.single.clear();
    this.single.addAny(time, caseNumber, kind, a, b, -1, -1);
    this.read(this.single);
  }

  read({ length, words }: LogBlock): void {
    this.count += length;
    let one = this.first;
    let two = this.second;
    for (let word = 0; word < length << Row.words; word += 1 << Row.words) {
      let first = one ^ words[word]!;
      let second = two ^ (words[word | 1]! + Math.imul(words[word | Row.kind]! + 1, 0x27d4eb2f));
      first = Math.imul(first, 0xcc9e2d51 | 0);
      second = Math.imul((second << 13) | (second >>> 19), 0x1b873593);
      first ^= words[word | Row.caseNumber]! + second;
      second ^= words[word | Row.a]! + first;
      first = Math.imul((first << 15) | (first >>> 17), 0x85ebca6b | 0) ^ words[word | 2]!;
      second = Math.imul((second << 11) | (second >>> 21), 0xc2b2ae35 | 0) ^ words[word | 3]!;
      one = (Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) + second) | 0;
      two = (Math.imul(second ^ (second >>> 13), 0x297a2d39) + first) | 0;
    }
    this.first = one;
    this.second = two;
  }

  /** Sixteen hexadecimal digits. */
  get hex(): string {
    const text = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
    return text(this.first ^ this.count) + text(this.second);
  }
}
