import { Kind } from './record.ts';

/** Gives the cases of a log that has no slots of its own one each, from its first record on. */
export class SlotBook {
  private readonly slots = new Map<number, number>();
  private readonly free: number[] = [];
  private top = 0;

  /** The slot that belongs to a record; -1 for a case that is not open. Records come in order. */
  slotOf(caseNumber: number, kind: number): number {
    const known = this.slots.get(caseNumber);
    if (known !== undefined) {
      if (kind === Kind.closed || kind === Kind.censored) {
        this.slots.delete(caseNumber);
        this.free.push(known);
      }
      return known;
    }
    const begins = kind === Kind.arrived || kind === Kind.opened || kind === Kind.standing;
    if (!begins) return -1;
    const slot = this.free.pop() ?? this.top++;
    this.slots.set(caseNumber, slot);
    return slot;
  }
}
