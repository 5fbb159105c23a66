import { Cell, RequestTable, type TableUser } from '../../engine/index.ts';
import type { CaseTable } from './case-table.ts';

/** What the host keeps in a request's cells. The token is the case's slot. */
const enum Own {
  pool = Cell.own,
  next = Cell.own + 1,
  flags = Cell.own + 2,
  answer = Cell.own + 3,
  task = Cell.own + 4,
}

/** What is so of a request, one bit each. */
export const enum Flag {
  /** The units are there. */
  held = 1,
  /** The units are away: off shift, pre-empted or out of order. */
  away = 2,
  /** Work is under way with the units. */
  working = 4,
}

const NONE = -1;

/**
 * What cases hold of pools or have asked for: a short list per case through the table that all pools
 * share. An entry is the request's slot in the table.
 */
export class Requests implements TableUser {
  readonly table = new RequestTable();
  private readonly cases: CaseTable;
  private cells = this.table.cells;

  constructor(cases: CaseTable) {
    this.cases = cases;
    this.table.join(this);
  }

  moved(cells: Int32Array<ArrayBuffer>): void {
    this.cells = cells;
  }

  /** Notes a request that a pool has just taken. `answer` is what tells the case of the grant. */
  add(entry: number, slot: number, pool: number, answer: number): void {
    const cells = this.cells;
    const cases = this.cases;
    const first = entry << Cell.shift;
    cells[first | Own.pool] = pool;
    cells[first | Own.next] = cases.firstRequest(slot);
    cells[first | Own.flags] = 0;
    cells[first | Own.answer] = answer;
    cases.setFirstRequest(slot, entry);
  }

  /** Slot of the case. */
  slot(entry: number): number {
    return this.cells[(entry << Cell.shift) | Cell.token]!;
  }

  /** The next entry of the same case, or NONE. */
  next(entry: number): number {
    return this.cells[(entry << Cell.shift) | Own.next]!;
  }

  /** Index of the pool. */
  pool(entry: number): number {
    return this.cells[(entry << Cell.shift) | Own.pool]!;
  }

  units(entry: number): number {
    return this.cells[(entry << Cell.shift) | Cell.units]!;
  }

  /** What the role's executor delivers when the units are there. */
  answer(entry: number): number {
    return this.cells[(entry << Cell.shift) | Own.answer]!;
  }

  /** What is worked on with the units, as a number; void until it was set. */
  task(entry: number): number {
    return this.cells[(entry << Cell.shift) | Own.task]!;
  }

  setTask(entry: number, task: number): void {
    this.cells[(entry << Cell.shift) | Own.task] = task;
  }

  is(entry: number, flag: Flag): boolean {
    return (this.cells[(entry << Cell.shift) | Own.flags]! & flag) !== 0;
  }

  raise(entry: number, flag: Flag): void {
    this.cells[(entry << Cell.shift) | Own.flags]! |= flag;
  }

  lower(entry: number, flag: Flag): void {
    this.cells[(entry << Cell.shift) | Own.flags]! &= ~flag;
  }

  /** The case's entry for a pool, or NONE. */
  find(slot: number, pool: number): number {
    const cells = this.cells;
    let entry = this.cases.firstRequest(slot);
    while (entry !== NONE && cells[(entry << Cell.shift) | Own.pool] !== pool) {
      entry = cells[(entry << Cell.shift) | Own.next]!;
    }
    return entry;
  }

  /** The pool whose units the case waits for, the one asked first; NONE when it waits for none. */
  awaited(slot: number): number {
    const cells = this.cells;
    let pool = NONE;
    let entry = this.cases.firstRequest(slot);
    while (entry !== NONE) {
      const first = entry << Cell.shift;
      if ((cells[first | Own.flags]! & Flag.held) === 0) pool = cells[first | Own.pool]!;
      entry = cells[first | Own.next]!;
    }
    return pool;
  }

  /** Whether units that the case holds are away. */
  isAway(slot: number): boolean {
    const cells = this.cells;
    let entry = this.cases.firstRequest(slot);
    while (entry !== NONE) {
      if ((cells[(entry << Cell.shift) | Own.flags]! & Flag.away) !== 0) return true;
      entry = cells[(entry << Cell.shift) | Own.next]!;
    }
    return false;
  }

  /** Strikes an entry off the case's list. */
  remove(entry: number): void {
    const cells = this.cells;
    const slot = cells[(entry << Cell.shift) | Cell.token]!;
    const next = cells[(entry << Cell.shift) | Own.next]!;
    let other = this.cases.firstRequest(slot);
    if (other === entry) {
      this.cases.setFirstRequest(slot, next);
      return;
    }
    while (cells[(other << Cell.shift) | Own.next] !== entry)
      other = cells[(other << Cell.shift) | Own.next]!;
    cells[(other << Cell.shift) | Own.next] = next;
  }
}
