import type { AnyEventObject } from 'xstate';

const NONE = -1;

/**
 * The kinds of timer of a chart, one per delayed raise, and the names timers can be cancelled by.
 * Lists by kind, because they are read for every timer of every case.
 */
export class TimerKinds {
  /** Index of the name; -1 without one. */
  readonly idOf: number[] = [];
  /** What is delivered; null where the event is made when the timer is armed. */
  readonly eventOf: (AnyEventObject | null)[] = [];
  /** Column of that event; -1 where it is made when the timer is armed. */
  readonly columnOf: number[] = [];
  /** Names by index. */
  readonly ids: string[] = [];
  private readonly indices = new Map<string, number>();
  /** By name, -1 included: the kind of timers whose event is made when they are armed. */
  private readonly free = new Map<number, number>();

  /** A kind of timers that deliver one event. */
  add(id: string | undefined, event: AnyEventObject, column: number): number {
    return this.push(this.indexOf(id), event, column);
  }

  /** The kind of timers of that name whose event is made when they are armed. */
  addFree(id: string | undefined): number {
    const index = this.indexOf(id);
    let kind = this.free.get(index);
    if (kind === undefined) {
      kind = this.push(index, null, NONE);
      this.free.set(index, kind);
    }
    return kind;
  }

  /** Index of a name that some timer may have; -1 for any other. */
  find(id: string): number {
    return this.indices.get(id) ?? NONE;
  }

  /** Index of a timer's name; -1 for none. */
  indexOf(id: string | undefined): number {
    if (id === undefined) return NONE;
    let index = this.indices.get(id);
    if (index === undefined) {
      index = this.ids.push(id) - 1;
      this.indices.set(id, index);
    }
    return index;
  }

  private push(id: number, event: AnyEventObject | null, column: number): number {
    this.idOf.push(id);
    this.eventOf.push(event);
    return this.columnOf.push(column) - 1;
  }
}
