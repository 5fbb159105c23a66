import { grown } from './grown.ts';
import { Order } from './order.ts';
import type { Callback, EventType, Simulation } from './simulation.ts';
import { checkToken } from './token.ts';

/**
 * Work that takes a known time and may be interrupted: paused, taken up again, given up.
 *
 * What is left is kept in whole milliseconds, so pauses lose nothing. One piece of work per token;
 * tokens are integers from 0
 * to 2^24 - 1, and the books are as long as the largest one.
 */
export class Work {
  private readonly sim: Simulation;
  private readonly event: EventType;
  /** By token: the calendar entry, -1 while paused or idle. */
  private entries = new Int32Array(64).fill(-1);
  /** By token: ms left while paused, -1 otherwise. */
  private left = new Float64Array(64).fill(-1);
  /** How many are paused: while nobody is, `left` need not be looked at. */
  private paused = 0;

  /** `onEnd` is called with the token when its work is done. */
  constructor(sim: Simulation, onEnd: Callback) {
    this.sim = sim;
    this.event = sim.defineEvent(Order.timer, (token) => {
      this.entries[token] = -1;
      onEnd(token);
    });
  }

  /**
   * Begins work of `amount` ms. RangeError when the amount is not a whole number of 0 or more, the
   * token is negative, or the token has work already.
   */
  start(token: number, amount: number): void {
    if (!(amount >= 0 && Number.isSafeInteger(this.sim.now + amount))) {
      throw new RangeError(`amount must be whole ms of 0 or more, received ${amount}`);
    }
    if (token >= this.entries.length || token < 0) this.widen(token);
    if (this.entries[token]! >= 0 || (this.paused > 0 && this.left[token]! >= 0)) {
      throw new RangeError(`token has work already, received ${token}`);
    }
    this.entries[token] = this.sim.insertAfter(amount, this.event, token);
  }

  /** Stops the clock of running work; false when none is running. */
  pause(token: number): boolean {
    const entry = this.entries[token] ?? -1;
    if (entry < 0) return false;
    this.left[token] = this.sim.timeOfEntry(entry) - this.sim.now;
    this.paused++;
    this.sim.removeEntry(entry);
    this.entries[token] = -1;
    return true;
  }

  /** Goes on with paused work; false when none is paused. */
  resume(token: number): boolean {
    const left = this.left[token] ?? -1;
    if (left < 0) return false;
    this.left[token] = -1;
    this.paused--;
    this.entries[token] = this.sim.insertAfter(left, this.event, token);
    return true;
  }

  /** Gives up running or paused work without calling `onEnd`; false when there is none. */
  cancel(token: number): boolean {
    if (!this.pause(token) && (this.left[token] ?? -1) < 0) return false;
    this.left[token] = -1;
    this.paused--;
    return true;
  }

  /** Work left in ms, -1 when the token has none. */
  remaining(token: number): number {
    const entry = this.entries[token] ?? -1;
    return entry >= 0 ? this.sim.timeOfEntry(entry) - this.sim.now : (this.left[token] ?? -1);
  }

  /** Whether the token's work is under way at this moment. */
  isRunning(token: number): boolean {
    return (this.entries[token] ?? -1) >= 0;
  }

  private widen(token: number): void {
    checkToken(token);
    const length = Math.max(token + 1, this.entries.length * 2);
    this.entries = grown(this.entries, length, -1);
    this.left = grown(this.left, length, -1);
  }
}
