import { grown } from './grown.ts';
import { Order } from './order.ts';
import type { Callback, EventType, Simulation } from './simulation.ts';
import { checkToken } from './token.ts';

/**
 * How long somebody is willing to wait; one spell of waiting per token. Tokens are integers from 0
 * to 2^24 - 1, and the books are as long as the largest one.
 *
 * When patience and a grant fall on the same instant the grant stands if its unit became free
 * first: the owner looks at the request before giving it up.
 */
export class Patience {
  private readonly sim: Simulation;
  private readonly event: EventType;
  /** By token; -1 when it is not waiting. */
  private entries = new Int32Array(64).fill(-1);

  /** `onEnd` is called when a token's patience has ended. */
  constructor(sim: Simulation, onEnd: Callback) {
    this.sim = sim;
    this.event = sim.defineEvent(Order.timer, (token) => {
      this.entries[token] = -1;
      onEnd(token);
    });
  }

  /** Begins to wait, for `limit` ms at most. RangeError when the token waits already. */
  start(token: number, limit: number): void {
    if (!(limit >= 0 && Number.isSafeInteger(this.sim.now + limit))) {
      throw new RangeError(`limit must be whole ms of 0 or more, received ${limit}`);
    }
    checkToken(token);
    if (token >= this.entries.length) {
      this.entries = grown(this.entries, Math.max(token + 1, 2 * this.entries.length), -1);
    }
    if (this.entries[token] !== -1) {
      throw new RangeError(`token waits already, received ${token}`);
    }
    this.entries[token] = this.sim.insertAfter(limit, this.event, token);
  }

  /** Has been served in time; false when it does not wait. */
  stop(token: number): boolean {
    const entry = this.entries[token] ?? -1;
    if (entry < 0) return false;
    this.entries[token] = -1;
    return this.sim.removeEntry(entry);
  }
}
