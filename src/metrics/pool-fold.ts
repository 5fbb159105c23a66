import { roomier } from '../engine/index.ts';
import { type BlockReader, Kind, type LogBlock, Row, SymbolTable } from '../eventlog/index.ts';
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
  /** Unit-ms held within the window, also by whoever never gave them back. */
  unitTime: number;
}

// Of its own: V8 folds a module's constants, but loads those of others again and again.
const { requested: REQUESTED, granted: GRANTED, resumed: RESUMED, released: RELEASED } = Kind;
const NONE = -1;

// What a case is to a pool.
const WAITING = 1;
const HOLDING = 2;
/** It holds units that are away: off shift, pre-empted or out of order. */
const AWAY = 3;
/** Bits that say so, below those of the pool's place. */
const STATE = 2;
const STATES = 3;
const MOST_POOLS = 2 ** 13;

/** Waiting and use of pools, read off the event log. Pools appear as symbols. */
export class PoolFold implements BlockReader {
  private readonly from: number;
  private readonly to: number;
  private readonly table: SymbolTable;
  /** By slot: the first of its dealings with pools, NONE when it has none. */
  private first = new Int32Array(64).fill(NONE);
  // A dealing of a case with a pool: which pool and what the case is to it, since when (ms), and
  // the case's next dealing; of a spare one, the next spare one.
  private states = new Int16Array(64);
  private since = new Float64Array(64);
  private next = new Int32Array(64);
  private spare = NONE;
  private top = 0;
  private readonly granted: Float64Array;
  private readonly atOnce: Float64Array;
  /** By pool, then bin; empty where nobody asked. */
  private readonly waitBins: readonly number[][];
  private readonly withdrawn: Float64Array;
  private readonly waited: Float64Array;
  private readonly unitTime: Float64Array;

  /** @param sorted pools whose waits are also sorted by length */
  constructor(
    pools: readonly number[],
    window: CountedWindow,
    sorted: ReadonlySet<number> = new Set(),
  ) {
    this.from = window.from;
    this.to = window.to;
    this.table = new SymbolTable(pools);
    if (pools.length > MOST_POOLS) throw new RangeError(`more than ${MOST_POOLS} pools`);
    const { size } = this.table;
    this.granted = new Float64Array(size);
    this.atOnce = new Float64Array(size);
    this.withdrawn = new Float64Array(size);
    this.waited = new Float64Array(size);
    this.unitTime = new Float64Array(size);
    this.waitBins = pools.map((pool) =>
      sorted.has(pool) ? Array.from({ length: binCount }, () => 0) : [],
    );
  }

  /** In the order in which the pools were named. */
  get summaries(): readonly PoolSummary[] {
    return Array.from(this.granted, (granted, pool) => ({
      granted,
      withdrawn: this.withdrawn[pool]!,
      atOnce: this.atOnce[pool]!,
      waitBins: this.waitBins[pool]!,
      waited: this.waited[pool]!,
      unitTime: this.unitTime[pool]!,
    }));
  }

  read({ holdings, holdingCount, doubles, words }: LogBlock): void {
    const table = this.table;
    for (let i = 0; i < holdingCount; i++) {
      const double = holdings[i]! << Row.doubles;
      const word = holdings[i]! << Row.words;
      const kind = words[word | Row.kind]!;
      const slot = words[word | Row.slot]!;
      const pool = table.placeOf(words[word | Row.a]!);
      if (pool < 0) continue;
      if (kind === REQUESTED) this.begin(slot, pool, doubles[double]!);
      else this.note(slot, pool, kind, doubles[double]!, doubles[double | Row.b]!);
    }
  }

  private begin(slot: number, pool: number, time: number): void {
    if (slot >= this.first.length) this.first = roomier(this.first, slot + 1, NONE);
    let dealing = this.spare;
    if (dealing === NONE) dealing = this.fresh();
    else this.spare = this.next[dealing]!;
    this.states[dealing] = (pool << STATE) | WAITING;
    this.since[dealing] = time;
    this.next[dealing] = this.first[slot]!;
    this.first[slot] = dealing;
  }

  private note(slot: number, pool: number, kind: number, time: number, units: number): void {
    let before = NONE;
    let dealing = this.first[slot] ?? NONE;
    while (dealing !== NONE && this.states[dealing]! >> STATE !== pool) {
      before = dealing;
      dealing = this.next[dealing]!;
    }
    if (dealing === NONE) return;
    const state = this.states[dealing]! & STATES;
    const since = this.since[dealing]!;
    if (kind === GRANTED || kind === RESUMED) {
      if (state === WAITING && since >= this.from && since < this.to) {
        this.grant(pool, time - since);
      }
      this.states[dealing] = (pool << STATE) | HOLDING;
      this.since[dealing] = time;
      // Whoever is never heard of again holds them to the end: that much is booked, and what is too
      // much is taken back when they go.
      this.unitTime[pool]! += units * this.leftOfWindow(time);
      return;
    }
    if (state === HOLDING) {
      this.unitTime[pool]! -= units * this.leftOfWindow(time);
    } else if (state === WAITING && units === 0 && since >= this.from && since < this.to) {
      this.withdrawn[pool]!++;
    }
    if (kind === RELEASED) this.end(slot, dealing, before);
    else this.states[dealing] = (pool << STATE) | AWAY;
  }

  /** Ms of the window that are still to come. */
  private leftOfWindow(time: number): number {
    return Math.max(0, this.to - Math.max(time, this.from));
  }

  private end(slot: number, dealing: number, before: number): void {
    const next = this.next[dealing]!;
    if (before === NONE) this.first[slot] = next;
    else this.next[before] = next;
    this.next[dealing] = this.spare;
    this.spare = dealing;
  }

  private grant(pool: number, wait: number): void {
    this.granted[pool]!++;
    this.waited[pool]! += wait;
    const bins = this.waitBins[pool]!;
    if (wait === 0) this.atOnce[pool]!++;
    else if (bins.length > 0) bins[binOf(wait)]!++;
  }

  private fresh(): number {
    if (this.top === this.since.length) {
      this.states = roomier(this.states, this.top + 1);
      this.since = roomier(this.since, this.top + 1);
      this.next = roomier(this.next, this.top + 1);
    }
    return this.top++;
  }
}
