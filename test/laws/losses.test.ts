import { describe, test } from 'vitest';
import { Order, Patience, Simulation, Station } from '../../src/engine/index.ts';
import { constant, type Distribution, exponential } from '../../src/random/index.ts';
import { agree, replicate } from './agree.ts';
import { birthDeath, erlangB, expected } from './erlang.ts';
import { draw, MINUTE, observe } from './visits.ts';

const run = { visitors: 9000, warmUp: 1000 };

describe('a finite waiting room', () => {
  test.each<[string, Distribution]>([
    ['exponential', exponential(MINUTE)],
    ['constant', constant(MINUTE)],
  ])('without places: the share turned away is by Erlang B, also with %s service', (_, service) => {
    const visits = {
      ...run,
      gap: MINUTE / 4,
      kinds: [{ share: 1, service }],
      station: { capacity: 5, room: 0 },
    };
    agree(
      erlangB(5, 4),
      replicate(12, (r) => observe(visits, r).turnedAway),
      0.1,
    );
  });

  test('M/M/3/8: losses and waits are those of the birth-death process', () => {
    const [servers, places, rate] = [3, 8, 2.8];
    const shares = birthDeath(
      places + 1,
      () => rate,
      (n) => Math.min(n, servers),
    );
    const visits = {
      ...run,
      gap: MINUTE / rate,
      kinds: [{ share: 1, service: exponential(MINUTE) }],
      station: { capacity: servers, room: places - servers },
    };
    const seen = replicate(12, () => 0).map((_, r) => observe(visits, r));
    agree(
      shares[places]!,
      seen.map(({ turnedAway }) => turnedAway),
      0.2,
    );
    const queue = expected(shares, (n) => Math.max(0, n - servers));
    const wait = queue / (rate * (1 - shares[places]!));
    agree(
      wait,
      seen.map(({ waits }) => waits[0]!.mean / MINUTE),
      0.1,
    );
  });
});

test('Erlang A: patience runs out as often as the birth-death process says', () => {
  const [servers, rate, patience] = [4, 4.5, 2];
  const death = (n: number): number => Math.min(n, servers) + Math.max(0, n - servers) / patience;
  const shares = birthDeath(60, () => rate, death);
  const theory = expected(shares, (n) => Math.max(0, n - servers)) / patience / rate;
  const lost = replicate(12, (replication) => {
    const [gaps, services] = [exponential(MINUTE / rate), exponential(MINUTE)];
    const limits = exponential(patience * MINUTE);
    const sim = new Simulation();
    let reneged = 0;
    const station = new Station(sim, {
      capacity: servers,
      onStart: (visitor) => void patient.stop(visitor),
    });
    const patient = new Patience(sim, (visitor) => {
      if (!station.isQueued(visitor)) return;
      station.leave(visitor);
      if (visitor >= run.warmUp) reneged++;
    });
    let instant = 0;
    const arrive = sim.defineEvent(Order.arrival, (visitor) => {
      station.enter(visitor, Math.round(services.quantile(draw(replication, 1, visitor))));
      patient.start(visitor, Math.round(limits.quantile(draw(replication, 2, visitor))));
      if (visitor + 1 === run.visitors) return;
      instant += gaps.quantile(draw(replication, 3, visitor));
      sim.scheduleAt(Math.round(instant), arrive, visitor + 1);
    });
    sim.scheduleAt(0, arrive, 0);
    sim.run();
    return reneged / (run.visitors - run.warmUp);
  });
  agree(theory, lost, 0.1);
});
