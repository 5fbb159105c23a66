import { expect, test } from 'vitest';
import { uniform } from '../../src/random/index.ts';
import { batchMeans, meanInterval } from '../../src/stats/index.ts';

test('a batch of one observation each is the plain interval', () => {
  const values = [3, 1, 4, 1, 5];
  expect(batchMeans(values, 5)).toMatchObject({ ...meanInterval(values), size: 1, means: values });
});

test('what does not fill a batch is left out at the beginning', () => {
  expect(batchMeans([100, 1, 3, 5, 7], 2).means).toEqual([2, 6]);
});

test('longer batches see the dependence that single observations hide', () => {
  // Each value is nine tenths of the last one plus a new draw: mean 5, neighbours alike.
  const values: number[] = [];
  let value = 5;
  for (let i = 0; i < 20_000; i++) {
    value = 0.9 * value + uniform(1, 2, 3, i);
    values.push(value);
  }
  const naive = meanInterval(values);
  const batched = batchMeans(values, 20);
  expect(batched.halfWidth).toBeGreaterThan(3 * naive.halfWidth);
  expect(Math.abs(batched.mean - 5)).toBeLessThan(2 * batched.halfWidth);
  expect(Math.abs(batched.correlation)).toBeLessThan(0.5);
  expect(batchMeans(values, 10_000).correlation).toBeGreaterThan(0.7);
});

test('a flat series has no correlation, and too few batches are refused', () => {
  expect(batchMeans([2, 2, 2, 2], 2)).toMatchObject({ mean: 2, halfWidth: 0, correlation: 0 });
  expect(() => batchMeans([1, 2, 3], 1)).toThrow('from 2 to 3, received 1');
  expect(() => batchMeans([1, 2, 3], 4)).toThrow('from 2 to 3, received 4');
});

test('the correlation is that of each batch with the next, over the whole spread', () => {
  // From the mean of 2.5: -1.5, -0.5, 1.5, 0.5. Products 0.75 - 0.75 + 0.75 over squares of 5.
  expect(batchMeans([1, 2, 4, 3], 4).correlation).toBeCloseTo(0.15, 12);
});
