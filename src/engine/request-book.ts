import { grown } from './grown.ts';

const SLOT_BITS = 20;
const MOST_SLOTS = 2 ** SLOT_BITS;
const SLOT_MASK = MOST_SLOTS - 1;

/** Shift from a slot to its first cell. */
export const CELLS = 3;
/** Of a slot's eight cells: where the request stands; 0 when the slot is spare. */
export const STATE = 0;
/** The owner's token. */
export const TOKEN = 1;
/** Units asked for. */
export const UNITS = 2;
/** The calendar entry under way, or the next spare slot. */
export const ENTRY = 3;
/** The request's number, never given out twice. */
export const NUMBER = 4;
/** The level of its priority. */
export const LEVEL = 5;
const NEXT = 6;
const PREVIOUS = 7;

/** The lists a request can be in, one at a time. */
export const QUEUE = 0;
/** Who holds units; kept only where units may be taken away again. */
export const HOLDERS = 1;
/** Who has lost its units for now. */
export const SUSPENDED = 2;
const LISTS = 3;

/**
 * The requests of one pool in one typed array, 32 bytes each, and the lists they stand in.
 *
 * A request number is an int32, `generation × 2^20 + slot`, never given out twice: a slot whose
 * generations are used up is left alone. So at most 1,048,576 requests at once and about 2 × 10^9
 * in all.
 *
 * A list runs by priority, lower first, then by joining. Joining and leaving cost the same however
 * long it is, and grow a little with the number of different priorities ever met: meant for a few.
 */
export abstract class RequestBook {
  /** Eight a slot. */
  protected cells = new Int32Array(64 << CELLS);
  private spare = -1;
  private used = 0;
  /** Members by list. */
  protected readonly sizes = new Int32Array(LISTS);
  /** First and last slot by level and list, -1 for none. */
  private ends = new Int32Array(2 * LISTS).fill(-1);
  /** By level. */
  private readonly priorities: number[] = [0];
  /** Levels, those of lower priority numbers first. */
  private readonly order: number[] = [0];

  /** Takes a slot. RangeError when a million requests are open. */
  protected open(token: number, units: number, level: number): number {
    const slot = this.spare >= 0 ? this.spare : this.fresh();
    const { cells } = this;
    const cell = slot << CELLS;
    this.spare = cells[cell | ENTRY]!;
    cells[cell | TOKEN] = token;
    cells[cell | UNITS] = units;
    cells[cell | LEVEL] = level;
    return slot;
  }

  /** Gives a slot back; its number is void from now on. */
  protected close(slot: number): void {
    const { cells } = this;
    const cell = slot << CELLS;
    cells[cell] = 0;
    const number = (cells[cell | NUMBER]! + MOST_SLOTS) | 0;
    cells[cell | NUMBER] = number;
    if (number < 0) return;
    cells[cell | ENTRY] = this.spare;
    this.spare = slot;
  }

  /** The slot of a request, -1 when it is closed or never was. */
  protected slotOf(request: number): number {
    const slot = request & SLOT_MASK;
    if (slot >= this.used) return -1;
    const { cells } = this;
    const cell = slot << CELLS;
    return cells[cell | NUMBER] === request && cells[cell] !== 0 ? slot : -1;
  }

  /** The level of a priority, a new one when need be. RangeError for NaN. */
  protected levelOf(priority: number): number {
    if (Number.isNaN(priority)) throw new RangeError('priority must be a number, received NaN');
    const { order, priorities } = this;
    let i = 0;
    while (i < order.length && priorities[order[i]!]! < priority) i++;
    if (i < order.length && priorities[order[i]!] === priority) return order[i]!;
    const level = priorities.push(priority) - 1;
    order.splice(i, 0, level);
    this.ends = grown(this.ends, this.ends.length + 2 * LISTS, -1);
    return level;
  }

  /** The priority of the request in a slot. */
  protected priorityOf(slot: number): number {
    return this.priorities[this.cells[(slot << CELLS) | LEVEL]!]!;
  }

  /** Joins a list behind everybody of the same priority. */
  protected append(list: number, slot: number): void {
    const { cells, ends } = this;
    const cell = slot << CELLS;
    const end = (cells[cell | LEVEL]! * LISTS + list) << 1;
    const last = ends[end | 1]!;
    cells[cell | NEXT] = -1;
    cells[cell | PREVIOUS] = last;
    ends[end | 1] = slot;
    if (last < 0) ends[end] = slot;
    else cells[(last << CELLS) | NEXT] = slot;
    this.sizes[list]!++;
  }

  /** Joins a list in front of everybody of the same priority. */
  protected prepend(list: number, slot: number): void {
    const { cells, ends } = this;
    const cell = slot << CELLS;
    const end = (cells[cell | LEVEL]! * LISTS + list) << 1;
    const first = ends[end]!;
    cells[cell | NEXT] = first;
    cells[cell | PREVIOUS] = -1;
    ends[end] = slot;
    if (first < 0) ends[end | 1] = slot;
    else cells[(first << CELLS) | PREVIOUS] = slot;
    this.sizes[list]!++;
  }

  /** Leaves the list it is in, from wherever. */
  protected leave(list: number, slot: number): void {
    const { cells, ends } = this;
    const cell = slot << CELLS;
    const end = (cells[cell | LEVEL]! * LISTS + list) << 1;
    const before = cells[cell | PREVIOUS]!;
    const after = cells[cell | NEXT]!;
    if (before < 0) ends[end] = after;
    else cells[(before << CELLS) | NEXT] = after;
    if (after < 0) ends[end | 1] = before;
    else cells[(after << CELLS) | PREVIOUS] = before;
    this.sizes[list]!--;
  }

  /** The slot that goes first, -1 when the list is empty. */
  protected first(list: number): number {
    const { order, ends } = this;
    for (let i = 0; i < order.length; i++) {
      const slot = ends[(order[i]! * LISTS + list) << 1]!;
      if (slot >= 0) return slot;
    }
    return -1;
  }

  /** The slot that goes last, -1 when the list is empty. */
  protected last(list: number): number {
    return this.lastBelow(list, this.order.length);
  }

  /** The slot just before another one, -1 when that is the first. */
  protected before(list: number, slot: number): number {
    const cell = slot << CELLS;
    const before = this.cells[cell | PREVIOUS]!;
    return before >= 0 ? before : this.lastBelow(list, this.order.indexOf(this.cells[cell | LEVEL]!));
  }

  private lastBelow(list: number, end: number): number {
    for (let i = end - 1; i >= 0; i--) {
      const slot = this.ends[((this.order[i]! * LISTS + list) << 1) | 1]!;
      if (slot >= 0) return slot;
    }
    return -1;
  }

  private fresh(): number {
    if (this.used << CELLS === this.cells.length) {
      if (this.used >= MOST_SLOTS) throw new RangeError(`more than ${MOST_SLOTS} requests at once`);
      this.cells = grown(this.cells, this.cells.length * 2);
    }
    const slot = this.used++;
    this.cells[(slot << CELLS) | ENTRY] = -1;
    this.cells[(slot << CELLS) | NUMBER] = slot;
    return slot;
  }
}
