import { grown, roomFor } from './grown.ts';

/**
 * Layout of a slot's eight cells. Modules that use it at every grant take the numbers into constants
 * of their own: V8 folds those, but loads imported ones again and again.
 */
export const Cell = {
  /** Where the request stands; 0 is a spare slot. */
  state: 0,
  token: 1,
  units: 2,
  /** The calendar entry under way, or the next spare slot. */
  entry: 3,
  number: 4,
  /** The level of its priority. */
  level: 5,
  /** Place in the queue, or the next in a list. */
  next: 6,
  previous: 7,
  /** Shift from a slot to its first cell. */
  shift: 3,
} as const;

const {
  token: TOKEN,
  units: UNITS,
  entry: ENTRY,
  number: NUMBER,
  level: LEVEL,
  shift: CELLS,
} = Cell;
const SLOT_BITS = 20;
const MOST_SLOTS = 2 ** SLOT_BITS;
const SLOT_MASK = MOST_SLOTS - 1;

/**
 * The requests of one pool by slot, in one typed array, 32 bytes each. State 0 is a spare slot.
 *
 * A request number is an int32, `generation × 2^20 + slot`, never given out twice: a slot whose
 * generations are used up is left alone. So at most 1,048,576 requests at once and about 2 × 10^9
 * in all.
 */
export abstract class RequestBook {
  protected cells = new Int32Array(64 << CELLS);
  private spare = -1;
  private used = 0;

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

  private fresh(): number {
    if (this.used << CELLS === this.cells.length) {
      if (this.used >= MOST_SLOTS) throw new RangeError(`more than ${MOST_SLOTS} requests at once`);
      this.cells = grown(this.cells, roomFor(this.used + 1, this.used) << CELLS);
    }
    const slot = this.used++;
    this.cells[(slot << CELLS) | ENTRY] = -1;
    this.cells[(slot << CELLS) | NUMBER] = slot;
    return slot;
  }
}
