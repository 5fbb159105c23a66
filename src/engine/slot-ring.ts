import { grown } from './grown.ts';

/**
 * Small int32 numbers in line, in a ring. Positions are int32 counts that stay true when the ring
 * grows. Whoever leaves from the middle leaves a gap (-1); the first place never is one.
 */
export class SlotRing {
  private slots = new Int32Array(16);
  private mask = 15;
  private head = 0;
  private tail = 0;

  /** Whether nobody is in line. */
  get isEmpty(): boolean {
    return this.head === this.tail;
  }

  /** Joins at the end; returns the position. */
  push(slot: number): number {
    if (((this.tail - this.head) | 0) > this.mask) this.widen();
    const position = this.tail;
    this.slots[position & this.mask] = slot;
    this.tail = (position + 1) | 0;
    return position;
  }

  /** Joins at the beginning; returns the position. */
  unshift(slot: number): number {
    if (((this.tail - this.head) | 0) > this.mask) this.widen();
    const position = (this.head - 1) | 0;
    this.slots[position & this.mask] = slot;
    this.head = position;
    return position;
  }

  /** Who is first; there must be somebody. */
  first(): number {
    return this.slots[this.head & this.mask]!;
  }

  /** Leaves from a position. */
  remove(position: number): void {
    if (position !== this.head) {
      this.slots[position & this.mask] = -1;
      return;
    }
    let head = position;
    do head = (head + 1) | 0;
    while (head !== this.tail && this.slots[head & this.mask]! < 0);
    this.head = head;
  }

  private widen(): void {
    const before = this.slots;
    const wider = grown(before, before.length * 2);
    const mask = wider.length - 1;
    for (let p = this.head; p !== this.tail; p = (p + 1) | 0) wider[p & mask] = before[p & this.mask]!;
    this.slots = wider;
    this.mask = mask;
  }
}
