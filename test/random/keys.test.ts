import { expect, test } from 'vitest';
import { deriveKey, hashName, replicationKey, uniform } from '../../src/random/index.ts';

test('two million cases of four sources in five replications have two million keys', () => {
  const root = new Int32Array(2);
  const source = new Int32Array(2);
  const child = new Int32Array(2);
  const keys = new Int32Array(4_000_000);
  const names = ['alert', 'report', 'query', 'walk-in'].map(hashName);
  let at = 0;
  for (let replication = 0; replication < 5; replication++) {
    replicationKey(2021, replication, root);
    for (const name of names) {
      deriveKey(root[0]!, root[1]!, name, 0, source);
      for (let ordinal = 0; ordinal < 100_000; ordinal++) {
        deriveKey(source[0]!, source[1]!, name, ordinal, child);
        keys[at++] = child[0]!;
        keys[at++] = child[1]!;
      }
    }
  }
  const whole = new BigUint64Array(keys.buffer).sort();
  let shared = 0;
  for (let i = 1; i < whole.length; i++) if (whole[i] === whole[i - 1]) shared++;
  expect(shared).toBe(0);
});

test('keys are what they always were', () => {
  const key = new Int32Array(2);
  replicationKey(2021, 0, key);
  expect([...key]).toEqual([-2051413111, -142649018]);
  replicationKey(Number.MAX_SAFE_INTEGER, 0xffffffff, key);
  expect([...key]).toEqual([1495083000, 785607420]);
  replicationKey(2021, 7, key);
  deriveKey(key[0]!, key[1]!, hashName('alert'), 3, key);
  expect([...key]).toEqual([2077443995, -1936012450]);
});

test("a child's key is not the bits of a draw with the same words", () => {
  const key = new Int32Array(2);
  deriveKey(1, 2, 3, 4, key);
  expect(Math.floor(uniform(1, 2, 3, 4) * 2 ** 32)).not.toBe(key[0]! >>> 0);
});

test('seeds that differ above 32 bits give different keys', () => {
  const low = new Int32Array(2);
  const high = new Int32Array(2);
  replicationKey(5, 0, low);
  replicationKey(2 ** 32 + 5, 0, high);
  expect([...low]).not.toEqual([...high]);
});

test.each([-1, 0.5, Number.NaN, 2 ** 53])('a seed of %d is refused', (seed) => {
  expect(() => replicationKey(seed, 0, new Int32Array(2))).toThrow(`received ${seed}`);
});

test.each([-1, 0.5, 2 ** 32])('a replication of %d is refused', (replication) => {
  expect(() => replicationKey(0, replication, new Int32Array(2))).toThrow(
    `received ${replication}`,
  );
});
