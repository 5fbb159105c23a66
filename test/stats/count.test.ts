import { expect, test } from 'vitest';
import { garwood } from '../../src/stats/index.ts';

// Garwood, Biometrika 28 (1936), and every table since.
test.each([
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [10, 4.795, 18.39],
  [100, 81.36, 121.6],
])('%d events have the published interval', (count, low, high) => {
  const told = garwood(count);
  expect(told.low).toBeCloseTo(low, count < 10 ? 3 : 1);
  expect(told.high).toBeCloseTo(high, count < 10 ? 3 : 1);
  expect(told).toMatchObject({ estimate: count, n: 1, level: 0.95 });
});

test('what is no count is refused by its value', () => {
  expect(() => garwood(-1)).toThrow('count must be a whole number of at least 0, received -1');
  expect(() => garwood(0.5)).toThrow('received 0.5');
  expect(() => garwood(0, 1)).toThrow('level must be between 0 and 1, received 1');
});
