import { EntryBook } from './entry-book.ts';
import { grown } from './grown.ts';

// Of an entry's four cells; see `EntryBook`.
const TYPE = 1;
const TOKEN = 2;
const RANK = 3;
/** Bits of a sequence number in a rank. */
const SEQUENCE = 28;

/** Added to the type of an entry that has a handle. */
const HANDLED = 2 ** 16;
/** An entry that has had this many handles is never used again, so that handles stay unique. */
const MOST_HANDLES = 2 ** 27 - 1;
/** Entry numbers stay below this. */
const MOST_ENTRIES = 2 ** 26;

/**
 * The heap beneath the calendar: 4-ary, indexed, in typed arrays, 28 bytes per entry; a removed
 * entry is really gone.
 *
 * Taking the first entry leaves a hole at the root, which most often the next entry fills: one
 * descent instead of two. Places beyond the last hold Infinity, so that four children can always be
 * read.
 *
 * It is a base class and not a part because a hop from object to object on every event was measured
 * to cost as much as a comparison in the heap.
 */
export abstract class EventHeap extends EntryBook {
  /** Virtual now in ms: the instant of the entry taken last. */
  now = 0;
  /** Token of the entry taken last. */
  poppedToken = 0;
  /** By entry: how many handles its number has been given; empty as long as nobody asks for one. */
  private handles = new Int32Array(0);

  /** Adds an entry due `delay` ms from now and returns its number. */
  protected add(delay: number, order: number, type: number, token: number): number {
    const { hasHole } = this;
    const entry = hasHole ? this.heap[0]! : this.claim();
    const { cells } = this;
    const cell = entry << 2;
    cells[cell | TYPE] = type;
    cells[cell | TOKEN] = token;
    cells[cell | RANK] = this.nextRank(order);
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
    if (this.handles[this.heap[0]!] === MOST_HANDLES) this.heap[0] = this.claim();
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
    if (cells[cell | TYPE]! < HANDLED || this.handles[entry]! < MOST_HANDLES) {
      this.giveBack(entry);
    }
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
    if (entry >= this.handles.length) this.handles = grown(this.handles, this.heap.length);
    return ++this.handles[entry]! * MOST_ENTRIES + entry;
  }

  /** The place of the entry that has a name, -1 when it has gone. */
  protected placeOfName(name: number): number {
    const entry = name % MOST_ENTRIES;
    const place = this.placeOf(entry);
    if (place < 0) return -1;
    const cell = entry << 2;
    if (this.cells[cell | TYPE]! < HANDLED) return -1;
    return this.handles[entry]! * MOST_ENTRIES + entry === name ? place : -1;
  }

  /** Whether the entry at a place is due now and of an order before `order`. */
  protected isDueBefore(order: number, place: number): boolean {
    if (this.times[place] !== this.now) return false;
    return this.cells[(this.heap[place]! << 2) | RANK]! < order << SEQUENCE;
  }

  // Times are read from the arrays and not passed: V8 would box them.
  // `| 0` tells it that places are int32.

  /** Moves the entry at a place up to where it belongs; false when it stays. */
  private rise(from: number): boolean {
    const { times, heap, cells } = this;
    const at = times[from]!;
    const entry = heap[from]!;
    const rank = cells[(entry << 2) | RANK]!;
    let place = from | 0;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const parentAt = times[parent]!;
      const above = heap[parent]!;
      if (parentAt <= at && (parentAt < at || cells[(above << 2) | RANK]! < rank)) break;
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
    const { times, heap, cells } = this;
    const size = this.heapSize | 0;
    const at = times[from]!;
    const entry = heap[from]!;
    const rank = cells[(entry << 2) | RANK]!;
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
        (otherAt < leastAt ||
          cells[(heap[second]! << 2) | RANK]! < cells[(heap[least]! << 2) | RANK]!)
      ) {
        least = second;
        leastAt = otherAt;
      }
      otherAt = times[third]!;
      if (
        otherAt <= leastAt &&
        (otherAt < leastAt ||
          cells[(heap[third]! << 2) | RANK]! < cells[(heap[least]! << 2) | RANK]!)
      ) {
        least = third;
        leastAt = otherAt;
      }
      otherAt = times[fourth]!;
      if (
        otherAt <= leastAt &&
        (otherAt < leastAt ||
          cells[(heap[fourth]! << 2) | RANK]! < cells[(heap[least]! << 2) | RANK]!)
      ) {
        least = fourth;
        leastAt = otherAt;
      }
      const below = heap[least]!;
      if (at <= leastAt && (at < leastAt || rank < cells[(below << 2) | RANK]!)) break;
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
