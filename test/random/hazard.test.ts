import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { consumed, hazardThreshold, timeToReach } from '../../src/random/index.ts';

const rate = fc.double({ min: 1e-7, max: 1e-2, noNaN: true });
const age = fc.integer({ min: 0, max: 10_000_000 });
const tau = fc.oneof(fc.constant(Infinity), fc.double({ min: 60_000, max: 1e8, noNaN: true }));

test('thresholds have mean one and are the exponential of the uniform', () => {
  expect(hazardThreshold(1 - Math.exp(-1))).toBeCloseTo(1, 12);
});

test('the time to reach a threshold is the first whole millisecond that consumes it', () => {
  fc.assert(
    fc.property(
      rate,
      age,
      tau,
      fc.double({ min: 1e-3, max: 5, noNaN: true }),
      (perMs, from, fade, threshold) => {
        const wait = timeToReach(threshold, perMs, from, fade);
        const all = consumed(perMs, from, 1e15, fade);
        const isWhole = wait === Infinity || Number.isInteger(wait);
        const isEnough =
          wait === Infinity || consumed(perMs, from, wait, fade) >= threshold * (1 - 1e-9);
        const before = wait === Infinity ? all : consumed(perMs, from, wait - 1, fade);
        expect({ isWhole, isEnough }).toEqual({ isWhole: true, isEnough: true });
        expect(before).toBeLessThanOrEqual(threshold * (1 + 1e-9));
      },
    ),
  );
});

test('an interruption without a change of hands moves nothing', () => {
  fc.assert(
    fc.property(
      rate,
      age,
      tau,
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (perMs, from, fade, share) => {
        const threshold = 0.5 * consumed(perMs, from, 5_000_000, fade);
        fc.pre(threshold > 1e-6);
        const whole = timeToReach(threshold, perMs, from, fade);
        const first = Math.floor(whole * share);
        const rest = threshold - consumed(perMs, from, first, fade);
        expect(
          Math.abs(first + timeToReach(rest, perMs, from + first, fade) - whole),
        ).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('twice the searchers find in half the time', () => {
  expect(timeToReach(1, 2 / 1000, 0, Infinity)).toBe(500);
  expect(timeToReach(1, 1 / 1000, 0, Infinity)).toBe(1000);
});

test('a trail that fades may never lead there', () => {
  expect(timeToReach(1.001, 1 / 1000, 0, 1000)).toBe(Infinity);
  expect(timeToReach(0.5, 1 / 1000, 0, 1000)).toBe(694);
  expect(timeToReach(0.5, 1 / 1000, 1000, 1000)).toBe(Infinity);
});

test('nothing left to reach takes no time, nobody at work takes for ever', () => {
  expect(timeToReach(0, 0, 0, 5)).toBe(0);
  expect(timeToReach(-1e-18, 1, 0, 5)).toBe(0);
  expect(timeToReach(1, 0, 0, Infinity)).toBe(Infinity);
});
