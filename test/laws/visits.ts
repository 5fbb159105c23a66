import {
  Order,
  Pool,
  type PoolOptions,
  Simulation,
  Station,
  type StationOptions,
} from '../../src/engine/index.ts';
import { type Distribution, exponential, hashName, uniform } from '../../src/random/index.ts';
import { Tally, type TallyRecord } from '../../src/stats/index.ts';

/** Times in the laws are whole ms; a mean service of this many makes the rounding negligible. */
export const MINUTE = 60_000;

const GAP = hashName('gap');
const SERVICE = hashName('service');
const KIND = hashName('kind');

/** The draw of one visitor of one replication. */
export function draw(replication: number, purpose: number, visitor: number): number {
  return uniform(20_210_419, replication, purpose, visitor);
}

/** One kind of visitor. */
export interface Kind {
  /** Share of all visitors. */
  readonly share: number;
  readonly service: Distribution;
  readonly priority?: number;
}

export interface Visits {
  /** Mean time between arrivals, ms; Poisson. */
  readonly gap: number;
  readonly kinds: readonly Kind[];
  readonly station: Omit<StationOptions, 'onStart' | 'onEnd'>;
  readonly makePool?: (sim: Simulation, options: PoolOptions, replication: number) => Pool;
  /** How many come, and how many of the first are not counted. */
  readonly visitors: number;
  readonly warmUp: number;
  /** What is handed over as priority, if not the kind's own. */
  readonly key?: (replication: number, visitor: number) => number;
}

export interface Seen {
  /** By kind: time from arrival to the first moment of service, ms. */
  readonly waits: readonly TallyRecord[];
  /** The same, squared. */
  readonly squaredWaits: TallyRecord;
  /** By kind: time from arrival to departure, ms. */
  readonly stays: readonly TallyRecord[];
  /** Share of those that came who were turned away. */
  readonly turnedAway: number;
}

/** One replication: visitors come, wait, are served once and go. */
export function observe(visits: Visits, replication: number): Seen {
  const { gap, kinds, visitors, warmUp } = visits;
  const sim = new Simulation();
  const between = exponential(gap);
  const waits = kinds.map(() => new Tally());
  const stays = kinds.map(() => new Tally());
  const squaredWaits = new Tally();
  const arrivedAt = new Float64Array(visitors);
  const kindOf = new Uint8Array(visitors);
  let turnedAway = 0;
  const makePool = visits.makePool ?? ((_, options) => new Pool(sim, options));
  const station = new Station(
    sim,
    {
      ...visits.station,
      onStart(visitor) {
        if (visitor < warmUp) return;
        const wait = sim.now - arrivedAt[visitor]!;
        waits[kindOf[visitor]!]!.add(wait);
        squaredWaits.add(wait * wait);
      },
      onEnd(visitor) {
        if (visitor >= warmUp) stays[kindOf[visitor]!]!.add(sim.now - arrivedAt[visitor]!);
      },
    },
    (_, options) => makePool(sim, options, replication),
  );
  let instant = 0;
  const arrive = sim.defineEvent(Order.arrival, (visitor) => {
    let kind = 0;
    let left = draw(replication, KIND, visitor);
    while (kind < kinds.length - 1 && (left -= kinds[kind]!.share) > 0) kind++;
    kindOf[visitor] = kind;
    arrivedAt[visitor] = sim.now;
    const { service, priority = 0 } = kinds[kind]!;
    const amount = Math.round(service.quantile(draw(replication, SERVICE, visitor)));
    const key = visits.key?.(replication, visitor) ?? priority;
    if (!station.enter(visitor, amount, key) && visitor >= warmUp) turnedAway++;
    next(visitor + 1);
  });
  const next = (visitor: number): void => {
    if (visitor === visitors) return;
    instant += between.quantile(draw(replication, GAP, visitor));
    sim.scheduleAt(Math.round(instant), arrive, visitor);
  };
  next(0);
  sim.run();
  return {
    waits: waits.map((tally) => tally.record()),
    squaredWaits: squaredWaits.record(),
    stays: stays.map((tally) => tally.record()),
    turnedAway: turnedAway / (visitors - warmUp),
  };
}
