import { grown, roomFor } from './grown.ts';

/**
 * Layout of a request's sixteen cells, a line of the processor's cache. The first is its
 * `RequestState`.
 */
export const enum Cell {
  token = 1,
  units = 2,
  /** The calendar entry under way, or the next spare slot. */
  entry = 3,
  number = 4,
  /** The level of its priority. */
  level = 5,
  /** Place in the queue, or the next in a list. */
  next = 6,
  previous = 7,
  /** From here on the cells are the owner's, as the last request left them. */
  own = 8,
  /** Shift from a slot to its first cell. */
  shift = 4,
}

const SLOT_BITS = 20;
const MOST_SLOTS = 2 ** SLOT_BITS;
const SLOT_MASK = MOST_SLOTS - 1;

/** Where a request stands. The even ones, but for the first, have a message on the calendar. */
export const enum RequestState {
  /** The slot is spare. */
  gone = 0,
  /** As a request begins. */
  queued = 1,
  /** Units reserved, `onGrant` on the calendar. */
  granted = 2,
  held = 3,
  /** Units taken away, `onSuspend` on the calendar. */
  suspending = 4,
  away = 5,
  /** Units given again, `onResume` on the calendar. */
  resuming = 6,
}

/** More requests are open at once than there are numbers for: most often a queue that only grows. */
export class TooManyRequests extends RangeError {
  constructor() {
    super(`more than ${MOST_SLOTS} requests at once`);
    this.name = 'TooManyRequests';
  }
}

/** Whoever keeps the cells at hand; told when they move. */
export interface TableUser {
  /** @param cells the cells from now on */
  moved(cells: Int32Array<ArrayBuffer>): void;
}

/**
 * The requests of one pool, or of several that share it, by slot, in one typed array, 64 bytes each.
 *
 * A request number is an int32, `generation × 2^20 + slot`, never given out twice: a slot whose
 * generations are used up is left alone. So at most 1,048,576 requests at once and about 2 × 10^9
 * in all.
 */
export class RequestTable {
  cells = new Int32Array(64 << Cell.shift);
  /** The first spare slot, -1 when there is none. */
  spare = -1;
  /** Slots from here on were never used. */
  used = 0;
  private readonly users: TableUser[] = [];

  /** The slot of a request's number. */
  static slotIn(number: number): number {
    return number & SLOT_MASK;
  }

  /** Keeps somebody's cells up to date. */
  join(user: TableUser): void {
    this.users.push(user);
    user.moved(this.cells);
  }

  /** Gives a slot back; its number is void from now on. */
  close(slot: number): void {
    const { cells } = this;
    const cell = slot << Cell.shift;
    cells[cell] = RequestState.gone;
    const number = (cells[cell | Cell.number]! + MOST_SLOTS) | 0;
    cells[cell | Cell.number] = number;
    if (number < 0) return;
    cells[cell | Cell.entry] = this.spare;
    this.spare = slot;
  }

  /** A slot that was never used. TooManyRequests when a million requests are open. */
  fresh(): number {
    if (this.used << Cell.shift === this.cells.length) {
      if (this.used >= MOST_SLOTS) throw new TooManyRequests();
      const room = roomFor(this.used + 1, this.used, MOST_SLOTS);
      this.cells = grown(this.cells, room << Cell.shift);
      for (const user of this.users) user.moved(this.cells);
    }
    const slot = this.used++;
    this.cells[(slot << Cell.shift) | Cell.entry] = -1;
    this.cells[(slot << Cell.shift) | Cell.number] = slot;
    return slot;
  }
}
