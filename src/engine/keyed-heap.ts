import { grown } from './grown.ts';

/**
 * Slots by key, the smallest first, equal keys by joining; a binary heap from which anybody may
 * leave. A slot can be in it once.
 */
export class KeyedHeap {
  /** Slots in it. */
  size = 0;
  private heap = new Int32Array(16);
  /** By slot. */
  private keys = new Float64Array(16);
  private ranks = new Float64Array(16);
  private places = new Int32Array(16);
  private joined = 0;

  /** The slot of the smallest key, -1 when there is none. */
  first(): number {
    return this.size > 0 ? this.heap[0]! : -1;
  }

  /** Joins. */
  add(slot: number, key: number): void {
    if (slot >= this.keys.length) {
      const length = Math.max(slot + 1, 2 * this.keys.length);
      this.keys = grown(this.keys, length);
      this.ranks = grown(this.ranks, length);
      this.places = grown(this.places, length);
    }
    if (this.size === this.heap.length) this.heap = grown(this.heap, 2 * this.size);
    this.keys[slot] = key;
    this.ranks[slot] = this.joined++;
    this.rise(slot, this.size++);
  }

  /** Leaves, from wherever. */
  remove(slot: number): void {
    const place = this.places[slot]!;
    const moved = this.heap[--this.size]!;
    if (moved === slot) return;
    this.rise(moved, place);
    if (this.places[moved] === place) this.sink(moved, place);
  }

  private goesBefore(slot: number, other: number): boolean {
    const difference = this.keys[slot]! - this.keys[other]!;
    return difference < 0 || (difference === 0 && this.ranks[slot]! < this.ranks[other]!);
  }

  private put(slot: number, place: number): void {
    this.heap[place] = slot;
    this.places[slot] = place;
  }

  private rise(slot: number, from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.heap[parent]!;
      if (!this.goesBefore(slot, above)) break;
      this.put(above, place);
      place = parent;
    }
    this.put(slot, place);
  }

  private sink(slot: number, from: number): void {
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.goesBefore(this.heap[child + 1]!, this.heap[child]!))
        child++;
      const below = this.heap[child]!;
      if (this.goesBefore(slot, below)) break;
      this.put(below, place);
      place = child;
    }
    this.put(slot, place);
  }
}
