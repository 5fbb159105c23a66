import { expect, test } from 'vitest';
import { Order, Simulation, Station } from '../../src/engine/index.ts';
import { exponential } from '../../src/random/index.ts';
import { agree, replicate } from './agree.ts';
import { draw, MINUTE } from './visits.ts';

test('M(t)/M/∞: the mean number follows a rate that changes by the hour', () => {
  // Two visitors a minute in the first hour, half a one in the second; services of 20 minutes.
  const [high, low, service] = [2, 0.5, 20];
  const after = (minutes: number): number =>
    minutes <= 60
      ? high * service * (1 - Math.exp(-minutes / service))
      : after(60) * Math.exp(-(minutes - 60) / service) +
        low * service * (1 - Math.exp(-(minutes - 60) / service));
  const instants = [10, 60, 75, 120];
  const seen = replicate(400, () => 0).map((_, replication) => {
    const sim = new Simulation();
    const services = exponential(service * MINUTE);
    const unit = exponential(1);
    const present: number[] = [];
    const station = new Station(sim, { capacity: 1_000_000 });
    const sample = sim.defineEvent(Order.sampler, () => void present.push(station.pool.busy));
    for (const minutes of instants) sim.scheduleAt(minutes * MINUTE, sample, 0);
    let hazard = 0;
    const arrive = sim.defineEvent(Order.arrival, (visitor) => {
      station.enter(visitor, Math.round(services.quantile(draw(replication, 1, visitor))));
      expectNext(visitor + 1);
    });
    const expectNext = (visitor: number): void => {
      hazard += unit.quantile(draw(replication, 2, visitor));
      const minutes = hazard < 60 * high ? hazard / high : 60 + (hazard - 60 * high) / low;
      sim.scheduleAt(Math.round(minutes * MINUTE), arrive, visitor);
    };
    expectNext(0);
    sim.runUntil(120 * MINUTE);
    return present;
  });
  expect(seen[0]).toHaveLength(instants.length);
  instants.forEach((minutes, i) => {
    agree(
      after(minutes),
      seen.map((present) => present[i]!),
      0.1,
    );
  });
});
