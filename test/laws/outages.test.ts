import { expect, test } from 'vitest';
import { Order, Outages, Simulation, Station } from '../../src/engine/index.ts';
import { exponential } from '../../src/random/index.ts';
import { TimeWeighted } from '../../src/stats/index.ts';
import { agree, replicate } from './agree.ts';
import { draw, MINUTE } from './visits.ts';

/**
 * Mean number at an M/M/1 station with service of mean 1 that breaks down at a rate, idle or not,
 * and is repaired at a rate; interrupted service is resumed. From the generating functions of the
 * balance equations.
 */
function meanNumber(rate: number, breakdown: number, repair: number): number {
  const down = breakdown / repair;
  const slope = rate + rate * down + (rate * rate * breakdown) / repair ** 2;
  const spare = 1 - rate * (1 + down);
  return slope / spare + (breakdown * rate) / repair ** 2 / (1 + down);
}

test('a server that breaks down keeps the mean number that the balance equations give', () => {
  const [rate, breakdown, repair] = [0.45, 0.1, 0.4];
  const horizon = 15_000 * MINUTE;
  const numbers = replicate(16, (replication) => {
    const [gaps, services] = [exponential(MINUTE / rate), exponential(MINUTE)];
    const [ups, downs] = [exponential(MINUTE / breakdown), exponential(MINUTE / repair)];
    const sim = new Simulation();
    const level = new TimeWeighted(0);
    let present = 0;
    const station = new Station(sim, {
      capacity: 1,
      whenShort: 'suspend',
      onEnd: () => level.set(sim.now, --present),
    });
    const outages = new Outages(sim, station.pool, {
      units: 1,
      upTime: (_, spell) => Math.round(ups.quantile(draw(replication, 1, spell))),
      downTime: (_, spell) => Math.round(downs.quantile(draw(replication, 2, spell))),
    });
    const arrive = sim.defineEvent(Order.arrival, (visitor) => {
      level.set(sim.now, ++present);
      station.enter(visitor, Math.round(services.quantile(draw(replication, 3, visitor))));
      const gap = gaps.quantile(draw(replication, 4, visitor));
      sim.schedule(Math.round(gap), arrive, visitor + 1);
    });
    sim.schedule(0, arrive, 0);
    sim.runUntil(horizon);
    expect(outages.down + station.pool.capacity).toBe(1);
    const { area, duration } = level.record(horizon);
    return area / duration;
  });
  agree(meanNumber(rate, breakdown, repair), numbers, 0.15);
});
