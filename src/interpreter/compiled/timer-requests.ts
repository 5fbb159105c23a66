import type { AnyEventObject } from 'xstate';
import { badDelay } from '../machine-faults.ts';
import type { ArmedTimers } from './armed-timers.ts';
import type { CompiledChart } from './chart.ts';

const LAST_INSTANT = Number.MAX_SAFE_INTEGER;

/**
 * What a macrostep asked of its timers, in order. XState arms and disarms only when the macrostep
 * is over, after everything its actions put on the calendar.
 */
export class TimerRequests {
  /** Requests waiting. */
  count = 0;
  private readonly chart: CompiledChart;
  /** The kind to arm, or `~id` to cancel. */
  private readonly what: number[] = [];
  private readonly delays: number[] = [];
  private readonly events: (AnyEventObject | undefined)[] = [];

  constructor(chart: CompiledChart) {
    this.chart = chart;
  }

  arm(kind: number, delay: number, event: AnyEventObject | undefined): void {
    const at = this.count++;
    this.what[at] = kind;
    this.delays[at] = delay;
    this.events[at] = event;
  }

  cancel(id: number): void {
    this.what[this.count++] = ~id;
  }

  /** Throws RangeError for a delay that is negative, not finite or beyond the last safe instant. */
  carryOut(timers: ArmedTimers, slot: number, now: number): void {
    const { count } = this;
    this.count = 0;
    for (let i = 0; i < count; i++) {
      const kind = this.what[i]!;
      if (kind < 0) {
        timers.cancel(slot, ~kind);
        continue;
      }
      const delay = this.delays[i]!;
      const event = this.events[i];
      const at = now + Math.round(delay);
      if (!(delay >= 0) || !(at <= LAST_INSTANT)) throw this.fault(kind, delay, event);
      timers.arm(slot, kind, at, event);
    }
  }

  private fault(kind: number, delay: number, event: AnyEventObject | undefined): RangeError {
    const { type } = event ?? this.chart.timers.kinds[kind]!.event!;
    return badDelay(this.chart.machine, type, delay);
  }
}
