import { expect, test } from 'vitest';
import { listed, piecewiseLinear } from '../../src/random/index.ts';

test('listed values come in the shares of their weights', () => {
  const distribution = listed([30, 10, 20], [1, 2, 1]);
  expect([0.1, 0.49, 0.51, 0.74, 0.76, 0.99].map((u) => distribution.quantile(u))).toEqual([
    10, 10, 20, 20, 30, 30,
  ]);
});

test('listed values without weight never come', () => {
  const distribution = listed([1, 2, 3], [0, 1, 0]);
  expect([0, 0.5, 1].map((u) => distribution.quantile(u))).toEqual([2, 2, 2]);
  expect(distribution.isConstant).toBe(true);
});

test('known quantiles are met and joined by straight lines', () => {
  const distribution = piecewiseLinear([0, 0.5, 0.9, 1], [0, 10, 20, 60]);
  expect(
    [0, 0.25, 0.5, 0.7, 0.9, 0.95, 1]
      .map((u) => distribution.quantile(u))
      .map((x) => Math.round(x * 1e9) / 1e9),
  ).toEqual([0, 5, 10, 15, 20, 40, 60]);
});

test('lists that make no sense are refused', () => {
  expect(() => listed([])).toThrow('received none');
  expect(() => listed([1, 2], [1])).toThrow('weights must number 2, received 1');
  expect(() => listed([1, 2], [0, 0])).toThrow('sum of weights');
  expect(() => listed([1, 2], [1, -1])).toThrow('received -1');
  expect(() => piecewiseLinear([0, 1], [1])).toThrow('received 2 and 1');
  expect(() => piecewiseLinear([0.1, 1], [1, 2])).toThrow('received 0.1 to 1');
  expect(() => piecewiseLinear([0, 0, 1], [1, 2, 3])).toThrow('received 0 after 0');
  expect(() => piecewiseLinear([0, 1], [2, 1])).toThrow('received 1 after 2');
});
