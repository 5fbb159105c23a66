import { Order, Pool, Simulation } from '../../src/engine/index.ts';
import { type Distribution, hashName, replicationKey, uniform } from '../../src/random/index.ts';
import { type Interval, meanInterval, TimeWeighted } from '../../src/stats/index.ts';

const key = new Int32Array(2);

/** A station with one queue. Times in ms. */
export interface Station {
  readonly servers: number;
  readonly gap: Distribution;
  readonly service: Distribution;
  /** Priority of the n-th customer, lower first; all alike if left out. */
  readonly priorityOf?: (u: number) => number;
  readonly customers: number;
  /** Customers served before anything is counted. */
  readonly warmUp: number;
}

/** What one replication came to, over the customers counted. */
export interface Served {
  /** Mean wait in the queue, ms, by priority. */
  readonly waits: readonly number[];
  readonly meanWait: number;
  /** Time that customers were present, added up customer by customer, ms. */
  readonly sojourn: number;
  /** The same as the area under the number present over time. */
  readonly area: number;
}

/** Serves customers first come, first served within their priority. */
export function serve(station: Station, seed: number, replication: number): Served {
  const { customers, warmUp, gap, service, servers, priorityOf } = station;
  replicationKey(seed, replication, key);
  const [hi, lo] = [key[0]!, key[1]!];
  const draw = (purpose: string, n: number) => uniform(hi, lo, hashName(purpose), n);
  const sim = new Simulation();
  const arrivedAt = new Float64Array(customers);
  const requests = new Int32Array(customers);
  const classes = new Int32Array(customers);
  const sums = new Map<number, { n: number; wait: number }>();
  const level = new TimeWeighted(0);
  let sojourn = 0;
  const pool = new Pool(sim, {
    capacity: servers,
    discipline: 'priority',
    onGrant(customer) {
      if (customer >= warmUp) {
        const { n, wait } = sums.get(classes[customer]!) ?? { n: 0, wait: 0 };
        const own = sim.now - arrivedAt[customer]!;
        sums.set(classes[customer]!, { n: n + 1, wait: wait + own });
      }
      sim.schedule(Math.round(service.quantile(draw('service', customer))), end, customer);
    },
  });
  const end = sim.defineEvent(Order.timer, (customer) => {
    pool.release(requests[customer]!);
    if (customer < warmUp) return;
    level.add(sim.now, -1);
    sojourn += sim.now - arrivedAt[customer]!;
  });
  let instant = 0;
  const next = (customer: number): void => {
    instant += gap.quantile(draw('gap', customer));
    sim.scheduleAt(Math.round(instant), arrival, customer);
  };
  const arrival = sim.defineEvent(Order.arrival, (customer) => {
    arrivedAt[customer] = sim.now;
    if (customer >= warmUp) level.add(sim.now, 1);
    classes[customer] = priorityOf?.(draw('class', customer)) ?? 0;
    requests[customer] = pool.seize(customer, 1, classes[customer]);
    if (customer + 1 < customers) next(customer + 1);
  });
  next(0);
  sim.run();
  const ordered = [...sums].sort(([a], [b]) => a - b).map(([, sum]) => sum);
  return {
    waits: ordered.map(({ n, wait }) => wait / n),
    meanWait: ordered.reduce((sum, { wait }) => sum + wait, 0) / (customers - warmUp),
    sojourn,
    area: level.record(sim.now).area,
  };
}

/** Interval over replications of whatever a replication is asked. */
export function over(
  replications: number,
  seed: number,
  station: Station,
  ask: (served: Served) => number,
): Interval {
  const values = Array.from({ length: replications }, (_, r) => ask(serve(station, seed, r)));
  return meanInterval(values, 0.999);
}

/** Mean wait of M/M/c by Erlang's C formula; arrivals and services per ms. */
export function erlangC(arrivals: number, services: number, servers: number): number {
  const load = arrivals / services;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < servers; k++) {
    term *= load / k;
    sum += term;
  }
  const last = (term * load) / servers / (1 - load / servers);
  return last / (sum + last) / (servers * services - arrivals);
}
