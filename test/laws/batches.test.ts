import { expect, test } from 'vitest';
import { Gate, Order, Simulation, Station } from '../../src/engine/index.ts';
import { exponential } from '../../src/random/index.ts';
import { TimeWeighted } from '../../src/stats/index.ts';
import { agree, replicate } from './agree.ts';
import { draw, MINUTE } from './visits.ts';

const horizon = 15_000 * MINUTE;

test('M^[X]/M/1: batches of one to three keep the mean number that theory gives', () => {
  // Mean batch 2, mean square 14/3; load (1 + square / mean) / (2 (1 - load)).
  const load = 0.6;
  const theory = (load * (1 + 14 / 3 / 2)) / (2 * (1 - load));
  const numbers = replicate(16, (replication) => {
    const [gaps, services] = [exponential((2 * MINUTE) / load), exponential(MINUTE)];
    const sim = new Simulation();
    const level = new TimeWeighted(0);
    let present = 0;
    let visitor = 0;
    const station = new Station(sim, {
      capacity: 1,
      onEnd: () => level.set(sim.now, --present),
    });
    const arrive = sim.defineEvent(Order.arrival, (batch) => {
      const size = 1 + Math.floor(3 * draw(replication, 1, batch));
      for (let i = 0; i < size; i++, visitor++) {
        level.set(sim.now, ++present);
        station.enter(visitor, Math.round(services.quantile(draw(replication, 2, visitor))));
      }
      sim.schedule(Math.round(gaps.quantile(draw(replication, 3, batch))), arrive, batch + 1);
    });
    sim.schedule(0, arrive, 0);
    sim.runUntil(horizon);
    const { area, duration } = level.record(horizon);
    return area / duration;
  });
  agree(theory, numbers, 0.15);
});

test('visitors who gather in fours wait one and a half gaps on average', () => {
  const gaps = exponential(MINUTE);
  const waits = replicate(16, (replication) => {
    const sim = new Simulation();
    const arrivedAt: number[] = [];
    let waited = 0;
    let passed = 0;
    const gate = new Gate(sim, {
      batch: 4,
      onPass(visitor) {
        waited += sim.now - arrivedAt[visitor]!;
        passed++;
      },
    });
    const arrive = sim.defineEvent(Order.arrival, (visitor) => {
      arrivedAt.push(sim.now);
      gate.wait(visitor);
      sim.schedule(Math.round(gaps.quantile(draw(replication, 4, visitor))), arrive, visitor + 1);
    });
    sim.schedule(0, arrive, 0);
    sim.runUntil(4000 * MINUTE);
    expect(passed + gate.waiting).toBe(arrivedAt.length);
    return waited / passed / MINUTE;
  });
  agree(1.5, waits, 0.05);
});
