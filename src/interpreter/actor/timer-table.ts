import { type EventType, Order, type Simulation } from '../../engine/index.ts';
import type { Delayed } from './case-clock.ts';

/** A timer on the calendar. */
export interface ArmedTimer {
  readonly slot: number;
  readonly delayed: Delayed;
  /** Instant it is due, in ms. */
  readonly at: number;
  /** Lets the actor deliver the event to itself. */
  readonly fire: () => void;
}

/** The armed timers of all cases of one executor, by token. */
export class TimerTable {
  private readonly simulation: Simulation;
  private readonly type: EventType;
  private readonly timers: (ArmedTimer | undefined)[] = [];
  private readonly entries: number[] = [];
  private readonly spare: number[] = [];

  /** `due` receives every timer whose instant has come; by then the table has forgotten it. */
  constructor(simulation: Simulation, due: (timer: ArmedTimer, token: number) => void) {
    this.simulation = simulation;
    this.type = simulation.defineEvent(Order.timer, (token) => {
      const timer = this.take(token);
      if (timer !== undefined) due(timer, token);
    });
  }

  /** Puts a timer on the calendar and returns its token, used again once it has fired. */
  arm(timer: ArmedTimer): number {
    const token = this.spare.pop() ?? this.timers.length;
    this.timers[token] = timer;
    this.entries[token] = this.simulation.insert(timer.at, this.type, token);
    return token;
  }

  /** Takes a timer off the calendar. */
  disarm(token: number): void {
    if (this.take(token) !== undefined) this.simulation.removeEntry(this.entries[token]!);
  }

  /** The armed timer with this token. */
  get(token: number): ArmedTimer | undefined {
    return this.timers[token];
  }

  private take(token: number): ArmedTimer | undefined {
    const timer = this.timers[token];
    if (timer === undefined) return undefined;
    this.timers[token] = undefined;
    this.spare.push(token);
    return timer;
  }
}
