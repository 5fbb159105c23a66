import { expect, test } from 'vitest';
import { Order, Pool, Simulation } from '../../src/engine/index.ts';
import { exponential, hashName, uniform } from '../../src/random/index.ts';
import { Tally } from '../../src/stats/index.ts';

test('an M/M/1 queue is a dozen lines of engine, random and stats', () => {
  const [gap, service] = [exponential(1250), exponential(1000)];
  const draw = (purpose: string, n: number) => uniform(42, 0, hashName(purpose), n);
  const arrivedAt: number[] = [];
  const waits = new Tally();
  const sim = new Simulation();
  const clerk = new Pool(sim, {
    capacity: 1,
    onGrant(n, request) {
      waits.add(sim.now - arrivedAt[n]!);
      sim.schedule(Math.round(service.quantile(draw('service', n))), leave, request);
    },
  });
  const leave = sim.defineEvent(Order.timer, (request) => void clerk.release(request));
  const arrive = sim.defineEvent(Order.arrival, (n) => {
    arrivedAt[n] = sim.now;
    clerk.seize(n);
    sim.schedule(Math.round(gap.quantile(draw('gap', n))), arrive, n + 1);
  });
  sim.schedule(0, arrive, 0);
  sim.runUntil(100_000_000);

  // Four seconds in theory: the load of 0.8 over what is left of the rate, 1 - 0.8 a second.
  expect(waits.record().mean).toBeGreaterThan(3600);
  expect(waits.record().mean).toBeLessThan(4400);
});
