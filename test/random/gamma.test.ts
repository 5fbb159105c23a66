import { expect, test } from 'vitest';
import { erlang, gamma } from '../../src/random/index.ts';

/** Share of a sum of exponential stages of mean 1 that lies below x. */
function erlangBelow(stages: number, x: number): number {
  let term = Math.exp(-x);
  let above = 0;
  for (let n = 0; n < stages; n++) {
    above += term;
    term *= x / (n + 1);
  }
  return 1 - above;
}

test.each([1, 2, 3, 7, 20])('a gamma of whole shape %d is undone by the Erlang formula', (stages) => {
  const distribution = gamma(stages, 1);
  for (let u = 0.01; u < 1; u += 0.01) {
    expect(erlangBelow(stages, distribution.quantile(u))).toBeCloseTo(u, 11);
  }
});

test('a gamma of shape one half is the square of a normal', () => {
  // Chi-square with one degree of freedom: 95 % lie below 3.8415.
  expect(gamma(0.5, 2).quantile(0.95)).toBeCloseTo(3.841458820694124, 10);
});

test('an Erlang of several stages is a gamma in other words', () => {
  expect(erlang(4, 100).quantile(0.3)).toBeCloseTo(gamma(4, 25).quantile(0.3), 10);
});
