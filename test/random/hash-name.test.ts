import { expect, test } from 'vitest';
import { collidingNames, hashName } from '../../src/random/index.ts';

test.each([
  ['', 2872998923],
  ['a', 2448022055],
  ['劝阻', 1614925220],
  ['work:call-back', 2886099679],
])('%j hashes to what it always did', (name, hash) => {
  expect(hashName(name)).toBe(hash);
});

test('names that share a hash are found, the same name twice is not a collision', () => {
  expect(hashName('18mo7bk')).toBe(hashName('41wfq'));
  expect(collidingNames(['work', '18mo7bk', 'delay', '41wfq'])).toEqual(['18mo7bk', '41wfq']);
  expect(collidingNames(['work', 'delay', 'work'])).toBeUndefined();
});

test('near names do not hash near each other', () => {
  const hashes = Array.from({ length: 1000 }, (_, i) => hashName(`probe${i}`));
  const buckets = new Set(hashes.map((hash) => hash >>> 22));
  // 1000 balls in 1024 boxes leave about 385 empty.
  expect(buckets.size).toBeGreaterThan(590);
  expect(buckets.size).toBeLessThan(690);
});
