import { grown } from './grown.ts';
import { InstantRing } from './instant-ring.ts';
import { Order } from './order.ts';

/** Ranks are `order × 2^50 + sequence number`, exact in a double for 10^15 entries. */
const RANK_STEP = 2 ** 50;
/** Ranks below this belong to an order that precedes or equals `grant`. */
const AFTER_GRANTS = Order.arrival * RANK_STEP;
/** A handle is `generation × 2^26 + entry`; those of the ring are negative. */
const HANDLE_STEP = 2 ** 26;
const LAST_GENERATION = 2 ** 27 - 1;

/** Of an entry's four cells: its place in the heap, -1 when it is not scheduled. */
const PLACE = 0;
const TYPE = 1;
/** The token while scheduled, else the next spare entry. */
const TOKEN = 2;
const GENERATION = 3;

/**
 * The event calendar: entries leave by time, then order, then scheduling order.
 *
 * An indexed 4-ary heap in typed arrays, 36 bytes per entry; a removed entry is really gone.
 * Two short cuts change nothing but the speed:
 * - Grants made for the current instant go to a ring instead of the heap: whatever the heap holds
 *   for this instant with an order up to `grant` was scheduled earlier or ranks earlier, so it goes
 *   first anyway. Their numbers are negative.
 * - `pop` leaves a hole at the root (time -Infinity), which most often the next `insert` fills.
 *
 * Nothing is validated here; see {@link Simulation} for the checked door.
 */
export class Calendar {
  /** Instant of the entry popped last, in ms; grants at this instant use the ring. */
  now = 0;
  /** Event type of the entry popped last. */
  poppedType = 0;
  /** Token of the entry popped last. */
  poppedToken = 0;

  /** Places in use, the hole included. */
  private heapSize = 0;
  private hasHole = false;
  /** By place in the heap. */
  private times: Float64Array;
  private heap: Int32Array;
  /** By entry. */
  private ranks: Float64Array;
  private cells: Int32Array;
  private readonly ring = new InstantRing();
  private sequence = 0;
  private spare = -1;
  private used = 0;

  constructor(capacity = 64) {
    this.times = new Float64Array(capacity + 4).fill(Infinity);
    this.heap = new Int32Array(capacity);
    this.ranks = new Float64Array(capacity);
    this.cells = new Int32Array(capacity * 4);
  }

  /** Entries scheduled. */
  get size(): number {
    return this.heapSize - (this.hasHole ? 1 : 0) + this.ring.size;
  }

  /** Instant of the next entry in ms, Infinity when there is none. */
  peek(): number {
    if (this.ring.head !== this.ring.tail) return this.now;
    if (this.hasHole) this.fillHole();
    return this.heapSize > 0 ? this.times[0]! : Infinity;
  }

  /**
   * Schedules an entry and returns its number, an int32 that is used again once the entry has been
   * popped or removed. `at` in ms, not before `now`.
   */
  insert(at: number, order: Order, type: number, token: number): number {
    if (order === Order.grant && at === this.now) return this.insertNow(type, token);
    const rank = order * RANK_STEP + this.sequence++;
    if (this.hasHole) {
      this.hasHole = false;
      const entry = this.heap[0]!;
      this.write(entry, type, token, rank);
      this.times[0] = at;
      this.sink(0);
      return entry;
    }
    const entry = this.claim();
    this.write(entry, type, token, rank);
    const place = this.heapSize++;
    this.times[place] = at;
    this.heap[place] = entry;
    this.rise(place);
    return entry;
  }

  /** Schedules an entry of order `grant` at `now`. */
  insertNow(type: number, token: number): number {
    return -1 - this.ring.push(type, token);
  }

  /** Takes an entry out; false when that number is not scheduled. */
  remove(entry: number): boolean {
    if (entry < 0) {
      if (!this.ring.has(-1 - entry)) return false;
      this.ring.remove(-1 - entry);
      return true;
    }
    if (entry >= this.used) return false;
    const place = this.cells[(entry << 2) | PLACE]!;
    if (place < 0) return false;
    this.removeAt(place);
    this.retire(entry);
    return true;
  }

  /**
   * Takes out the first entry if it is due by `limit` and leaves its instant, type and token in
   * `now`, `poppedType` and `poppedToken`; false when nothing is due.
   */
  pop(limit = Infinity): boolean {
    const { ring } = this;
    if (ring.head !== ring.tail && !this.heapGoesFirst()) {
      if (this.now > limit) return false;
      this.poppedType = ring.firstType();
      this.poppedToken = ring.firstToken();
      ring.shift();
      return true;
    }
    if (this.hasHole) this.fillHole();
    if (this.heapSize === 0) return false;
    const at = this.times[0]!;
    if (at > limit) return false;
    this.now = at;
    this.times[0] = -Infinity;
    this.hasHole = true;
    const entry = this.heap[0]!;
    const { cells } = this;
    const cell = entry << 2;
    this.poppedType = cells[cell | TYPE]!;
    this.poppedToken = cells[cell | TOKEN]!;
    cells[cell] = -1;
    if (cells[cell | GENERATION]! < LAST_GENERATION) cells[cell | GENERATION]!++;
    else this.heap[0] = this.claim();
    return true;
  }

