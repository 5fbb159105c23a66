import { grown, roomFor } from './grown.ts';

// Of an entry's four cells the first is its place in the heap; it means something only while
// `heap[place]` is the entry. The numbers are not shared with other modules: V8 folds a module's own
// constants, but loads those of others.
const TYPE = 1;
/** The token while scheduled, else the next spare entry. */
const TOKEN = 2;
/** How many handles the entry's number has been given. */
const HANDLES = 3;

/** Added to the type of an entry that has a handle. */
const HANDLED = 2 ** 16;
/** An entry that has had this many handles is never used again, so that handles stay unique. */
const MOST_HANDLES = 2 ** 27 - 1;
/** Entry numbers stay below this. */
const MOST_ENTRIES = 2 ** 26;
/** Ranks are `order × 2^50 + sequence number`, exact in a double for 10^15 entries. */
const RANK_STEP = 2 ** 50;

/**
 * The heap beneath the calendar: 4-ary, indexed, in typed arrays, 36 bytes per entry; a removed
 * entry is really gone.
 *
 * Taking the first entry leaves a hole at the root, which most often the next entry fills: one
 * descent instead of two. Places beyond the last hold Infinity, so that four children can always be
 * read.
 *
 * It is a base class and not a part because a hop from object to object on every event was measured
 * to cost as much as a comparison in the heap.
 */
export abstract class EventHeap {
  /** Virtual now in ms: the instant of the entry taken last. */
  now = 0;
  /** Token of the entry taken last. */
  poppedToken = 0;

  /** Places in use, the hole included. */
  protected heapSize = 0;
  protected hasHole = false;
  /** By place: instant in ms. */
  protected times: Float64Array;
  /** By place: entry. The hole keeps the number of its entry for the next one. */
  private heap: Int32Array;
  /** By entry: what decides between equal times, lower first. */
  private ranks: Float64Array;
  /** Four an entry. */
  private cells: Int32Array;
  private sequence = 0;
  private used = 0;
  private spare = -1;

  constructor(capacity = 64) {
    this.times = new Float64Array(capacity + 4).fill(Infinity);
    this.heap = new Int32Array(capacity);
    this.ranks = new Float64Array(capacity);
    this.cells = new Int32Array(capacity * 4);
  }

  /** Adds an entry due `delay` ms from now and returns its number. */
  protected add(delay: number, order: number, type: number, token: number): number {
    const { hasHole } = this;
    const entry = hasHole ? this.heap[0]! : this.claim();
    const { cells } = this;
    const cell = entry << 2;
    cells[cell | TYPE] = type;
    cells[cell | TOKEN] = token;
    this.ranks[entry] = order * RANK_STEP + this.sequence++;
    if (hasHole) {
      this.hasHole = false;
      this.times[0] = this.now + delay;
      this.sink(0);
    } else {
      const place = this.heapSize++;
      this.times[place] = this.now + delay;
      this.heap[place] = entry;
      this.rise(place);
    }
    return entry;
  }

  /**
   * Takes the first entry, leaving the hole; there must be one and no hole. Returns the type and
   * leaves the token in `poppedToken`.
   */
  protected takeFirst(): number {
    this.times[0] = -Infinity;
    this.hasHole = true;
    const { cells } = this;
    const cell = this.heap[0]! << 2;
    this.poppedToken = cells[cell | TOKEN]!;
    const type = cells[cell | TYPE]!;
    if (type < HANDLED) return type;
    if (cells[cell | HANDLES] === MOST_HANDLES) this.heap[0] = this.claim();
    return type - HANDLED;
  }

  /** Moves the last entry into the hole. */
  protected fillHole(): void {
    this.hasHole = false;
    this.giveBack(this.heap[0]!);
    const last = --this.heapSize;
    this.times[0] = this.times[last]!;
    this.times[last] = Infinity;
    if (last === 0) return;
    this.heap[0] = this.heap[last]!;
    this.sink(0);
  }

  /** Takes out the entry at a place; not the hole. */
  protected removeAt(place: number): void {
    const { times, heap, cells } = this;
    const entry = heap[place]!;
    const cell = entry << 2;
    if (cells[cell | TYPE]! < HANDLED || cells[cell | HANDLES]! < MOST_HANDLES)
      this.giveBack(entry);
    const last = --this.heapSize;
    const at = times[last]!;
    times[last] = Infinity;
    if (place === last) return;
    times[place] = at;
    heap[place] = heap[last]!;
    if (!this.rise(place)) this.sink(place);
  }

