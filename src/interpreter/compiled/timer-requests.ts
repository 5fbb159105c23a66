import type { AnyEventObject, AnyStateMachine } from 'xstate';
import { badDelay } from '../machine-faults.ts';
import type { ArmedTimers } from './armed-timers.ts';
import type { TimerKinds } from './timer-kinds.ts';

/**
 * What a macrostep asks of its timers. XState arms and cancels only when the macrostep is over,
 * after everything that its actions put on the calendar.
 */
export class TimerRequests {
  private count = 0;
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

  /** Cancels by the index of a timer's name. */
  cancel(id: number): void {
    this.what[this.count++] = ~id;
  }

  clear(): void {
    this.count = 0;
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
