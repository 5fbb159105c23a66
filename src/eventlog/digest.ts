import type { Kind, LogListener } from './record.ts';

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/**
 * A 64-bit fingerprint of everything recorded, in order. Two lanes of multiply-and-rotate mixing;
 * it tells runs apart, it is no protection against forgery.
 */
export class Digest implements LogListener {
  #first = 0x9e3779b9 | 0;
  #second = 0x85ebca6b | 0;
  /** Records so far. */
  count = 0;

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    this.count++;
    float[0] = time;
    let first = this.#first ^ words[0]!;
    let second = this.#second ^ (words[1]! + Math.imul(kind + 1, 0x27d4eb2f));
    first = Math.imul(first, 0xcc9e2d51 | 0);
    second = Math.imul((second << 13) | (second >>> 19), 0x1b873593);
    first ^= caseNumber + second;
    second ^= a + first;
    float[0] = b;
    first = Math.imul((first << 15) | (first >>> 17), 0x85ebca6b | 0) ^ words[0]!;
    second = Math.imul((second << 11) | (second >>> 21), 0xc2b2ae35 | 0) ^ words[1]!;
    this.#first = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) + second;
    this.#second = Math.imul(second ^ (second >>> 13), 0x297a2d39) + first;
  }

  /** Sixteen hexadecimal digits. */
  get hex(): string {
    const text = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
    return text(this.#first ^ this.count) + text(this.#second);
  }
}