  /** Instant a scheduled entry is due, in ms; NaN when that number is not scheduled. */
  timeOf(entry: number): number {
    if (entry < 0) return this.ring.has(-1 - entry) ? this.now : NaN;
    if (entry >= this.used) return NaN;
    const place = this.cells[(entry << 2) | PLACE]!;
    return place < 0 ? NaN : this.times[place]!;
  }

  /** A name for a scheduled entry that is never given to another one. */
  handleOf(entry: number): number {
    if (entry < 0) return -1 - this.ring.nameOf(-1 - entry);
    return this.cells[(entry << 2) | GENERATION]! * HANDLE_STEP + entry;
  }

  /** Takes out the entry a handle names; false when it has been popped or removed. */
  cancel(handle: number): boolean {
    if (handle < 0) {
      const position = this.ring.positionOf(-1 - handle);
      if (position < 0) return false;
      this.ring.remove(position);
      return true;
    }
    const entry = handle % HANDLE_STEP;
    return entry < this.used && this.handleOf(entry) === handle && this.remove(entry);
  }

  /** Whether the heap holds something for this instant that precedes the ring. */
  private heapGoesFirst(): boolean {
    const { times, heap, ranks, now } = this;
    // Below the hole any of its four children may be the first.
    const end = this.hasHole ? Math.min(5, this.heapSize) : Math.min(1, this.heapSize);
    for (let place = this.hasHole ? 1 : 0; place < end; place++) {
      if (times[place] === now && ranks[heap[place]!]! < AFTER_GRANTS) return true;
    }
    return false;
  }

  private write(entry: number, type: number, token: number, rank: number): void {
    const { cells } = this;
    const cell = entry << 2;
    cells[cell | TYPE] = type;
    cells[cell | TOKEN] = token;
    this.ranks[entry] = rank;
  }

  private claim(): number {
    const entry = this.spare;
    if (entry >= 0) {
      this.spare = this.cells[(entry << 2) | TOKEN]!;
      return entry;
    }
    if (this.used === this.ranks.length) this.widen();
    return this.used++;
  }

  private widen(): void {
    if (this.used >= HANDLE_STEP) throw new RangeError(`more than ${HANDLE_STEP} calendar entries`);
    const length = this.used * 2;
    this.times = grown(this.times, length + 4, Infinity);
    this.heap = grown(this.heap, length);
    this.ranks = grown(this.ranks, length);
    this.cells = grown(this.cells, length * 4);
  }

  private spareEntry(entry: number): void {
    this.cells[(entry << 2) | TOKEN] = this.spare;
    this.spare = entry;
  }

  /** A number whose generations are used up is never given out again, so handles stay unique. */
  private retire(entry: number): void {
    const { cells } = this;
    const cell = entry << 2;
    cells[cell] = -1;
    if (cells[cell | GENERATION]! < LAST_GENERATION) {
      cells[cell | GENERATION]!++;
      this.spareEntry(entry);
    }
  }

  private fillHole(): void {
    this.hasHole = false;
    this.spareEntry(this.heap[0]!);
    const last = --this.heapSize;
    if (last > 0) this.moveLast(last, 0);
    else this.times[0] = Infinity;
  }

  private removeAt(place: number): void {
    const last = --this.heapSize;
    if (place === last) this.times[last] = Infinity;
    else this.moveLast(last, place);
  }

  private moveLast(last: number, place: number): void {
    this.times[place] = this.times[last]!;
    this.times[last] = Infinity;
    this.heap[place] = this.heap[last]!;
    if (!this.rise(place)) this.sink(place);
  }

  // Times and ranks are read from the arrays rather than passed: V8 would box them. `| 0` tells it
  // that places are int32.

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

  private sink(from: number): void {
    const { times, heap, cells, ranks } = this;
    const size = this.heapSize | 0;
    const at = times[from]!;
    const entry = heap[from]!;
    let place = from | 0;
    for (;;) {
      const first = ((place << 2) + 1) | 0;
      if (first >= size) break;
      // Places beyond the last hold Infinity, so all four children may be read.
      const second = (first + 1) | 0;
      const third = (first + 2) | 0;
      const fourth = (first + 3) | 0;
      let least = first;
      let leastAt = times[first]!;
      let childAt = times[second]!;
      if (childAt <= leastAt && (childAt < leastAt || this.ranksBefore(second, least))) {
        least = second;
        leastAt = childAt;
      }
      childAt = times[third]!;
      if (childAt <= leastAt && (childAt < leastAt || this.ranksBefore(third, least))) {
        least = third;
        leastAt = childAt;
      }
      childAt = times[fourth]!;
      if (childAt <= leastAt && (childAt < leastAt || this.ranksBefore(fourth, least))) {
        least = fourth;
        leastAt = childAt;
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

  private ranksBefore(place: number, other: number): boolean {
    return this.ranks[this.heap[place]!]! < this.ranks[this.heap[other]!]!;
  }
}
