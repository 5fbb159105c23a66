import { grown } from './grown.ts';

const EPOCH_STEP = 2 ** 22;

/**
 * First-in first-out ring of entries (type, token) due at the current instant.
 *
 * Positions count up from the moment the ring was last empty, so a position stays true when the
 * ring grows. A removed entry leaves a gap; the first place never is one, so that the ring is empty
 * exactly when `head === tail`.
 */
export class InstantRing {
  /** Position of the first entry. */
  head = 0;
  /** Position behind the last entry. */
  tail = 0;
  /** Type and token in turn; type -1 is a gap. */
  private cells = new Int32Array(128);
  private mask = 63;
  private gaps = 0;
  /** How often the ring ran empty; tells a position from the same position at other times. */
  private epoch = 0;

  /** Entries present. */
  get size(): number {
    return this.tail - this.head - this.gaps;
  }

  /** Appends an entry and returns its position. */
  push(type: number, token: number): number {
    if (this.tail - this.head > this.mask) this.widen();
    const position = this.tail++;
    const cell = (position & this.mask) << 1;
    this.cells[cell] = type;
    this.cells[cell | 1] = token;
    return position;
  }

  /** Type of the first entry; there must be one. */
  firstType(): number {
    return this.cells[(this.head & this.mask) << 1]!;
  }

  /** Token of the first entry; there must be one. */
  firstToken(): number {
    return this.cells[((this.head & this.mask) << 1) | 1]!;
  }

  /** Drops the first entry, and the gaps behind it. */
  shift(): void {
    if (++this.head === this.tail) {
      this.head = this.tail = 0;
      this.epoch++;
    } else if (this.gaps > 0 && this.firstType() < 0) {
      this.gaps--;
      this.shift();
    }
  }

  /** Whether an entry is at that position. */
  has(position: number): boolean {
    return (
      position >= this.head &&
      position < this.tail &&
      this.cells[(position & this.mask) << 1]! >= 0
    );
  }

  /** Takes out the entry at a position. */
  remove(position: number): void {
    if (position === this.head) {
      this.shift();
    } else {
      this.cells[(position & this.mask) << 1] = -1;
      this.gaps++;
    }
  }

  /** A name for the entry at a position, below 2^53, never given to another one. */
  nameOf(position: number): number {
    if (position >= EPOCH_STEP) throw new RangeError(`more than ${EPOCH_STEP} grants at one instant`);
    return this.epoch * EPOCH_STEP + position;
  }

  /** The position a name stands for, -1 when that entry has gone. */
  positionOf(name: number): number {
    const position = name - this.epoch * EPOCH_STEP;
    return this.has(position) ? position : -1;
  }

  private widen(): void {
    const before = this.cells;
    const wider = grown(before, before.length * 2);
    const mask = this.mask * 2 + 1;
    for (let position = this.head; position < this.tail; position++) {
      const from = (position & this.mask) << 1;
      const to = (position & mask) << 1;
      wider[to] = before[from]!;
      wider[to + 1] = before[from + 1]!;
    }
    this.cells = wider;
    this.mask = mask;
  }
}
