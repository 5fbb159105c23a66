import { Entry } from './entry-book.ts';
import { EventQueue } from './event-queue.ts';
import { grown } from './grown.ts';
import { Order } from './order.ts';

const { grant: GRANT, arrival: ARRIVAL } = Order;
/** Entry numbers from here on are positions in the ring. */
const RING = 2 ** 30;
/** A handle in the ring is `-1 - (epoch × 2^22 + position)`. */
const MOST_AT_ONCE = 2 ** 22;

/** Order and type of an entry in one number. */
export function kindOf(order: Order, type: number): number {
  return (order << Entry.order) | type;
}

/**
 * The event calendar: entries leave by time, then order, then scheduling order.
 *
 * Grants made for the current instant go to a first-in first-out ring: whatever else is scheduled
 * for this instant with an order up to `grant` was scheduled earlier or ranks
 * earlier, so it goes first anyway.
 *
 * Nothing is validated here; see {@link Simulation} for the checked door.
 */
export class Calendar extends EventQueue {
  /** Type and token in turn. Type -1 is a gap, but never at `head`. */
  private ring = new Int32Array(128);
  private mask = 63;
  /** Positions in the ring; they count up from when it was last empty. */
  private head = 0;
  private tail = 0;
  private gaps = 0;
  /** How often the ring has run empty, so that handles stay unique. */
  private epoch = 1;

  /** Entries scheduled. */
  get size(): number {
    return this.nearCount + this.farCount + this.tail - this.head - this.gaps;
  }

  /** Instant of the next entry in ms, Infinity when there is none. */
  peek(): number {
    if (this.head !== this.tail) return this.now;
    return this.firstTime();
  }

  /**
   * Schedules an entry `delay` ms from now, 0 or more. Returns its number, an int32 from 0 on that
   * is used again once the entry has been popped or removed.
   */
  enter(delay: number, order: Order, type: number, token: number): number {
    return this.enterKind(delay, kindOf(order, type), token);
  }

  /** `enter` with order and type in one, as `kindOf` puts them together. */
  protected enterKind(delay: number, kind: number, token: number): number {
    if (delay === 0 && kind >> Entry.order === GRANT)
      return this.insertNow(kind & Entry.type, token);
    return this.add(delay, kind, token);
  }

  /** `enter` for an entry of order `grant` at this instant. */
  insertNow(type: number, token: number): number {
    const position = this.tail;
    if (position - this.head > this.mask) this.widenRing();
    const { ring } = this;
    const cell = (position & this.mask) << 1;
    ring[cell] = type;
    ring[cell | 1] = token;
    this.tail = position + 1;
    return RING + position;
  }

  /** Takes an entry out; false when that number is not scheduled. */
  remove(entry: number): boolean {
    if (entry >= RING) return this.removeFromRing(entry - RING);
    if (!this.isScheduled(entry)) return false;
    this.takeOut(entry);
    return true;
  }

  /**
   * Takes out the first entry if it is due by `limit`. Returns its type and leaves its instant in
   * `now` and its token in `poppedToken`; -1 when nothing is due. `limit` is not before `now`.
   */
  pop(limit: number): number {
    if (this.head !== this.tail && !this.isDueBefore(ARRIVAL)) {
      const { ring } = this;
      const cell = (this.head & this.mask) << 1;
      this.poppedToken = ring[cell | 1]!;
      this.shiftRing();
      return ring[cell]!;
    }
    return this.takeFirst(limit);
  }

  /** Instant a scheduled entry is due, in ms; NaN when that number is not scheduled. */
  timeOf(entry: number): number {
    if (entry >= RING) return this.isInRing(entry - RING) ? this.now : NaN;
    return this.isScheduled(entry) ? this.dueAt(entry) : NaN;
  }

  /**
   * A name for a scheduled entry, a safe integer, that is never given to another one. Only the
   * latest name of an entry is good.
   */
  handleOf(entry: number): number {
    if (entry < RING) return this.nameOf(entry);
    const position = entry - RING;
    if (position >= MOST_AT_ONCE) throw new RangeError(`more than ${MOST_AT_ONCE} grants at once`);
    return -1 - (this.epoch * MOST_AT_ONCE + position);
  }

  /** Takes out the entry a handle names; false when it has been popped or removed. */
  cancel(handle: number): boolean {
    if (handle < 0) return this.removeFromRing(-1 - handle - this.epoch * MOST_AT_ONCE);
    const entry = this.entryNamed(handle);
    if (entry < 0) return false;
    this.takeOut(entry);
    return true;
  }

  private isInRing(position: number): boolean {
    return (
      position >= this.head && position < this.tail && this.ring[(position & this.mask) << 1]! >= 0
    );
  }

  private removeFromRing(position: number): boolean {
    if (!this.isInRing(position)) return false;
    if (position === this.head) {
      this.shiftRing();
    } else {
      this.ring[(position & this.mask) << 1] = -1;
      this.gaps++;
    }
    return true;
  }

  private shiftRing(): void {
    const head = this.head + 1;
    if (head === this.tail) {
      // Whoever is last has no gaps behind.
      this.head = this.tail = 0;
      this.epoch++;
    } else {
      this.head = head;
      if (this.gaps > 0) this.skipGaps();
    }
  }

  private skipGaps(): void {
    while (this.head !== this.tail && this.ring[(this.head & this.mask) << 1]! < 0) {
      this.head++;
      this.gaps--;
    }
    if (this.head === this.tail) {
      this.head = this.tail = this.gaps = 0;
      this.epoch++;
    }
  }

  private widenRing(): void {
    const before = this.ring;
    const wider = grown(before, before.length * 2);
    const mask = this.mask * 2 + 1;
    for (let position = this.head; position < this.tail; position++) {
      const from = (position & this.mask) << 1;
      const to = (position & mask) << 1;
      wider[to] = before[from]!;
      wider[to + 1] = before[from + 1]!;
    }
    this.ring = wider;
    this.mask = mask;
  }
}
