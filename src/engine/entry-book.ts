import { grown, roomFor } from './grown.ts';

// Of an entry's four cells the first is its place in the heap; it means something only while
// `heap[place]` is the entry. The numbers are not shared with other modules: V8 folds a module's own
// constants, but loads those of others.
/** The token while scheduled, else the next spare entry. */
const TOKEN = 2;
/** What decides between equal times, lower first: `order × 2^28 + sequence number`. */
const RANK = 3;

/** Entry numbers stay below this. */
const MOST_ENTRIES = 2 ** 26;
/** Bits of a sequence number; when they are used up, what is scheduled is numbered anew. */
const SEQUENCE = 28;
const MOST_SEQUENCE = 2 ** SEQUENCE - 1;

/**
 * The entries beneath the calendar: their cells, 28 bytes each with their places, which numbers are
 * in use, and who was scheduled first.
 */
export abstract class EntryBook {
  /** Places in use, the hole included. */
  protected heapSize = 0;
  /** Whether the place of the entry taken last is still empty. */
  protected hasHole = false;
  /** By place: instant in ms. Beyond the last one Infinity, so that four children can be read. */
  protected times: Float64Array<ArrayBuffer>;
  /** By place: entry. The hole keeps the number of its entry for the next one. */
  protected heap: Int32Array<ArrayBuffer>;
  /** Four an entry. */
  protected cells: Int32Array<ArrayBuffer>;
  /** Given to the entry that is scheduled next; more than there is room for means: number anew. */
  protected sequence = 0;
  /** Entries from here on were never used. */
  protected used = 0;
  private spare = -1;

  constructor(capacity = 64) {
    this.times = new Float64Array(capacity + 4).fill(Infinity);
    this.heap = new Int32Array(capacity);
    this.cells = new Int32Array(capacity * 4);
  }

  /** What decides between equal times for an entry scheduled now. */
  protected nextRank(order: number): number {
    if (this.sequence > MOST_SEQUENCE) this.renumber();
    return (order << SEQUENCE) | this.sequence++;
  }

  /** An entry that is not in use. */
  protected claim(): number {
    const entry = this.spare;
    if (entry < 0) return this.fresh();
    this.spare = this.cells[(entry << 2) | TOKEN]!;
    return entry;
  }

  protected giveBack(entry: number): void {
    this.cells[(entry << 2) | TOKEN] = this.spare;
    this.spare = entry;
  }

  private fresh(): number {
    if (this.used === this.heap.length) {
      if (this.used >= MOST_ENTRIES) throw new RangeError(`more than ${MOST_ENTRIES} entries`);
      const length = roomFor(this.used + 1, this.used);
      this.times = grown(this.times, length + 4, Infinity);
      this.heap = grown(this.heap, length);
      this.cells = grown(this.cells, length * 4);
    }
    return this.used++;
  }

  /** Gives what is scheduled the lowest sequence numbers, in the same order. */
  private renumber(): void {
    const { cells, heap } = this;
    const sequenceOf = (entry: number): number => cells[(entry << 2) | RANK]! & MOST_SEQUENCE;
    const scheduled = heap.slice(this.hasHole ? 1 : 0, this.heapSize);
    const inOrder = scheduled.sort((one, other) => sequenceOf(one) - sequenceOf(other));
    inOrder.forEach((entry, sequence) => {
      const cell = (entry << 2) | RANK;
      cells[cell] = (cells[cell]! & ~MOST_SEQUENCE) | sequence;
    });
    this.sequence = inOrder.length;
  }
}
