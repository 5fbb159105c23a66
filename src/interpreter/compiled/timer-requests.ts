import type { AnyEventObject, AnyStateMachine } from 'xstate';
import { badDelay } from '../machine-faults.ts';
import type { ArmedTimers } from './armed-timers.ts';
import type { TimerKinds } from './timer-kinds.ts';

/** From here on a sum with `now` might not be exact, and V8 would box the number. */
const LONG = 2 ** 31;

/**
 * What a macrostep asks of its timers. XState arms and cancels only when the macrostep is over,
 * after everything that its actions put on the calendar.
 */
export class TimerRequests {
  /** Requests that wait. */
  count = 0;
  private readonly machine: AnyStateMachine;
  private readonly kinds: TimerKinds;
  private readonly timers: ArmedTimers;
  /** By request: a kind to arm, or `~id` to cancel. */
  private readonly what: number[] = [];
  private readonly delays: number[] = [];
  private readonly events: (AnyEventObject | undefined)[] = [];

  constructor(machine: AnyStateMachine, kinds: TimerKinds, timers: ArmedTimers) {
    this.machine = machine;
    this.kinds = kinds;
    this.timers = timers;
  }

  /** Arms a timer once the macrostep is over. */
  arm(kind: number, delay: number, event: AnyEventObject | undefined): void {
    const i = this.count++;
    this.what[i] = kind;
    this.delays[i] = delay;
    this.events[i] = event;
  }

  /** Arms a timer at once if that makes no difference: no action follows in this macrostep. */
  armLast(slot: number, kind: number, delay: number): void {
    if (this.count === 0 && delay >= 0 && delay < LONG) {
      this.timers.arm(slot, kind, Math.round(delay), undefined);
    } else {
      this.arm(kind, delay, undefined);
    }
  }

  /** At once, unless something that was asked for must come first. */
  cancel(slot: number, id: number): void {
    if (this.count === 0) this.timers.cancel(slot, id);
    else this.what[this.count++] = ~id;
  }

  /**
   * Does what waits. Throws RangeError for a delay that is negative, not finite or beyond the last
   * safe instant.
   */
  carryOut(slot: number, now: number): void {
    const { count } = this;
    this.count = 0;
    for (let i = 0; i < count; i++) {
      const kind = this.what[i]!;
      if (kind < 0) {
        this.timers.cancel(slot, ~kind);
        continue;
      }
      const delay = this.delays[i]!;
      const event = this.events[i];
      if (!(delay >= 0 && now + delay <= Number.MAX_SAFE_INTEGER)) {
        throw badDelay(this.machine, (event ?? this.kinds.eventOf[kind]!).type, delay);
      }
      this.timers.arm(slot, kind, Math.round(delay), event);
    }
  }
}
