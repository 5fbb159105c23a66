import { roomier } from './grown.ts';
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
  /** By token: ms left, of what is paused. */
  private readonly left = new Map<number, number>();

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
    if (this.entries[token]! >= 0 || (this.left.size > 0 && this.left.has(token))) {
      throw new RangeError(`token has work already, received ${token}`);
    }
    this.entries[token] = this.sim.insertAfter(amount, this.event, token);
  }

  /** Stops the clock of running work; false when none is running. */
  pause(token: number): boolean {
    const entry = this.entries[token] ?? -1;
    if (entry < 0) return false;
    this.left.set(token, this.sim.timeOfEntry(entry) - this.sim.now);
    this.sim.removeEntry(entry);
    this.entries[token] = -1;
    return true;
  }

  /** Goes on with paused work; false when none is paused. */
  resume(token: number): boolean {
    const left = this.left.get(token);
    if (left === undefined) return false;
    this.left.delete(token);
    this.entries[token] = this.sim.insertAfter(left, this.event, token);
    return true;
  }

  /** Gives up running or paused work without calling `onEnd`; false when there is none. */
  cancel(token: number): boolean {
    const entry = this.entries[token] ?? -1;
    if (entry < 0) return this.left.size > 0 && this.left.delete(token);
    this.sim.removeEntry(entry);
    this.entries[token] = -1;
    return true;
  }

  /** Work left in ms, -1 when the token has none. */
  remaining(token: number): number {
    const entry = this.entries[token] ?? -1;
    return entry >= 0 ? this.sim.timeOfEntry(entry) - this.sim.now : (this.left.get(token) ?? -1);
  }

  /** Whether the token's work is under way at this moment. */
  isRunning(token: number): boolean {
    return (this.entries[token] ?? -1) >= 0;
  }

  private widen(token: number): void {
    checkToken(token);
    this.entries = roomier(this.entries, token + 1, -1);
  }
}
