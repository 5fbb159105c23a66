import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson, wilson } from '../../src/stats/index.ts';

// Newcombe, Statistics in Medicine 17 (1998), table I: methods 3 and 5.
test.each([
  [81, 263, [0.2553, 0.3662], [0.2527, 0.3676]],
  [15, 148, [0.0624, 0.1605], [0.0578, 0.1617]],
  [0, 20, [0, 0.1611], [0, 0.1684]],
  [1, 29, [0.0061, 0.1718], [0.0009, 0.1776]],
])('%d of %d has the published intervals', (successes, n, score, exact) => {
  const first = wilson(successes, n);
  expect(first.low).toBeCloseTo(score[0]!, 4);
  expect(first.high).toBeCloseTo(score[1]!, 4);
  const second = clopperPearson(successes, n);
  expect(second.low).toBeCloseTo(exact[0]!, 4);
  expect(second.high).toBeCloseTo(exact[1]!, 4);
  expect(second).toMatchObject({ estimate: successes / n, n, level: 0.95 });
});

test('the estimate lies within, ends are ends, and success mirrors failure', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, share) => {
        const successes = Math.round(n * share);
        for (const method of [wilson, clopperPearson]) {
          const { estimate, low, high } = method(successes, n);
          expect(low).toBeLessThanOrEqual(estimate + 1e-15);
          expect(high).toBeGreaterThanOrEqual(estimate - 1e-15);
          expect(low === 0).toBe(successes === 0);
          expect(high === 1).toBe(successes === n);
          expect(method(n - successes, n).low).toBeCloseTo(1 - high, 9);
        }
      },
    ),
  );
});

test('the cautious interval holds its level for every true share', () => {
  // Exact coverage: sum the binomial chances of all outcomes whose interval holds the truth.
  const n = 12;
  const intervals = Array.from({ length: n + 1 }, (_, k) => clopperPearson(k, n, 0.9));
  for (let truth = 0.01; truth < 1; truth += 0.01) {
    let chance = (1 - truth) ** n;
    let covered = 0;
    for (const [k, { low, high }] of intervals.entries()) {
      if (low <= truth && truth <= high) covered += chance;
      chance *= ((n - k) / (k + 1)) * (truth / (1 - truth));
    }
    expect(covered).toBeGreaterThanOrEqual(0.9);
  }
});

test('no trials tell nothing, impossible counts are refused', () => {
  expect(wilson(0, 0)).toEqual({ estimate: Number.NaN, low: 0, high: 1, n: 0, level: 0.95 });
  expect(clopperPearson(0, 0)).toEqual({
    estimate: Number.NaN,
    low: 0,
    high: 1,
    n: 0,
    level: 0.95,
  });
  expect(() => wilson(3, 2)).toThrow('successes must be a whole number from 0 to 2, received 3');
  expect(() => clopperPearson(1, 2.5)).toThrow(
    'n must be a whole number of at least 0, received 2.5',
  );
});
