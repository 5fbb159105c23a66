import { grown } from './grown.ts';

// Of an entry's four cells the first is its place in the heap, -1 when it is not there. These are
// not shared with other modules: V8 folds a module's own constants, those of others it loads.
const TYPE = 1;
/** The token while scheduled, else the next spare entry. */
const TOKEN = 2;
const GENERATION = 3;

/** Entry numbers stay below this. */
export const MOST_ENTRIES = 2 ** 26;
/** An entry whose generations are used up is never used again, so that handles stay unique. */
const LAST_GENERATION = 2 ** 27 - 1;

/**
 * The heap beneath the calendar: 4-ary, indexed, in typed arrays, 36 bytes per entry; a removed
 * entry is really gone.
 *
 * Taking the first entry leaves a hole at the root, which most often the next entry fills: one
 * descent instead of two. Places beyond the last hold Infinity, so that four children can always be
 * read.
 *
 * It is a base class and not a part because a hop from object to object on every event was measured
 * to cost more than the heap does.
 */
export abstract class EventHeap {
  /** Event type of the entry taken last. */
  poppedType = 0;
  /** Token of the entry taken last. */
  poppedToken = 0;

  /** Places in use, the hole included. */
  protected heapSize = 0;
  protected hasHole = false;
  /** By place: instant in ms, and entry. The hole keeps the number of its entry for the next one. */
  protected times: Float64Array;
  protected heap: Int32Array;
  /** By entry: what decides between equal times, lower first. */
  protected ranks: Float64Array;
  /** Four a entry. */
  private cells: Int32Array;
  /** Entry numbers given out so far. */
  private used = 0;
  private spare = -1;

  constructor(capacity = 64) {
    this.times = new Float64Array(capacity + 4).fill(Infinity);
    this.heap = new Int32Array(capacity);
    this.ranks = new Float64Array(capacity);
    this.cells = new Int32Array(capacity * 4);
  }

  /** Adds an entry due `delay` ms after `origin`; both are passed because V8 would box the sum. */
  protected add(origin: number, delay: number, rank: number, type: number, token: number): number {
    const { hasHole } = this;
    const entry = hasHole ? this.heap[0]! : this.claim();
    const { cells } = this;
    const cell = entry << 2;
    cells[cell | TYPE] = type;
    cells[cell | TOKEN] = token;
    this.ranks[entry] = rank;
    if (hasHole) {
      this.hasHole = false;
      this.times[0] = origin + delay;
      this.sink(0);
    } else {
      const place = this.heapSize++;
      this.times[place] = origin + delay;
      this.heap[place] = entry;
      this.rise(place);
    }
    return entry;
  }

  /** Takes the first entry, leaving the hole; there must be one and no hole. */
  protected takeFirst(): void {
    this.times[0] = -Infinity;
    this.hasHole = true;
    const { cells } = this;
    const cell = this.heap[0]! << 2;
    this.poppedType = cells[cell | TYPE]!;
    this.poppedToken = cells[cell | TOKEN]!;
    cells[cell] = -1;
    const generation = cells[cell | GENERATION]!;
    if (generation < LAST_GENERATION) cells[cell | GENERATION] = generation + 1;
    else this.heap[0] = this.claim();
  }

  /** Where an entry is in the heap, -1 when it is not. */
  protected placeOf(entry: number): number {
    return entry >= 0 && entry < this.used ? this.cells[entry << 2]! : -1;
  }

  /** How often an entry's number has been used before. */
  protected generationOf(entry: number): number {
    return this.cells[(entry << 2) | GENERATION]!;
  }

  /** Moves the last entry into the hole. */
  protected fillHole(): void {
    this.hasHole = false;
    this.giveBack(this.heap[0]!);
    this.moveLast(0);
  }

  /** Takes out the entry at a place; not the hole. */
  protected removeAt(place: number): void {
    const { cells } = this;
    const entry = this.heap[place]!;
    const cell = entry << 2;
    cells[cell] = -1;
    if (cells[cell | GENERATION]! < LAST_GENERATION) {
      cells[cell | GENERATION]!++;
      this.giveBack(entry);
    }
    this.moveLast(place);
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
      const length = this.used * 2;
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

  private moveLast(place: number): void {
    const last = --this.heapSize;
    const at = this.times[last]!;
    this.times[last] = Infinity;
    if (place === last) return;
    this.times[place] = at;
    this.heap[place] = this.heap[last]!;
    if (!this.rise(place)) this.sink(place);
  }

  /** Moves the entry at a place up to where it belongs; false when it stays. */
  private rise(from: number): boolean {
    const { times, heap, cells, ranks } = this;
    const at = times[from]!;
    const entry = heap[from]!;
    // `| 0` here and below tells V8 that places are int32.
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
      let at2 = times[second]!;
      if (at2 <= leastAt && (at2 < leastAt || ranks[heap[second]!]! < ranks[heap[least]!]!)) {
        least = second;
        leastAt = at2;
      }
      at2 = times[third]!;
      if (at2 <= leastAt && (at2 < leastAt || ranks[heap[third]!]! < ranks[heap[least]!]!)) {
        least = third;
        leastAt = at2;
      }
      at2 = times[fourth]!;
      if (at2 <= leastAt && (at2 < leastAt || ranks[heap[fourth]!]! < ranks[heap[least]!]!)) {
        least = fourth;
        leastAt = at2;
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
