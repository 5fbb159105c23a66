import { type CaseTable, NONE } from './case-table.ts';

/**
 * What cases hold of pools or have asked for: a short list per case, in columns by entry. The
 * entry's number is the token that the pool and the work under way carry.
 */
export class Requests {
  slot = new Int32Array(64);
  /** Index of the pool. */
  pool = new Int32Array(64);
  /** The pool's own number of the request. */
  ticket = new Int32Array(64);
  units = new Int32Array(64);
  /** 1 from the grant on. */
  held = new Uint8Array(64);
  /** 1 while the units are away: off shift, pre-empted or out of order. */
  suspended = new Uint8Array(64);
  /** Work under way with the units, an entry of `Labour`, or NONE. */
  work = new Int32Array(64);
  /** The next entry of the same case, or NONE. */
  next = new Int32Array(64);
  /** The name of the event that tells the case that the units are there. */
  readonly answer: string[] = [];
  readonly #cases: CaseTable;
  readonly #free: number[] = [];
  #top = 0;

  constructor(cases: CaseTable) {
    this.#cases = cases;
  }

  /** Notes a request before the pool is asked. */
  add(slot: number, pool: number, units: number, answer: string): number {
    const entry = this.#free.pop() ?? this.#top++;
    if (entry === this.slot.length) this.#grow();
    this.slot[entry] = slot;
    this.pool[entry] = pool;
    this.units[entry] = units;
    this.held[entry] = 0;
    this.suspended[entry] = 0;
    this.work[entry] = NONE;
    this.answer[entry] = answer;
    this.next[entry] = this.#cases.firstRequest[slot]!;
    this.#cases.firstRequest[slot] = entry;
    return entry;
  }

  /** The case's entry for a pool, or NONE. */
  find(slot: number, pool: number): number {
    let entry = this.#cases.firstRequest[slot]!;
    while (entry !== NONE && this.pool[entry] !== pool) entry = this.next[entry]!;
    return entry;
  }

  /** Strikes an entry off the case's list. */
  remove(entry: number): void {
    const slot = this.slot[entry]!;
    const next = this.next[entry]!;
    let other = this.#cases.firstRequest[slot]!;
    if (other === entry) {
      this.#cases.firstRequest[slot] = next;
    } else {
      while (this.next[other] !== entry) other = this.next[other]!;
      this.next[other] = next;
    }
    this.slot[entry] = NONE;
    this.#free.push(entry);
  }

  #grow(): void {
    const length = this.slot.length * 2;
    const wide = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(length);
      to.set(from);
      return to;
    };
    const flags = (from: Uint8Array): Uint8Array<ArrayBuffer> => {
      const to = new Uint8Array(length);
      to.set(from);
      return to;
    };
    this.slot = wide(this.slot);
    this.pool = wide(this.pool);
    this.ticket = wide(this.ticket);
    this.units = wide(this.units);
    this.held = flags(this.held);
    this.suspended = flags(this.suspended);
    this.work = wide(this.work);
    this.next = wide(this.next);
  }
}
