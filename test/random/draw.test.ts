import { expect, test } from 'vitest';
import {
  deriveKey,
  hashName,
  replicationKey,
  threefry2x32,
  uniform,
} from '../../src/random/index.ts';

// seed, replication, source, ordinal, purpose, occurrence; the bits drawn; the uniform.
const RECORDED = [
  [0, 0, 'alert', 0, 'work', 0, '25268056 98bb6219', 0.1451187335412506],
  [1, 0, 'alert', 0, 'work', 0, '9ce91fb0 13f9a210', 0.6129321865919112],
  [0, 1, 'alert', 0, 'work', 0, 'f5fe4212 e828241c', 0.9609109207305272],
  [0, 0, 'report', 0, 'work', 0, '4a773f0e e2c85e9c', 0.2908820544569449],
  [0, 0, 'alert', 1, 'work', 0, '08ea4c70 3d3fd4bb', 0.034825112726366014],
  [0, 0, 'alert', 0, 'delay', 0, '21882c48 302541f1', 0.13098408472446466],
  [0, 0, 'alert', 0, 'work', 1, '9744f8cd 61eac27b', 0.5908961774274913],
  [2021, 99, 'alert', 1234567, 'work', 12, '01572132 c1cde2ae', 0.005235743419511274],
] as const;

test.each(RECORDED)(
  'seed %d, replication %d, %s %d draws for %s #%d what it always drew',
  (seed, replication, source, ordinal, purpose, occurrence, bits, drawn) => {
    const key = new Int32Array(2);
    replicationKey(seed, replication, key);
    deriveKey(key[0]!, key[1]!, hashName(source), ordinal, key);
    const words = new Int32Array(2);
    threefry2x32(key[0]!, key[1]!, hashName(purpose), occurrence, words);
    expect(Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ')).toBe(
      bits,
    );
    expect(uniform(key[0]!, key[1]!, hashName(purpose), occurrence)).toBe(drawn);
  },
);

test('a draw does not depend on the draws before it', () => {
  const alone = uniform(1, 2, 3, 4);
  uniform(9, 9, 9, 9);
  deriveKey(1, 2, 3, 4, new Int32Array(2));
  expect(uniform(1, 2, 3, 4)).toBe(alone);
});

test('draws are odd multiples of 2^-53, so that one minus a draw is exact', () => {
  for (let i = 0; i < 1000; i++) {
    const drawn = uniform(7, 8, 9, i);
    const multiple = drawn * 2 ** 53;
    expect(multiple % 2).toBe(1);
    expect(1 - (1 - drawn)).toBe(drawn);
  }
});

test('draws are spread evenly and do not follow one another', () => {
  const draws = Array.from({ length: 100_000 }, (_, i) => uniform(11, 12, 13, i));
  const counts = Array.from({ length: 100 }, () => 0);
  let lag = 0;
  for (const [i, drawn] of draws.entries()) {
    counts[Math.floor(drawn * 100)]!++;
    lag += (drawn - 0.5) * ((draws[i + 1] ?? 0.5) - 0.5) * 12;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  // 99 degrees of freedom: mean 99, standard deviation 14.
  expect(Math.abs(chiSquare - 99)).toBeLessThan(4 * 14);
  expect(Math.abs(lag / Math.sqrt(100_000))).toBeLessThan(4);
});
