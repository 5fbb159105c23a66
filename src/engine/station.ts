import { grown } from './grown.ts';
import type { PoolOptions } from './pool-options.ts';
import { Pool } from './pool.ts';
import type { Callback, Simulation } from './simulation.ts';
import { checkToken } from './token.ts';
import { Work } from './work.ts';

/** How a station behaves: as its pool does, and: */
export interface StationOptions extends Omit<PoolOptions, 'onGrant' | 'onSuspend' | 'onResume'> {
  /** Interrupted service goes on where it was (`resume`, unless told) or from the start. */
  readonly afterInterruption?: 'resume' | 'restart';
  /** Service begins for the first time. */
  readonly onStart?: Callback;
  /** Service has ended and the units are given back. */
  readonly onEnd?: Callback;
}

/**
 * Seize, work, release: the service station of the textbook. One visit per token at a time; tokens
 * are integers from 0 to 2^24 - 1, and the books are as long as the largest one.
 */
export class Station {
  /** The pool within, for its levels and `setCapacity`. */
  readonly pool: Pool;
  private readonly work: Work;
  /** By token. */
  private amounts = new Float64Array(64);
  private requests = new Int32Array(64).fill(-1);

  constructor(sim: Simulation, options: StationOptions, makePool: MakePool = plainPool) {
    const { afterInterruption = 'resume', onStart, onEnd, ...rest } = options;
    this.work = new Work(sim, (token) => {
      this.pool.release(this.requests[token]!);
      this.requests[token] = -1;
      onEnd?.(token);
    });
    const begin = (token: number): void => this.work.start(token, this.amounts[token]!);
    this.pool = makePool(sim, {
      ...rest,
      onGrant: (token) => {
        onStart?.(token);
        begin(token);
      },
      onSuspend: (token) => {
        if (afterInterruption === 'resume') this.work.pause(token);
        else this.work.cancel(token);
      },
      onResume: (token) => {
        if (afterInterruption === 'resume') this.work.resume(token);
        else begin(token);
      },
    });
  }

  /**
   * Comes for service of `amount` ms; false when it is turned away for want of room.
   * RangeError when the token is here already or the amount is no whole number of 0 or more.
   */
  enter(token: number, amount: number, priority = 0): boolean {
    checkToken(token);
    if (!(Number.isSafeInteger(amount) && amount >= 0)) {
      throw new RangeError(`amount must be whole ms of 0 or more, received ${amount}`);
    }
    if (token >= this.requests.length) {
      const length = Math.max(token + 1, 2 * this.requests.length);
      this.requests = grown(this.requests, length, -1);
      this.amounts = grown(this.amounts, length);
    }
    if (this.requests[token] !== -1) {
      throw new RangeError(`token is at the station already, received ${token}`);
    }
    this.amounts[token] = amount;
    this.requests[token] = this.pool.seize(token, 1, priority);
    return this.requests[token] !== -1;
  }

  /** Leaves before the end, from the queue or from service; false when the token is not here. */
  leave(token: number): boolean {
    const request = this.requests[token] ?? -1;
    if (request === -1) return false;
    this.work.cancel(token);
    this.requests[token] = -1;
    return this.pool.release(request);
  }

  /** Whether the token waits for its first moment of service. */
  isQueued(token: number): boolean {
    return this.pool.statusOf(this.requests[token] ?? -1) === 'queued';
  }
}

type MakePool = (sim: Simulation, options: PoolOptions) => Pool;

function plainPool(sim: Simulation, options: PoolOptions): Pool {
  return new Pool(sim, options);
}
