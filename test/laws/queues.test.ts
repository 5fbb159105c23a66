import { describe, expect, test } from 'vitest';
import {
  constant,
  type Distribution,
  exponential,
  gamma,
  lognormal,
} from '../../src/random/index.ts';
import { agree, replicate } from './agree.ts';
import { erlangC } from './erlang.ts';
import { MINUTE, observe } from './visits.ts';

const run = { visitors: 9000, warmUp: 1000 };

/** Mean wait of each replication, in minutes; the load is per server. */
function waits(servers: number, load: number, service: Distribution, replications = 16): number[] {
  const visits = {
    ...run,
    gap: service.mean / (load * servers),
    kinds: [{ share: 1, service }],
    station: { capacity: servers },
  };
  return replicate(replications, (r) => observe(visits, r).waits[0]!.mean / MINUTE);
}

describe('one line before equal servers', () => {
  test('M/M/1: the mean wait is the load over what is left of the rate', () => {
    agree(0.6 / (1 - 0.6), waits(1, 0.6, exponential(MINUTE)), 0.1);
  });

  test.each([
    [2, 0.7],
    [5, 0.7],
    [10, 0.8],
  ])('M/M/%i at a load of %f: the mean wait is by Erlang C', (servers, load) => {
    const theory = erlangC(servers, load * servers) / (servers * (1 - load));
    agree(theory, waits(servers, load, exponential(MINUTE)), 0.25);
  });

  test.each<[string, Distribution, number, number]>([
    // Mean square over squared mean, and replications: the gamma quantile is slow.
    ['constant', constant(MINUTE), 1, 16],
    ['lognormal', lognormal(MINUTE, 0.6), Math.exp(0.36), 16],
    ['gamma', gamma(0.5, 2 * MINUTE), 3, 10],
  ])('M/G/1 with %s service: the mean wait is by Pollaczek and Khinchine', (...row) => {
    const [, service, relative, replications] = row;
    const load = 0.6;
    const theory = (load * (service.mean / MINUTE) * relative) / (2 * (1 - load));
    agree(theory, waits(1, load, service, replications), 0.25);
  });
});

test('Erlang C gives the staffing that the textbook gives', () => {
  /** Share of calls answered within `limit` seconds. */
  const within = (perHour: number, handling: number, agents: number, limit: number): number => {
    const load = (perHour / 3600) * handling;
    return 1 - erlangC(agents, load) * Math.exp((-(agents - load) * limit) / handling);
  };
  expect(within(600, 90, 20, 15)).toBeGreaterThan(0.9);
  expect(within(600, 90, 19, 15)).toBeLessThan(0.9);
  expect(within(1000, 120, 40, 15)).toBeGreaterThan(0.9);
  expect(within(1000, 120, 39, 15)).toBeLessThan(0.9);
});
