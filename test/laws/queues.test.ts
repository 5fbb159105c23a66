import { describe, test } from 'vitest';
import {
  constant,
  type Distribution,
  exponential,
  lognormal,
  uniformBetween,
} from '../../src/random/index.ts';
import { agree, replicate } from './agree.ts';
import { erlangC } from './erlang.ts';
import { MINUTE, observe } from './visits.ts';

const run = { visitors: 9000, warmUp: 1000 };

/** Mean wait of each replication, in minutes; the load is per server. */
function waits(servers: number, load: number, service: Distribution): number[] {
  const visits = {
    ...run,
    gap: service.mean / (load * servers),
    kinds: [{ share: 1, service }],
    station: { capacity: servers },
  };
  return replicate(16, (replication) => observe(visits, replication).waits[0]!.mean / MINUTE);
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

  test.each<[string, Distribution]>([
    ['constant', constant(MINUTE)],
    ['uniform', uniformBetween(0, 2 * MINUTE)],
    ['lognormal', lognormal(MINUTE, 0.6)],
  ])('M/G/1 with %s service: the mean wait is by Pollaczek and Khinchine', (kind, service) => {
    const mean = service.mean / MINUTE;
    const relative = { constant: 1, uniform: 4 / 3, lognormal: Math.exp(0.36) }[kind]!;
    const load = 0.6;
    agree((load * mean * relative) / (2 * (1 - load)), waits(1, load, service), 0.1);
  });
});
