import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Order, Simulation, Station } from '../../src/engine/index.ts';
import { exponential, hashName } from '../../src/random/index.ts';
import { TimeWeighted } from '../../src/stats/index.ts';
import { agree, replicate } from './agree.ts';
import { draw, MINUTE } from './visits.ts';

/** Time present and waiting, added up by visitor and by the clock. */
function twoBooks(gaps: readonly number[], amounts: readonly number[], servers: number) {
  const sim = new Simulation();
  const arrivedAt: number[] = [];
  const [present, queued, busy] = [new TimeWeighted(0), new TimeWeighted(0), new TimeWeighted(0)];
  let [stays, waits] = [0, 0];
  const station = new Station(sim, {
    capacity: servers,
    discipline: 'priority',
    onChange(pool) {
      queued.set(sim.now, pool.queued);
      busy.set(sim.now, pool.busy);
      present.set(sim.now, pool.queued + pool.busy);
    },
    onStart: (visitor) => void (waits += sim.now - arrivedAt[visitor]!),
    onEnd: (visitor) => void (stays += sim.now - arrivedAt[visitor]!),
  });
  const arrive = sim.defineEvent(Order.arrival, (visitor) => {
    arrivedAt.push(sim.now);
    station.enter(visitor, amounts[visitor]!, visitor % 3);
    if (visitor + 1 < gaps.length) sim.schedule(gaps[visitor + 1]!, arrive, visitor + 1);
  });
  if (gaps.length > 0) sim.schedule(gaps[0]!, arrive, 0);
  sim.run();
  const area = (level: TimeWeighted): number => level.record(sim.now).area;
  return {
    byVisitor: { stays, waits, services: stays - waits },
    byClock: { stays: area(present), waits: area(queued), services: area(busy) },
    end: sim.now,
  };
}

test("Little's law holds on every path to the millisecond", () => {
  const visit = fc.record({ gap: fc.nat(30), amount: fc.nat(60) });
  fc.assert(
    fc.property(
      fc.array(visit, { maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      (visits, servers) => {
        const gaps = visits.map(({ gap }) => gap);
        const amounts = visits.map(({ amount }) => amount);
        const { byVisitor, byClock } = twoBooks(gaps, amounts, servers);
        expect(byClock).toEqual(byVisitor);
        expect(byClock.services).toBe(amounts.reduce((a, b) => a + b, 0));
      },
    ),
    { seed: 4 },
  );
});

test('utilisation is the load', () => {
  const [gap, service] = [exponential(MINUTE), exponential(2.1 * MINUTE)];
  const [GAP, SERVICE] = [hashName('gap'), hashName('service')];
  const visitors = Array.from({ length: 8000 }, (_, visitor) => visitor);
  const utilisations = replicate(10, (replication) => {
    const of = (law: { quantile(u: number): number }, purpose: number) =>
      visitors.map((visitor) => Math.round(law.quantile(draw(replication, purpose, visitor))));
    const { byClock, end } = twoBooks(of(gap, GAP), of(service, SERVICE), 3);
    return byClock.services / (3 * end);
  });
  agree(0.7, utilisations, 0.05);
});
