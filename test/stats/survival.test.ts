import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  kaplanMeier,
  restrictedMean,
  survivalAt,
  survivalInterval,
  survivalQuantile,
} from '../../src/stats/index.ts';

// Freireich's remission times in weeks under 6-MP, the field's worked example; + is censored.
const TIMES = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ');
const CURVE = kaplanMeier(
  TIMES.map((time) => Number.parseInt(time, 10)),
  TIMES.map((time) => !time.endsWith('+')),
);

// Survival and standard error as published, e.g. Klein and Moeschberger, ch. 4.
test.each([
  [6, 0.8571, 0.0764],
  [7, 0.8067, 0.0869],
  [10, 0.7529, 0.0963],
  [13, 0.6902, 0.1068],
  [16, 0.6275, 0.1141],
  [22, 0.5378, 0.1282],
  [23, 0.4482, 0.1346],
])('at week %d the share in remission is %d with standard error %d', (week, survival, error) => {
  expect(survivalAt(CURVE, week)).toBeCloseTo(survival, 4);
  const step = CURVE.steps.find(({ time }) => time === week)!;
  expect(step.survival * Math.sqrt(step.greenwood)).toBeCloseTo(error, 4);
});

test('the median and the restricted mean are those of statistical packages', () => {
  expect(survivalQuantile(CURVE, 0.5)).toBe(23);
  expect(survivalQuantile(CURVE, 0.9)).toBe(Infinity);
  const { mean, halfWidth } = restrictedMean(CURVE, 35);
  expect(mean).toBeCloseTo(23.287, 3);
  expect(halfWidth / 1.959964).toBeCloseTo(2.827, 2);
});

test('the interval stays within 0 and 1 and holds the estimate', () => {
  for (let week = 0; week < 40; week++) {
    const { estimate, low, high } = survivalInterval(CURVE, week, 0.99);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThan(estimate);
    expect(high).toBeGreaterThanOrEqual(estimate);
    expect(high).toBeLessThanOrEqual(1);
  }
});

test('without censoring the curve is the plain share and the restricted mean the plain mean', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 }),
      (times) => {
        const curve = kaplanMeier(
          times,
          times.map(() => true),
        );
        for (let t = 0; t <= 20; t++) {
          expect(survivalAt(curve, t)).toBe(times.filter((time) => time > t).length / times.length);
        }
        const cut = times.map((time) => Math.min(time, 12)).reduce((sum, time) => sum + time, 0);
        expect(restrictedMean(curve, 12).mean).toBeCloseTo(cut / times.length, 10);
      },
    ),
  );
});

test('without censoring the half-width of the restricted mean is that of the plain mean', () => {
  const times = [3, 8, 1, 9, 4, 4, 7, 30];
  const { mean, halfWidth } = restrictedMean(
    kaplanMeier(
      times,
      times.map(() => true),
    ),
    100,
  );
  // Greenwood divides by n, not by n - 1.
  const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / times.length;
  expect(halfWidth).toBeCloseTo(1.959963984540054 * Math.sqrt(variance / times.length), 9);
});

test('dropping the unfinished would make things look faster than they are', () => {
  const times = [1, 2, 3, 10, 10, 10];
  const ended = [true, true, true, false, false, false];
  expect(survivalAt(kaplanMeier(times, ended), 5)).toBe(0.5);
  expect(restrictedMean(kaplanMeier(times, ended), 10).mean).toBeCloseTo(6, 12);
});

test('everybody censored is everybody still going', () => {
  const curve = kaplanMeier([5, 9], [false, false]);
  expect(survivalAt(curve, 100)).toBe(1);
  expect(restrictedMean(curve, 7)).toMatchObject({ mean: 7, halfWidth: 0 });
  expect(survivalInterval(curve, 6)).toMatchObject({ estimate: 1, low: 0, high: 1 });
});

test('nobody at all gives no mean', () => {
  expect(restrictedMean(kaplanMeier([], []), 7)).toMatchObject({ mean: Number.NaN, n: 0 });
});

test('the curve survives JSON', () => {
  expect(JSON.parse(JSON.stringify(kaplanMeier([1, 2, 3], [true, false, false])))).toEqual(
    kaplanMeier([1, 2, 3], [true, false, false]),
  );
});

test('negative times and endless limits are refused', () => {
  expect(() => kaplanMeier([-1], [true])).toThrow('times must be at least 0, received -1');
  expect(() => kaplanMeier([1], [])).toThrow('received 1 and 0');
  expect(() => restrictedMean(CURVE, Infinity)).toThrow('received Infinity');
  expect(() => survivalQuantile(CURVE, 2)).toThrow('received 2');
});
