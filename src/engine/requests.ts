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
/** Place in a `WaitingLine`, or link in a `LinkedLine`. */
export const PLACE = 4;
/** See `LinkedLine`. */
export const NEXT = 4;
/** See `LinkedLine`. */
export const PREVIOUS = 5;
/** The level of its priority; see `PriorityLevels`. */
export const LEVEL = 6;
const NUMBER = 7;

/**
 * The requests of one pool, 32 bytes each, in one typed array of eight cells a slot.
 *
 * A request number is an int32, `generation × 2^20 + slot`, never given out twice: a slot whose
 * generations are used up is left alone. So at most 1,048,576 requests at once and about 2 × 10^9
 * in all.
 */
export class Requests {
  /** Eight cells a slot; replaced when more slots are needed. */
  cells = new Int32Array(64 << CELLS);
  private spare = -1;
  private used = 0;

  /** Takes a slot. RangeError when a million requests are open. */
  open(token: number, units: number, level: number): number {
    const slot = this.spare >= 0 ? this.spare : this.fresh();
    const { cells } = this;
    const cell = slot << CELLS;
    this.spare = cells[cell | ENTRY]!;
    cells[cell | TOKEN] = token;
    cells[cell | UNITS] = units;
    cells[cell | LEVEL] = level;
    return slot;
  }

  /** Gives the slot back; its request number is void from now on. */
  close(slot: number): void {
    const { cells } = this;
    const cell = slot << CELLS;
    cells[cell] = 0;
    const number = (cells[cell | NUMBER]! + MOST_SLOTS) | 0;
    cells[cell | NUMBER] = number;
    if (number < 0) return;
    cells[cell | ENTRY] = this.spare;
    this.spare = slot;
  }

  /** The number of the request in a slot. */
  numberOf(slot: number): number {
    return this.cells[(slot << CELLS) | NUMBER]!;
  }

  /** The slot of a request, -1 when it is closed or never was. */
  slotOf(request: number): number {
    const slot = request & SLOT_MASK;
    if (slot >= this.used) return -1;
    const { cells } = this;
    const cell = slot << CELLS;
    return cells[cell | NUMBER] === request && cells[cell] !== 0 ? slot : -1;
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
