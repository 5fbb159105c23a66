import { Order, Pool, Simulation } from '../../src/engine/index.ts';
import { gapOf, MOST_PRESENT, SERVERS, serviceOf, type W1Result } from './w1-draws.ts';

/** W1 through Simulation and Pool. */
export function w1Engine(customers: number, seed: number): W1Result {
  const mask = MOST_PRESENT - 1;
  const arrivedAt = new Float64Array(MOST_PRESENT);
  // Fields, not captured variables: V8 allocates a number for every change of those.
  const sums = { arrived: 0, served: 0, waited: 0.5, instant: gapOf(seed, 0) };
  sums.waited = 0;

  const sim = new Simulation();
  const end = sim.defineEvent(Order.timer, (request) => {
    sums.served++;
    pool.release(request);
  });
  const pool = new Pool(sim, {
    capacity: SERVERS,
    onGrant(customer, request) {
      sums.waited += sim.now - arrivedAt[customer & mask]!;
      sim.insertAfter(serviceOf(seed, customer), end, request);
    },
  });
  const arrival = sim.defineEvent(Order.arrival, (customer) => {
    arrivedAt[customer & mask] = sim.now;
    pool.seize(customer);
    if (++sums.arrived < customers) {
      sums.instant += gapOf(seed, sums.arrived);
      sim.insertAfter(Math.round(sums.instant) - sim.now, arrival, sums.arrived);
    }
  });
  sim.insert(Math.round(sums.instant), arrival, 0);
  sim.run();
  return { meanWaitMs: sums.waited / customers, events: sums.arrived + sums.served };
}
