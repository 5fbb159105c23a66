import { expect, test } from 'vitest';
import { ArrivalProcess, type ArrivalPattern } from '../../src/random/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function arrivals(pattern: ArrivalPattern, days: number, lo = 22): number[] {
  const process = new ArrivalProcess(11, lo, pattern, days * DAY);
  const instants: number[] = [];
  for (let at = process.next(); at < Infinity; at = process.next()) instants.push(at);
  expect(process.count).toBe(instants.length);
  expect(process.next()).toBe(Infinity);
  return instants;
}

test('instants are whole milliseconds, do not fall, and stay below the horizon', () => {
  const instants = arrivals({ perDay: 5000, dayVariation: 0.5 }, 3);
  let last = 0;
  for (const at of instants) {
    expect(Number.isInteger(at)).toBe(true);
    expect(at).toBeGreaterThanOrEqual(last);
    last = at;
  }
  expect(last).toBeLessThan(3 * DAY);
});

test('arrivals are what they always were', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 1 : 3));
  const instants = arrivals({ perDay: 24, dayVariation: 0.3, hours, weekOffset: 9 * HOUR }, 1);
  expect(instants.slice(0, 6)).toEqual([2331997, 7525993, 8039335, 8499505, 13804407, 14676345]);
});

test('the count is Poisson: mean and variance agree', () => {
  const instants = arrivals({ perDay: 20 }, 2000);
  const counts = new Float64Array(2000);
  for (const at of instants) counts[Math.floor(at / DAY)]!++;
  const mean = instants.length / 2000;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 1999;
  // Four standard errors each.
  expect(Math.abs(mean - 20)).toBeLessThan(4 * Math.sqrt(20 / 2000));
  expect(Math.abs(variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / 2000));
});

test('a restless day variation shows in the counts, the mean stays', () => {
  const instants = arrivals({ perDay: 200, dayVariation: 0.3 }, 2000);
  const counts = new Float64Array(2000);
  for (const at of instants) counts[Math.floor(at / DAY)]!++;
  const mean = instants.length / 2000;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 1999;
  // Poisson variance 200 plus (0.3 x 200)^2.
  expect(Math.abs(mean - 200)).toBeLessThan(4 * Math.sqrt(3800 / 2000));
  expect(variance).toBeGreaterThan(3800 * 0.8);
  expect(variance).toBeLessThan(3800 * 1.2);
});

test('hours and weekdays get their shares, counted from Monday', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 3 : hour === 20 ? 1 : 0));
  const weekdays = [1, 1, 1, 1, 1, 0, 2];
  // The replication starts on a Wednesday at 06:00.
  const weekOffset = 2 * DAY + 6 * HOUR;
  const instants = arrivals({ perDay: 300, hours, weekdays, weekOffset }, 70);
  const byHour = new Map<number, number>();
  const byDay = new Float64Array(7);
  for (const at of instants) {
    const hour = Math.floor((at + weekOffset) / HOUR) % 24;
    byHour.set(hour, (byHour.get(hour) ?? 0) + 1);
    byDay[Math.floor((at + weekOffset) / DAY) % 7]!++;
  }
  expect([...byHour.keys()].sort((a, b) => a - b)).toEqual([9, 20]);
  expect(byHour.get(9)! / instants.length).toBeCloseTo(0.75, 1);
  expect(byDay[5]).toBe(0);
  expect(byDay[6]! / instants.length).toBeCloseTo(2 / 7, 1);
  expect(instants.length / 70).toBeGreaterThan(285);
  expect(instants.length / 70).toBeLessThan(315);
});

test('a higher rate moves the arrivals, not their thresholds', () => {
  const slow = arrivals({ perDay: 100 }, 4);
  const fast = arrivals({ perDay: 200 }, 2);
  expect(fast.length).toBe(slow.length);
  for (const [i, at] of fast.entries()) expect(Math.abs(2 * at - slow[i]!)).toBeLessThanOrEqual(2);
});

test('a longer horizon only adds arrivals', () => {
  const pattern = { perDay: 50, dayVariation: 0.2 };
  const short = arrivals(pattern, 3);
  expect(arrivals(pattern, 6).slice(0, short.length)).toEqual(short);
});

test('another key brings other arrivals', () => {
  expect(arrivals({ perDay: 10 }, 1, 23)).not.toEqual(arrivals({ perDay: 10 }, 1));
});

test('a ten-year horizon works', () => {
  const instants = arrivals({ perDay: 1 }, 3653);
  expect(instants.at(-1)).toBeGreaterThan(2 ** 31);
});

test('no rate, no arrivals; no horizon, arrivals without end', () => {
  expect(arrivals({ perDay: 0 }, 10)).toEqual([]);
  const endless = new ArrivalProcess(1, 2, { perDay: 1 }, Infinity);
  for (let i = 0; i < 100; i++) expect(Number.isFinite(endless.next())).toBe(true);
});

test('bad patterns are refused', () => {
  const make =
    (pattern: ArrivalPattern, horizon = DAY) =>
    () =>
      new ArrivalProcess(1, 2, pattern, horizon);
  expect(make({ perDay: -1 })).toThrow('perDay must be finite and at least 0, received -1');
  expect(make({ perDay: 1, hours: [1, 2] })).toThrow('hours must number 24, received 2');
  expect(make({ perDay: 1, weekdays: [1] })).toThrow('weekdays must number 7, received 1');
  expect(make({ perDay: 1, dayVariation: -0.1 })).toThrow('dayVariation');
  expect(make({ perDay: 1 }, Number.NaN)).toThrow('horizon must be at least 0, received NaN');
});
