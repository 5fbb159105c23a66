import { Calendar, kindOf } from './calendar.ts';
import type { Order } from './order.ts';

/** Small integer naming a callback and its order; given by `defineEvent`. */
export type EventType = number;

/** Names one scheduled entry for ever; a safe integer, possibly beyond int32. */
export type Handle = number;

/** Receives the int32 token given when the entry was scheduled. */
export type Callback = (token: number) => void;

const MOST_EVENT_TYPES = 65_536;
/** So many events in a row at one instant mean that time will never go on. */
const STANDSTILL = 2 ** 22;

/**
 * Virtual time and what happens in it: callbacks with int32 tokens, on a calendar.
 *
 * Time is integer milliseconds since the replication began, exact up to 2^53. At equal time entries
 * leave by `Order`, then in scheduling order. What a callback throws passes through `step`, `run`
 * and `runUntil`; the entry is spent by then and the run may go on.
 */
export class Simulation extends Calendar {
  private readonly callbacks: Callback[] = [];
  /** By type: what the calendar knows of its entries. */
  private readonly kinds: number[] = [];
  private stopped = false;
  /** Events until it is looked again whether time goes on, and when it was looked last. */
  private untilCheck = STANDSTILL;
  private checkedAt = NaN;

  /** Registers what an event does and its rank at equal time. */
  defineEvent(order: Order, callback: Callback): EventType {
    if (!(Number.isInteger(order) && order >= 0 && order <= 4)) {
      throw new RangeError(`order must be one of Order, received ${String(order)}`);
    }
    if (this.callbacks.length === MOST_EVENT_TYPES) {
      throw new RangeError(`more than ${MOST_EVENT_TYPES} event types`);
    }
    const type = this.callbacks.push(callback) - 1;
    this.kinds.push(kindOf(order, type));
    return type;
  }

  /**
   * Schedules an event `delay` ms from now. Throws RangeError when the delay is negative, not an
   * integer or not finite, the token is no int32 or the type is unknown.
   */
  schedule(delay: number, type: EventType, token: number): Handle {
    if (!(delay >= 0)) throw new RangeError(`delay must be 0 ms or more, received ${delay}`);
    return this.scheduleAt(this.now + delay, type, token);
  }

  /** Schedules an event at an instant in ms, not before `now`. Throws as `schedule` does. */
  scheduleAt(at: number, type: EventType, token: number): Handle {
    if (!(at >= this.now)) {
      throw new RangeError(`time must be ${this.now} ms or later, received ${at}`);
    }
    if (!Number.isSafeInteger(at)) {
      throw new RangeError(`time must be whole milliseconds, received ${at}`);
    }
    if ((token | 0) !== token) throw new RangeError(`token must be an int32, received ${token}`);
    const kind = this.kinds[type];
    if (kind === undefined) throw new RangeError(`unknown event type, received ${type}`);
    return this.handleOf(this.enterKind(at - this.now, kind, token));
  }

  /**
   * Unchecked `scheduleAt` for executors that keep their own books: returns the entry's number,
   * an int32 used again as soon as the entry fires or is removed. `at` must be a whole number of ms
   * not before `now`.
   */
  insert(at: number, type: EventType, token: number): number {
    return this.enterKind(at - this.now, this.kinds[type]!, token);
  }

  /** `insert`, `delay` ms from now; the fastest way while delays stay below 2^31 ms. */
  insertAfter(delay: number, type: EventType, token: number): number {
    return this.enterKind(delay, this.kinds[type]!, token);
  }

  /** Takes out an entry by number; false when that number is not scheduled. */
  removeEntry(entry: number): boolean {
    return this.remove(entry);
  }

  /** Instant a scheduled entry is due, in ms; NaN when that number is not scheduled. */
  timeOfEntry(entry: number): number {
    return this.timeOf(entry);
  }

  /** Fires the next event; false when there is none. Throws as `runUntil` does. */
  step(): boolean {
    const type = this.pop(Infinity);
    if (type < 0) return false;
    if (--this.untilCheck === 0) this.checkProgress();
    const callback = this.callbacks[type]!;
    callback(this.poppedToken);
    return true;
  }

  /**
   * Fires everything due up to and including the instant `end` (ms), then `now` is `end`. After
   * `stop` it returns at once and `now` stays where it was. RangeError for an end in the past or
   * between two milliseconds; Error when some four million events did not take time from its place.
   */
  runUntil(end: number): void {
    if (!(end >= this.now) || Math.floor(end) !== end) {
      throw new RangeError(`end must be whole ms from ${this.now} on, received ${end}`);
    }
    const { callbacks } = this;
    this.stopped = false;
    for (let type = this.pop(end); type >= 0; type = this.pop(end)) {
      // Not called as an element: that would pass the array as `this`, by a slower path.
      const callback = callbacks[type]!;
      if (--this.untilCheck === 0) this.checkProgress();
      callback(this.poppedToken);
      if (this.stopped) return;
    }
    if (end > this.now && end < Infinity) this.passTo(end);
  }

  /** Fires events until none is left or one calls `stop`. */
  run(): void {
    this.runUntil(Infinity);
  }

  private checkProgress(): void {
    const isStill = this.checkedAt === this.now;
    this.untilCheck = STANDSTILL;
    this.checkedAt = this.now;
    if (!isStill) return;
    throw new Error(
      `time stands still at ${this.now} ms after ${STANDSTILL} events: delays of 0 ms go in a circle`,
    );
  }

  /** Called from a callback: `run` and `runUntil` return after it. */
  stop(): void {
    this.stopped = true;
  }
}
