import { type BlockReader, Kind, type LogBlock, SymbolTable } from '../eventlog/index.ts';
import { binCount, binOf } from './bins.ts';
import { grown } from './grow.ts';
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

// What a case is to a pool.
const NOTHING = 0;
const WAITING = 1;
const HOLDING = 2;
/** It holds units that are away: off shift, pre-empted or out of order. */
const AWAY = 3;

/** Waiting and use of pools, read off the event log. Pools appear as symbols. */
export class PoolFold implements BlockReader {
  readonly #from: number;
  readonly #to: number;
  readonly #table: SymbolTable;
  /** By slot, then pool: what the case is to it, and since when (ms). */
  #states = new Uint8Array(64);
  #since = new Float64Array(64);
  readonly #granted: Float64Array;
  readonly #atOnce: Float64Array;
  /** By pool, then bin; empty where nobody asked. */
  readonly #waitBins: readonly number[][];
  readonly #withdrawn: Float64Array;
  readonly #waited: Float64Array;
  readonly #unitTime: Float64Array;

  /** @param sorted pools whose waits are also sorted by length */
  constructor(
    pools: readonly number[],
    window: CountedWindow,
    sorted: ReadonlySet<number> = new Set(),
  ) {
    this.#from = window.from;
    this.#to = window.to;
    this.#table = new SymbolTable(pools);
    const { size } = this.#table;
    this.#granted = new Float64Array(size);
    this.#atOnce = new Float64Array(size);
    this.#withdrawn = new Float64Array(size);
    this.#waited = new Float64Array(size);
    this.#unitTime = new Float64Array(size);
    this.#waitBins = pools.map((pool) =>
      sorted.has(pool) ? Array.from({ length: binCount }, () => 0) : [],
    );
  }

  /** In the order in which the pools were named. */
  get summaries(): readonly PoolSummary[] {
    return Array.from(this.#granted, (granted, pool) => ({
      granted,
      withdrawn: this.#withdrawn[pool]!,
      atOnce: this.#atOnce[pool]!,
      waitBins: this.#waitBins[pool]!,
      waited: this.#waited[pool]!,
      unitTime: this.#unitTime[pool]!,
    }));
  }

  read({ holdings, holdingCount, times, slots, kinds, as, bs }: LogBlock): void {
    const table = this.#table;
    const { size } = table;
    for (let row = 0; row < holdingCount; row++) {
      const i = holdings[row]!;
      const kind = kinds[i]!;
      const pool = table.placeOf(as[i]!);
      if (pool < 0) continue;
      const cell = slots[i]! * size + pool;
      if (cell >= this.#states.length) this.#widen(cell);
      this.#note(cell, pool, kind, times[i]!, bs[i]!);
    }
  }

  #note(cell: number, pool: number, kind: number, time: number, units: number): void {
    const state = this.#states[cell]!;
    const since = this.#since[cell]!;
    if (kind === Kind.requested) {
      this.#states[cell] = WAITING;
      this.#since[cell] = time;
    } else if (state === NOTHING) {
      return;
    } else if (kind === Kind.granted || kind === Kind.resumed) {
      if (state === WAITING && since >= this.#from && since < this.#to) {
        this.#grant(pool, time - since);
      }
      this.#states[cell] = HOLDING;
      this.#since[cell] = time;
    } else {
      if (state === HOLDING) {
        const spent = Math.min(time, this.#to) - Math.max(since, this.#from);
        if (spent > 0) this.#unitTime[pool]! += units * spent;
      } else if (state === WAITING && units === 0 && since >= this.#from && since < this.#to) {
        this.#withdrawn[pool]!++;
      }
      this.#states[cell] = kind === Kind.released ? NOTHING : AWAY;
    }
  }

  #grant(pool: number, wait: number): void {
    this.#granted[pool]!++;
    this.#waited[pool]! += wait;
    const bins = this.#waitBins[pool]!;
    if (wait === 0) this.#atOnce[pool]!++;
    else if (bins.length > 0) bins[binOf(wait)]!++;
  }

  #widen(cell: number): void {
    this.#states = grown(this.#states, cell + 1);
    this.#since = grown(this.#since, cell + 1);
  }
}
