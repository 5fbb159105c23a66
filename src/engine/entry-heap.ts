import { Entry } from './entry-book.ts';
import { grown } from './grown.ts';

/** Bits of a sequence number in a rank; above them the order. */
const SEQUENCE = 28;
const MOST_SEQUENCE = 2 ** SEQUENCE - 1;

/**
 * Entries by time, order and the order of coming in, as a heap with four children each: slower than
 * a short line, but hardly slower for more of them. Entries keep their place and what decides
 * between equal times in the calendar's words, which are handed in since they move.
 */
export class EntryHeap {
  size = 0;
  /** By place: instant in ms. */
  private times = new Float64Array(64);
  /** By place: entry. */
  private entries = new Int32Array(64);
  /** Given to the next entry; one more than there is room for means: number anew. */
  private sequence: number;

  constructor(sequence = 0) {
    this.sequence = sequence;
  }

  /** The first entry; there must be one. */
  get first(): number {
    return this.entries[0]!;
  }

  /** Adds an entry due at `at` ms. */
  add(entry: number, at: number, order: number, words: Int32Array): void {
    if (this.size === this.entries.length) this.lengthen();
    if (this.sequence > MOST_SEQUENCE) this.renumber(words);
    const place = this.size++;
    this.times[place] = at;
    this.entries[place] = entry;
    words[(entry << Entry.words) | Entry.rank] = (order << SEQUENCE) | this.sequence++;
    this.rise(place, words);
  }

  /** Takes out an entry that is in the heap. */
  remove(entry: number, words: Int32Array): void {
    const { times, entries } = this;
    const place = words[(entry << Entry.words) | Entry.place]!;
    const last = --this.size;
    if (place === last) return;
    times[place] = times[last]!;
    entries[place] = entries[last]!;
    if (!this.rise(place, words)) this.sink(place, words);
  }

  /** Empties the heap: its entries, the last one first. */
  drain(words: Int32Array): number[] {
    const places = [...this.entries.keys()].slice(0, this.size);
    const rankAt = (place: number): number =>
      words[(this.entries[place]! << Entry.words) | Entry.rank]!;
    places.sort((a, b) => this.times[b]! - this.times[a]! || rankAt(b) - rankAt(a));
    this.size = this.sequence = 0;
    return places.map((place) => this.entries[place]!);
  }

  /** Moves the entry at a place up to where it belongs; false when it stays. */
  private rise(from: number, words: Int32Array): boolean {
    const { times, entries } = this;
    const at = times[from]!;
    const entry = entries[from]!;
    const rank = words[(entry << Entry.words) | Entry.rank]!;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = entries[parent]!;
      if (times[parent]! < at) break;
      if (times[parent] === at && words[(above << Entry.words) | Entry.rank]! < rank) break;
      this.put(place, above, times[parent]!, words);
      place = parent;
    }
    this.put(place, entry, at, words);
    return place !== from;
  }

  /** Moves the entry at a place down to where it belongs. */
  private sink(from: number, words: Int32Array): void {
    const { times, entries, size } = this;
    const at = times[from]!;
    const entry = entries[from]!;
    const rank = words[(entry << Entry.words) | Entry.rank]!;
    const rankAt = (place: number): number => words[(entries[place]! << Entry.words) | Entry.rank]!;
    let place = from;
    for (let child = 4 * place + 1; child < size; child = 4 * place + 1) {
      let least = child;
      const end = Math.min(child + 4, size);
      for (let other = child + 1; other < end; other++) {
        if (times[other]! > times[least]!) continue;
        if (times[other]! < times[least]! || rankAt(other) < rankAt(least)) least = other;
      }
      if (at < times[least]! || (at === times[least] && rank < rankAt(least))) break;
      this.put(place, entries[least]!, times[least]!, words);
      place = least;
    }
    this.put(place, entry, at, words);
  }

  private put(place: number, entry: number, at: number, words: Int32Array): void {
    this.times[place] = at;
    this.entries[place] = entry;
    words[(entry << Entry.words) | Entry.place] = place;
  }

  /** Gives the entries the lowest sequence numbers, in the same order. */
  private renumber(words: Int32Array): void {
    const cells = [...this.entries.subarray(0, this.size)].map(
      (entry) => (entry << Entry.words) | Entry.rank,
    );
    cells.sort((a, b) => (words[a]! & MOST_SEQUENCE) - (words[b]! & MOST_SEQUENCE));
    cells.forEach((cell, sequence) => {
      words[cell] = (words[cell]! & ~MOST_SEQUENCE) | sequence;
    });
    this.sequence = this.size;
  }

  private lengthen(): void {
    this.times = grown(this.times, 2 * this.size);
    this.entries = grown(this.entries, 2 * this.size);
  }
}
