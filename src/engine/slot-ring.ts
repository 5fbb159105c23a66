import { grown } from './grown.ts';

/**
 * Slots in line, first in first out, in a ring. Places are int32 counts that stay true when the
 * ring grows. Whoever leaves from the middle leaves a gap (-1), but the first place never is one.
 */
export class SlotRing {
  private slots = new Int32Array(16);
  private mask = 15;
  private head = 0;
  private tail = 0;

  /** Who is first, -1 when nobody is in line. */
  first(): number {
    return this.head === this.tail ? -1 : this.slots[this.head & this.mask]!;
  }

  /** Joins at the end; returns the place. */
  push(slot: number): number {
    if (((this.tail - this.head) | 0) > this.mask) this.widen();
    const place = this.tail;
    this.slots[place & this.mask] = slot;
    this.tail = (place + 1) | 0;
    return place;
  }

  /** Joins at the beginning; returns the place. */
  unshift(slot: number): number {
    if (((this.tail - this.head) | 0) > this.mask) this.widen();
    const place = (this.head - 1) | 0;
    this.slots[place & this.mask] = slot;
    this.head = place;
    return place;
  }

  /** Leaves from the first place. */
  shift(): void {
    let head = (this.head + 1) | 0;
    while (head !== this.tail && this.slots[head & this.mask]! < 0) head = (head + 1) | 0;
    this.head = head;
  }

  /** Leaves from a place. */
  remove(place: number): void {
    if (place === this.head) this.shift();
    else this.slots[place & this.mask] = -1;
  }

  private widen(): void {
    const before = this.slots;
    const wider = grown(before, before.length * 2);
    const mask = wider.length - 1;
    for (let place = this.head; place !== this.tail; place = (place + 1) | 0) {
      wider[place & mask] = before[place & this.mask]!;
    }
    this.slots = wider;
    this.mask = mask;
  }
}
