import { Kind, type LogListener } from '../eventlog/index.ts';
import { binCount, binOf } from './bins.ts';
import type { CountedWindow } from './specs.ts';

/** Sums about one pool over the counted window. */
export interface PoolSummary {
  /** Requests made within the window that were granted. */
  granted: number;
  /** Requests made within the window that were withdrawn before the grant. */
  withdrawn: number;
  /** Of those granted, how many were at the very instant. */
  atOnce: number;
  /** The waits of the others by bin of `bins.ts`; empty where nobody asked. */
  readonly waitBins: number[];
  /** Sum of waits of those granted, ms. */
  waited: number;
  /** Unit-ms held within the window. */
  unitTime: number;
}

/** A request: when it was made, whether it is held, and from when that has been booked. */
interface Holding {
  readonly asked: number;
  held: boolean;
  since: number;
}

/** Waiting and use of pools, read off the event log. Pools appear as symbols. */
export class PoolFold implements LogListener {
  readonly #window: CountedWindow;
  readonly #pools = new Map<number, PoolSummary>();
  /** By case and pool: when it asked, or from when it has been booked as holding. */
  readonly #pending = new Map<number, Map<number, Holding>>();

  /** @param sorted pools whose waits are also sorted by length */
  constructor(
    pools: readonly number[],
    window: CountedWindow,
    sorted: ReadonlySet<number> = new Set(),
  ) {
    this.#window = window;
    for (const pool of pools) {
      const waitBins = sorted.has(pool) ? Array.from({ length: binCount }, () => 0) : [];
      const sums = { granted: 0, withdrawn: 0, atOnce: 0, waited: 0, unitTime: 0 };
      this.#pools.set(pool, { ...sums, waitBins });
    }
  }

  /** In the order in which the pools were named. */
  get summaries(): readonly PoolSummary[] {
    return [...this.#pools.values()];
  }

  record(time: number, caseNumber: number, kind: Kind, pool: number, units: number): void {
    if (kind < Kind.requested || kind > Kind.released) return;
    const summary = this.#pools.get(pool);
    if (summary === undefined) return;
    if (kind === Kind.requested) {
      let held = this.#pending.get(caseNumber);
      if (held === undefined) this.#pending.set(caseNumber, (held = new Map<number, Holding>()));
      held.set(pool, { since: time, held: false, asked: time });
      return;
    }
    const byPool = this.#pending.get(caseNumber);
    const entry = byPool?.get(pool);
    if (entry === undefined) return;
    const counted = entry.asked >= this.#window.from && entry.asked < this.#window.to;
    if (kind === Kind.granted) {
      if (counted) {
        summary.granted++;
        const wait = time - entry.asked;
        summary.waited += wait;
        if (wait === 0) summary.atOnce++;
        else if (summary.waitBins.length > 0) summary.waitBins[binOf(wait)]!++;
      }
      entry.held = true;
      entry.since = time;
    } else if (kind === Kind.resumed) {
      entry.held = true;
      entry.since = time;
    } else {
      if (entry.held) summary.unitTime += units * this.#overlap(entry.since, time);
      else if (kind === Kind.released && units === 0 && counted) summary.withdrawn++;
      entry.held = false;
      if (kind === Kind.released) {
        byPool!.delete(pool);
        if (byPool!.size === 0) this.#pending.delete(caseNumber);
      }
    }
  }

  #overlap(from: number, to: number): number {
    return Math.max(0, Math.min(to, this.#window.to) - Math.max(from, this.#window.from));
  }
}
