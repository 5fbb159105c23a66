import { Order, type Simulation } from '../engine/index.ts';
import type { Host, Stocks } from '../interpreter/index.ts';
import { ArrivalProcess, deriveKey, hashName, uniform } from '../random/index.ts';
import type { Arrivals, Scenario } from '../scenario/index.ts';

/** Where a replication's cases come from. */
export interface Origin {
  readonly keyHi: number;
  readonly keyLo: number;
  /** Nothing arrives from then on, ms. */
  readonly horizon: number;
}

/** Instants at which cases of a source arrive; Infinity when no more do. */
interface Instants {
  next(): number;
}

const ACCEPTED = hashName('arrival accepted');

/**
 * Lets cases of a source arrive, each with a key of its own. Where stocks thin the arrivals, the
 * same cases knock under every policy: one is let in if its own uniform is below the product of the
 * levels, so that lower levels leave a part of those that higher ones let in.
 */
export function startArrivals(
  sim: Simulation,
  host: Host,
  arrivals: Arrivals,
  stocks: Stocks,
  { keyHi, keyLo, horizon }: Origin,
  { startOfWeekOffset }: Pick<Scenario, 'startOfWeekOffset'>,
): void {
  const role = host.roleIndex(arrivals.role);
  const source = host.symbols.of(arrivals.id);
  const own = new Int32Array(2);
  deriveKey(keyHi, keyLo, source, 0, own);
  const [sourceHi, sourceLo] = [own[0]!, own[1]!];
  const instants =
    arrivals.at.length > 0
      ? listed(arrivals.at, horizon)
      : drawnInstants(sourceHi, sourceLo, arrivals, horizon, startOfWeekOffset);
  const scales = arrivals.scaledBy.map((name) => stocks.indexOf(name));
  const isLetIn = (): boolean => {
    let share = 1;
    for (const index of scales) share *= stocks.levels[index]!;
    return uniform(own[0]!, own[1]!, ACCEPTED, 0) < share;
  };
  const caseWord = host.symbols.of(arrivals.role);
  let ordinal = 0;
  const arrival = sim.defineEvent(Order.arrival, (number) => {
    deriveKey(sourceHi, sourceLo, caseWord, number, own);
    if (scales.length === 0 || isLetIn()) host.arrive(role, source, number, own[0]!, own[1]!);
    scheduleNext();
  });
  const scheduleNext = (): void => {
    const at = instants.next();
    if (at < Infinity) sim.scheduleAt(at, arrival, ordinal++);
  };
  scheduleNext();
}

function drawnInstants(
  keyHi: number,
  keyLo: number,
  { perDay, hours, weekdays, dayMixing }: Arrivals,
  horizon: number,
  weekOffset: number,
): Instants {
  const dayVariation = dayMixing === Infinity ? 0 : Math.sqrt(1 / dayMixing);
  const pattern = { perDay, hours, weekdays, dayVariation, weekOffset };
  return new ArrivalProcess(keyHi, keyLo, pattern, horizon);
}

/** Fixed instants, in order. */
function listed(at: readonly number[], horizon: number): Instants {
  const left = at.filter((instant) => instant < horizon).toSorted((a, b) => a - b);
  let i = 0;
  return { next: () => left[i++] ?? Infinity };
}
