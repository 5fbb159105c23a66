import { describe, expect, test } from 'vitest';
import { waitQuantile } from '../../src/experiments/wait-quantile.ts';

const edges = [10, 20, 40];
const pool = (atOnce: number, ...waitBins: readonly number[]) => ({
  atOnce,
  waitBins: [...waitBins],
  granted: atOnce + waitBins.reduce((sum, count) => sum + count, 0),
});

describe('the wait of nine in ten', () => {
  test('is nothing where nine in ten were served at once', () => {
    expect(waitQuantile([pool(90, 10, 0, 0, 0)], edges, 0.9)).toBe(0);
  });

  test('lies straight within its bin, over all pools together', () => {
    expect(waitQuantile([pool(50, 0, 20, 0, 0), pool(10, 0, 20, 0, 0)], edges, 0.9)).toBe(17.5);
  });

  test('leaves the bins below behind, and starts the first at no wait at all', () => {
    expect(waitQuantile([pool(0, 50, 30, 20, 0)], edges, 0.9)).toBe(30);
    expect(waitQuantile([pool(0, 100, 0, 0, 0)], edges, 0.5)).toBe(5);
  });

  test('is not known of no request, and endless beyond the last edge', () => {
    expect(waitQuantile([pool(0, 0, 0, 0, 0)], edges, 0.9)).toBeNaN();
    expect(waitQuantile([pool(0, 1, 0, 0, 9)], edges, 0.9)).toBe(Infinity);
  });
});
