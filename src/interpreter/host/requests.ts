import { grown, roomFor } from '../../engine/index.ts';
import { type CaseTable, NONE } from './case-table.ts';

// Of an entry's eight cells; see `CaseTable`.
const NEXT = 1;
const POOL = 2;
const TICKET = 3;
const UNITS = 4;
const FLAGS = 5;
const ANSWER = 6;
const TASK = 7;
const SHIFT = 3;

/** The units are there. */
export const HELD = 1;
/** The units are away: off shift, pre-empted or out of order. */
export const AWAY = 2;
/** Work is under way with the units. */
export const WORKING = 4;

/**
 * What cases hold of pools or have asked for: a short list per case. The entry's number is the
 * token that the pool and the work under way carry.
 */
export class Requests {
  readonly #cases: CaseTable;
  #cells = new Int32Array(64 << SHIFT);
  readonly #free: number[] = [];
  #top = 0;

  constructor(cases: CaseTable) {
    this.#cases = cases;
  }

  /** Notes a request before the pool is asked. `answer` is what tells the case of the grant. */
  add(slot: number, pool: number, units: number, answer: number): number {
    const entry = this.#free.length > 0 ? this.#free.pop()! : this.#top++;
    if (entry << SHIFT === this.#cells.length) this.#grow();
    const cells = this.#cells;
    const first = entry << SHIFT;
    cells[first] = slot;
    cells[first | NEXT] = this.#cases.firstRequest(slot);
    cells[first | POOL] = pool;
    cells[first | UNITS] = units;
    cells[first | FLAGS] = 0;
    cells[first | ANSWER] = answer;
    this.#cases.setFirstRequest(slot, entry);
    return entry;
  }

  slot(entry: number): number {
    return this.#cells[entry << SHIFT]!;
  }

  /** The next entry of the same case, or NONE. */
  next(entry: number): number {
    return this.#cells[(entry << SHIFT) | NEXT]!;
  }

  /** Index of the pool. */
  pool(entry: number): number {
    return this.#cells[(entry << SHIFT) | POOL]!;
  }

  /** The pool's own number of the request. */
  ticket(entry: number): number {
    return this.#cells[(entry << SHIFT) | TICKET]!;
  }

  setTicket(entry: number, ticket: number): void {
    this.#cells[(entry << SHIFT) | TICKET] = ticket;
  }

  units(entry: number): number {
    return this.#cells[(entry << SHIFT) | UNITS]!;
  }

  /** What the role's executor delivers when the units are there. */
  answer(entry: number): number {
    return this.#cells[(entry << SHIFT) | ANSWER]!;
  }

  /** What is worked on with the units, as a number; void until it was set. */
  task(entry: number): number {
    return this.#cells[(entry << SHIFT) | TASK]!;
  }

  setTask(entry: number, task: number): void {
    this.#cells[(entry << SHIFT) | TASK] = task;
  }

  is(entry: number, flag: number): boolean {
    return (this.#cells[(entry << SHIFT) | FLAGS]! & flag) !== 0;
  }

  raise(entry: number, flag: number): void {
    this.#cells[(entry << SHIFT) | FLAGS]! |= flag;
  }

  lower(entry: number, flag: number): void {
    this.#cells[(entry << SHIFT) | FLAGS]! &= ~flag;
  }

  /** The case's entry for a pool, or NONE. */
  find(slot: number, pool: number): number {
    let entry = this.#cases.firstRequest(slot);
    while (entry !== NONE && this.pool(entry) !== pool) entry = this.next(entry);
    return entry;
  }

  /** Strikes an entry off the case's list. */
  remove(entry: number): void {
    const slot = this.slot(entry);
    const next = this.next(entry);
    let other = this.#cases.firstRequest(slot);
    if (other === entry) {
      this.#cases.setFirstRequest(slot, next);
    } else {
      while (this.next(other) !== entry) other = this.next(other);
      this.#cells[(other << SHIFT) | NEXT] = next;
    }
    this.#cells[entry << SHIFT] = NONE;
    this.#free.push(entry);
  }

  #grow(): void {
    this.#cells = grown(this.#cells, roomFor(this.#top + 1, this.#top) << SHIFT);
  }
}
