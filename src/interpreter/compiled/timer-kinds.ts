import type { AnyEventObject } from 'xstate';

/** What a delayed raise says about its timers before any case has armed one. */
export interface TimerKind {
  /** Index of the name it can be cancelled by; -1 without one. */
  readonly id: number;
  /** What it delivers; null where the event is made when the timer is armed. */
  readonly event: AnyEventObject | null;
  /** Column of that event; -1 where it is made when the timer is armed. */
  readonly column: number;
}

/** The kinds of timer of one chart, and the names timers can be cancelled by. */
export class TimerKinds {
  readonly kinds: TimerKind[] = [];
  readonly ids: string[] = [];
  private readonly idIndices = new Map<string, number>();
  private readonly made: number[] = [];
  private anonymous = -1;

  /** The kind of timers that deliver one event. */
  fixed(id: string | undefined, event: AnyEventObject, column: number): number {
    return this.kinds.push({ id: this.indexOf(id), event, column }) - 1;
  }

  /** The kind of timers whose event is made when they are armed. */
  free(id: string | undefined): number {
    const index = this.indexOf(id);
    const known = index < 0 ? this.anonymous : (this.made[index] ?? -1);
    if (known >= 0) return known;
    const kind = this.kinds.push({ id: index, event: null, column: -1 }) - 1;
    if (index < 0) this.anonymous = kind;
    else this.made[index] = kind;
    return kind;
  }

  /** Index of a name that some timer may have; -1 for any other. */
  find(id: string): number {
    return this.idIndices.get(id) ?? -1;
  }

  /** Index of a timer's name; -1 for none. */
  indexOf(id: string | undefined): number {
    if (id === undefined) return -1;
    let index = this.idIndices.get(id);
    if (index === undefined) {
      index = this.ids.push(id) - 1;
      this.idIndices.set(id, index);
    }
    return index;
  }
}
