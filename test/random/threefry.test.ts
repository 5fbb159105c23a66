import { describe, expect, test } from 'vitest';
import { threefry2x32 } from '../../src/random/index.ts';

function block(key0: number, key1: number, counter0: number, counter1: number): string[] {
  const out = new Int32Array(2);
  threefry2x32(key0, key1, counter0, counter1, out);
  return Array.from(out, (word) => (word >>> 0).toString(16).padStart(8, '0'));
}

describe('threefry2x32', () => {
  // Known answers of 20 rounds, from Random123's kat_vectors.
  test.each([
    [
      [0, 0, 0, 0],
      ['6b200159', '99ba4efe'],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      ['1cb996fc', 'bb002be7'],
    ],
    [
      [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3],
      ['c4923a9c', '483df7a0'],
    ],
  ] as const)('gives the published answer for %j', ([key0, key1, counter0, counter1], answer) => {
    expect(block(key0, key1, counter0, counter1)).toEqual(answer);
  });

  test('takes signed and unsigned words alike', () => {
    expect(block(-1, -2, -3, -4)).toEqual(block(0xffffffff, 0xfffffffe, 0xfffffffd, 0xfffffffc));
  });

  test('changes about half the bits when one bit of key or counter changes', () => {
    const from = [0x01234567, 0x89abcdef, 5, 6] as const;
    let changed = 0;
    for (let bit = 0; bit < 128; bit++) {
      const to = from.map((word, i) => (i === bit >> 5 ? word ^ (1 << (bit & 31)) : word));
      const before = block(...from);
      const after = block(to[0]!, to[1]!, to[2]!, to[3]!);
      for (let i = 0; i < 2; i++) {
        changed += onesIn(Number.parseInt(before[i]!, 16) ^ Number.parseInt(after[i]!, 16));
      }
    }
    // 128 flips of 64 bits: 32 each, standard deviation of the mean 4 / sqrt(128).
    expect(Math.abs(changed / 128 - 32)).toBeLessThan(1.2);
  });
});

function onesIn(word: number): number {
  let ones = 0;
  for (let rest = word >>> 0; rest > 0; rest = Math.floor(rest / 2)) ones += rest & 1;
  return ones;
}
