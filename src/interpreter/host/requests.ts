import { Cell, RequestTable, type TableUser } from '../../engine/index.ts';
import { type CaseTable, NONE } from './case-table.ts';

// Of a request's cells; see `RequestTable`. The token is the case's slot.
const { token: SLOT, units: UNITS, own: POOL, shift: SHIFT } = Cell;
const NEXT = POOL + 1;
const FLAGS = POOL + 2;
const ANSWER = POOL + 3;
const TASK = POOL + 4;

/** The units are there. */
export const HELD = 1;
/** The units are away: off shift, pre-empted or out of order. */
export const AWAY = 2;
/** Work is under way with the units. */
export const WORKING = 4;

/**
 * What cases hold of pools or have asked for: a short list per case through the table that all pools
 * share. An entry is the request's slot in the table.
 */
export class Requests implements TableUser {
  readonly table = new RequestTable();
  readonly #cases: CaseTable;
  #cells = this.table.cells;

  constructor(cases: CaseTable) {
    this.#cases = cases;
    this.table.join(this);
  }

  moved(cells: Int32Array<ArrayBuffer>): void {
    this.#cells = cells;
  }

  /** Notes a request that a pool has just taken. `answer` is what tells the case of the grant. */
  add(entry: number, slot: number, pool: number, answer: number): void {
    const cells = this.#cells;
    const cases = this.#cases;
    const first = entry << SHIFT;
    cells[first | POOL] = pool;
    cells[first | NEXT] = cases.firstRequest(slot);
    cells[first | FLAGS] = 0;
    cells[first | ANSWER] = answer;
    cases.setFirstRequest(slot, entry);
  }

  /** Slot of the case. */
  slot(entry: number): number {
    return this.#cells[(entry << SHIFT) | SLOT]!;
  }

  /** The next entry of the same case, or NONE. */
  next(entry: number): number {
    return this.#cells[(entry << SHIFT) | NEXT]!;
  }

  /** Index of the pool. */
  pool(entry: number): number {
    return this.#cells[(entry << SHIFT) | POOL]!;
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
    const cells = this.#cells;
    let entry = this.#cases.firstRequest(slot);
    while (entry !== NONE && cells[(entry << SHIFT) | POOL] !== pool) {
      entry = cells[(entry << SHIFT) | NEXT]!;
    }
    return entry;
  }

  /** The pool whose units the case waits for, the one asked first; NONE when it waits for none. */
  awaited(slot: number): number {
    const cells = this.#cells;
    let pool = NONE;
    let entry = this.#cases.firstRequest(slot);
    while (entry !== NONE) {
      const first = entry << SHIFT;
      if ((cells[first | FLAGS]! & HELD) === 0) pool = cells[first | POOL]!;
      entry = cells[first | NEXT]!;
    }
    return pool;
  }

  /** Whether units that the case holds are away. */
  isAway(slot: number): boolean {
    const cells = this.#cells;
    let entry = this.#cases.firstRequest(slot);
    while (entry !== NONE) {
      if ((cells[(entry << SHIFT) | FLAGS]! & AWAY) !== 0) return true;
      entry = cells[(entry << SHIFT) | NEXT]!;
    }
    return false;
  }

  /** Strikes an entry off the case's list. */
  remove(entry: number): void {
    const cells = this.#cells;
    const slot = cells[(entry << SHIFT) | SLOT]!;
    const next = cells[(entry << SHIFT) | NEXT]!;
    let other = this.#cases.firstRequest(slot);
    if (other === entry) {
      this.#cases.setFirstRequest(slot, next);
      return;
    }
    while (cells[(other << SHIFT) | NEXT] !== entry) other = cells[(other << SHIFT) | NEXT]!;
    cells[(other << SHIFT) | NEXT] = next;
  }
}