  /** Where an entry is in the heap, -1 when it is not. */
  protected placeOf(entry: number): number {
    if (!(entry >= 0 && entry < this.used)) return -1;
    const place = this.cells[entry << 2]!;
    if (place >= this.heapSize || this.heap[place] !== entry) return -1;
    return place === 0 && this.hasHole ? -1 : place;
  }

  /** A name for an entry in the heap, from 0 on. Names given before are void. */
  protected nameOf(entry: number): number {
    const { cells } = this;
    const cell = entry << 2;
    if (cells[cell | TYPE]! < HANDLED) cells[cell | TYPE]! += HANDLED;
    return ++cells[cell | HANDLES]! * MOST_ENTRIES + entry;
  }

  /** The place of the entry that has a name, -1 when it has gone. */
  protected placeOfName(name: number): number {
    const entry = name % MOST_ENTRIES;
    const place = this.placeOf(entry);
    if (place < 0) return -1;
    const cell = entry << 2;
    if (this.cells[cell | TYPE]! < HANDLED) return -1;
    return this.cells[cell | HANDLES]! * MOST_ENTRIES + entry === name ? place : -1;
  }

  /** Whether the entry at a place is due now and of an order before `order`. */
  protected isDueBefore(order: number, place: number): boolean {
    return this.times[place] === this.now && this.ranks[this.heap[place]!]! < order * RANK_STEP;
  }

  private claim(): number {
    const entry = this.spare;
    if (entry < 0) return this.fresh();
    this.spare = this.cells[(entry << 2) | TOKEN]!;
    return entry;
  }

  private fresh(): number {
    if (this.used === this.ranks.length) {
      if (this.used >= MOST_ENTRIES) throw new RangeError(`more than ${MOST_ENTRIES} entries`);
      const length = roomFor(this.used + 1, this.used);
      this.times = grown(this.times, length + 4, Infinity);
      this.heap = grown(this.heap, length);
      this.ranks = grown(this.ranks, length);
      this.cells = grown(this.cells, length * 4);
    }
    return this.used++;
  }

  private giveBack(entry: number): void {
    this.cells[(entry << 2) | TOKEN] = this.spare;
    this.spare = entry;
  }

  // Times and ranks are read from the arrays and not passed: V8 would box them.
  // `| 0` tells it that places are int32.

  /** Moves the entry at a place up to where it belongs; false when it stays. */
  private rise(from: number): boolean {
    const { times, heap, cells, ranks } = this;
    const at = times[from]!;
    const entry = heap[from]!;
    let place = from | 0;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const parentAt = times[parent]!;
      const above = heap[parent]!;
      if (parentAt <= at && (parentAt < at || ranks[above]! < ranks[entry]!)) break;
      times[place] = parentAt;
      heap[place] = above;
      cells[above << 2] = place;
      place = parent;
    }
    times[place] = at;
    heap[place] = entry;
    cells[entry << 2] = place;
    return place !== from;
  }

  /** Moves the entry at a place down to where it belongs. */
  private sink(from: number): void {
    const { times, heap, cells, ranks } = this;
    const size = this.heapSize | 0;
    const at = times[from]!;
    const entry = heap[from]!;
    let place = from | 0;
    for (;;) {
      const first = ((place << 2) + 1) | 0;
      if (first >= size) break;
      const second = (first + 1) | 0;
      const third = (first + 2) | 0;
      const fourth = (first + 3) | 0;
      let least = first;
      let leastAt = times[first]!;
      let otherAt = times[second]!;
      if (
        otherAt <= leastAt &&
        (otherAt < leastAt || ranks[heap[second]!]! < ranks[heap[least]!]!)
      ) {
        least = second;
        leastAt = otherAt;
      }
      otherAt = times[third]!;
      if (
        otherAt <= leastAt &&
        (otherAt < leastAt || ranks[heap[third]!]! < ranks[heap[least]!]!)
      ) {
        least = third;
        leastAt = otherAt;
      }
      otherAt = times[fourth]!;
      if (
        otherAt <= leastAt &&
        (otherAt < leastAt || ranks[heap[fourth]!]! < ranks[heap[least]!]!)
      ) {
        least = fourth;
        leastAt = otherAt;
      }
      const below = heap[least]!;
      if (at <= leastAt && (at < leastAt || ranks[entry]! < ranks[below]!)) break;
      times[place] = leastAt;
      heap[place] = below;
      cells[below << 2] = place;
      place = least;
    }
    times[place] = at;
    heap[place] = entry;
    cells[entry << 2] = place;
  }
}
