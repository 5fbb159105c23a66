import type { AnyEventObject } from 'xstate';

/** Raised events of the macrostep under way, first in first out. */
export class EventQueue {
  private readonly events: AnyEventObject[] = [];
  private head = 0;
  private tail = 0;

  get isEmpty(): boolean {
    return this.head === this.tail;
  }

  push(event: AnyEventObject): void {
    this.events[this.tail++] = event;
  }

  /** The first one; the queue must not be empty. */
  shift(): AnyEventObject {
    const event = this.events[this.head++]!;
    if (this.head === this.tail) this.clear();
    return event;
  }

  /** The array keeps its length: shortening it would cost more than all the rest. */
  clear(): void {
    this.head = this.tail = 0;
  }
}
