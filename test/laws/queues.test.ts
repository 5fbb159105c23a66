import { describe, expect, test } from 'vitest';
import { exponential, gamma } from '../../src/random/index.ts';
import type { Interval } from '../../src/stats/index.ts';
import { erlangC, over, serve, type Station } from './queue.ts';

const MINUTE = 60_000;

/** The interval (99.9 %) holds the value, and is no wider than a share of it. */
function expectHolds({ mean, halfWidth }: Interval, value: number, precision: number): void {
  expect(halfWidth).toBeLessThan(precision * value);
  expect(Math.abs(mean - value)).toBeLessThanOrEqual(halfWidth);
}

const mm = (servers: number, load: number, customers = 20_000): Station => ({
  servers,
  gap: exponential(MINUTE / (load * servers)),
  service: exponential(MINUTE),
  customers,
  warmUp: 2000,
});

describe('queueing theory', () => {
  test('M/M/1: the mean wait is rho / (mu - lambda)', () => {
    expectHolds(
      over(12, 101, mm(1, 0.7), (s) => s.meanWait),
      (0.7 / 0.3) * MINUTE,
      0.2,
    );
  });

  test.each([
    [2, 0.7],
    [5, 0.8],
  ])('M/M/%i at load %f: the mean wait is Erlang’s C formula', (servers, load) => {
    const wait = erlangC((load * servers) / MINUTE, 1 / MINUTE, servers);
    expectHolds(
      over(12, 102, mm(servers, load), (s) => s.meanWait),
      wait,
      0.25,
    );
  });

  test('Erlang C gives the staffing that the textbook gives', () => {
    const within = (callsPerHour: number, handling: number, agents: number, limit: number) => {
      const arrivals = callsPerHour / 3600;
      const wait = erlangC(arrivals, 1 / handling, agents);
      const delayed = wait * (agents / handling - arrivals);
      return 1 - delayed * Math.exp(-(agents / handling - arrivals) * limit);
    };
    expect(within(600, 90, 20, 15)).toBeGreaterThan(0.9);
    expect(within(600, 90, 19, 15)).toBeLessThan(0.9);
    expect(within(1000, 120, 40, 15)).toBeGreaterThan(0.9);
    expect(within(1000, 120, 39, 15)).toBeLessThan(0.9);
  });

  test('M/G/1: the mean wait is Pollaczek and Khinchine’s', () => {
    const shape = 0.5;
    const service = gamma(shape, MINUTE / shape);
    const station = { ...mm(1, 0.6), service };
    const second = MINUTE * MINUTE * (1 + 1 / shape);
    const wait = ((0.6 / MINUTE) * second) / (2 * (1 - 0.6));
    expectHolds(
      over(12, 103, station, (s) => s.meanWait),
      wait,
      0.25,
    );
  });

  test('two priority classes: the mean waits are Cobham’s', () => {
    const station = { ...mm(1, 0.8, 30_000), priorityOf: (u: number) => (u < 0.3 ? 0 : 1) };
    const residual = 0.8 * MINUTE;
    const [first, all] = [0.8 * 0.3, 0.8];
    const urgent = residual / (1 - first);
    const ordinary = residual / ((1 - first) * (1 - all));
    expectHolds(
      over(14, 104, station, (s) => s.waits[0]!),
      urgent,
      0.1,
    );
    expectHolds(
      over(14, 104, station, (s) => s.waits[1]!),
      ordinary,
      0.3,
    );
  });

  test('Little’s law holds to the millisecond in every run', () => {
    for (const servers of [1, 3]) {
      const { area, sojourn } = serve(mm(servers, 0.9, 5000), 105, servers);
      expect(area).toBe(sojourn);
    }
  });
});
