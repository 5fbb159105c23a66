import { grown } from './grown.ts';

// Not imported from elsewhere: V8 folds a module's own constants, those of others it loads.
const SLOT_BITS = 20;
const MOST_SLOTS = 2 ** SLOT_BITS;
const SLOT_MASK = MOST_SLOTS - 1;
const CELLS = 3;
const STATE = 0;
const TOKEN = 1;
const UNITS = 2;
/** The calendar entry under way, or the next spare slot. */
const ENTRY = 3;
const NUMBER = 4;
const LEVEL = 5;
/** Place in a `SlotRing`, or the next in a `SlotList`. */
const NEXT = 6;
const PREVIOUS = 7;

/**
 * The requests of one pool by slot, in one typed array, 32 bytes each. State 0 is a spare slot.
 *
 * A request number is an int32, `generation × 2^20 + slot`, never given out twice: a slot whose
 * generations are used up is left alone. So at most 1,048,576 requests at once and about 2 × 10^9
 * in all.
 */
export abstract class RequestBook {
  private cells = new Int32Array(64 << CELLS);
  private spare = -1;
  private used = 0;

  /** Takes a slot. RangeError when a million requests are open. */
  protected open(token: number, units: number, level: number, state: number): number {
    const slot = this.spare >= 0 ? this.spare : this.fresh();
    const { cells } = this;
    const cell = slot << CELLS;
    this.spare = cells[cell | ENTRY]!;
    cells[cell] = state;
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

  protected numberOf(slot: number): number {
    return this.cells[(slot << CELLS) | NUMBER]!;
  }

  protected tokenOf(slot: number): number {
    return this.cells[(slot << CELLS) | TOKEN]!;
  }

  protected unitsOf(slot: number): number {
    return this.cells[(slot << CELLS) | UNITS]!;
  }

  protected levelOf(slot: number): number {
    return this.cells[(slot << CELLS) | LEVEL]!;
  }

  protected stateOf(slot: number): number {
    return this.cells[(slot << CELLS) | STATE]!;
  }

  protected setState(slot: number, state: number): void {
    this.cells[(slot << CELLS) | STATE] = state;
  }

  protected entryOf(slot: number): number {
    return this.cells[(slot << CELLS) | ENTRY]!;
  }

  protected setEntry(slot: number, entry: number): void {
    this.cells[(slot << CELLS) | ENTRY] = entry;
  }

  protected nextOf(slot: number): number {
    return this.cells[(slot << CELLS) | NEXT]!;
  }

  protected setNext(slot: number, next: number): void {
    this.cells[(slot << CELLS) | NEXT] = next;
  }

  protected previousOf(slot: number): number {
    return this.cells[(slot << CELLS) | PREVIOUS]!;
  }

  protected setPrevious(slot: number, previous: number): void {
    this.cells[(slot << CELLS) | PREVIOUS] = previous;
  }

  private fresh(): number {
    if (this.used << CELLS === this.cells.length) {
      if (this.used >= MOST_SLOTS) throw new RangeError(`more than ${MOST_SLOTS} requests at once`);
      this.cells = grown(this.cells, this.cells.length * 2);
    }
    const slot = this.used++;
    this.setEntry(slot, -1);
    this.cells[(slot << CELLS) | NUMBER] = slot;
    return slot;
  }
}
