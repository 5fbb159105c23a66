import { expect, test } from 'vitest';
import {
  coxian,
  erlang,
  exponential,
  hyperexponential,
  hypoexponential,
} from '../../src/random/index.ts';

const SHARES = [1e-12, 1e-6, 0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999, 1 - 1e-6, 1 - 1e-12];

test('two different stages in a row are undone by the textbook formula', () => {
  const [a, b] = [2, 7];
  const distribution = hypoexponential([a, b]);
  for (const u of SHARES.slice(2)) {
    const x = distribution.quantile(u);
    const above = (b * Math.exp(-x / b) - a * Math.exp(-x / a)) / (b - a);
    expect(Math.abs(above / (1 - u) - 1)).toBeLessThan(1e-6);
  }
});

test('equal stages in a row are an Erlang, far into both tails', () => {
  const stages = hypoexponential([20, 20, 20]);
  const whole = erlang(3, 60);
  for (const u of SHARES)
    expect(Math.abs(stages.quantile(u) / whole.quantile(u) - 1)).toBeLessThan(3e-8);
});

test('stages side by side are undone by the sum of their tails, however far apart they are', () => {
  for (const slow of [20, 3_600_000]) {
    const distribution = hyperexponential([0.3, 0.7], [1, slow]);
    for (const u of SHARES.slice(0, -1)) {
      const x = distribution.quantile(u);
      const below = -0.3 * Math.expm1(-x) - 0.7 * Math.expm1(-x / slow);
      expect(Math.abs(below / u - 1)).toBeLessThan(1e-7);
    }
  }
});

test('a walk that never goes on is one stage, one that always does is all of them', () => {
  const alone = coxian([5, 60], [0]);
  const all = coxian([5, 60], [1]);
  for (const u of SHARES) {
    expect(Math.abs(alone.quantile(u) / exponential(5).quantile(u) - 1)).toBeLessThan(1e-7);
    expect(all.quantile(u)).toBe(hypoexponential([5, 60]).quantile(u));
  }
});

test('bad stages are refused', () => {
  expect(() => hypoexponential([])).toThrow('received none');
  expect(() => hypoexponential([1, 0])).toThrow('received 0');
  expect(() => coxian([1, 2], [])).toThrow('onward must number 1, received 0');
  expect(() => coxian([1, 2], [1.5])).toThrow('received 1.5');
  expect(() => hyperexponential([1], [1, 2])).toThrow('weights must number 2, received 1');
});

test('stages too unlike to be told apart are refused at once', () => {
  expect(() => hypoexponential([1e9, 1])).toThrow('received 1000000000');
  expect(() => coxian([1, 1e4], [0.001])).toThrow('received 10000000');
  expect(hypoexponential([1e6, 1]).mean).toBe(1_000_001);
});
