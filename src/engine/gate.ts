import { Pool } from './pool.ts';
import type { Callback, Simulation } from './simulation.ts';

/** How a gate behaves. */
export interface GateOptions {
  /** Opens by itself for this many as soon as they are there; never unless told. */
  readonly batch?: number;
  /** Called, by way of the calendar, for each that passes, in the order of coming. */
  readonly onPass: Callback;
}

/**
 * A closed gate where tokens gather until it is opened for some of them: batches for joint service,
 * convoys, cyclic releases.
 */
export class Gate {
  private readonly batch: number;
  /** Opening is capacity; who passes takes the capacity along. */
  private readonly pool: Pool;

  constructor(sim: Simulation, { batch = Infinity, onPass }: GateOptions) {
    if (!(batch >= 1 && (batch === Infinity || Number.isSafeInteger(batch)))) {
      throw new RangeError(`batch must be a positive integer, received ${batch}`);
    }
    this.batch = batch;
    this.pool = new Pool(sim, {
      capacity: 0,
      onGrant: (token, request) => {
        this.pool.setCapacity(this.pool.capacity - 1);
        this.pool.release(request);
        onPass(token);
      },
    });
  }

  /** Tokens before the gate. */
  get waiting(): number {
    return this.pool.queued;
  }

  /** Comes to the gate; the ticket, an int32, is for `withdraw`. */
  wait(token: number): number {
    const ticket = this.pool.seize(token);
    if (this.pool.queued >= this.batch) this.open(this.batch);
    return ticket;
  }

  /** Goes away again; false when it has passed or gone. */
  withdraw(ticket: number): boolean {
    return this.pool.statusOf(ticket) === 'queued' && this.pool.release(ticket);
  }

  /** Lets through those who wait now, at most `most` of them; tells how many. */
  open(most = Infinity): number {
    const passing = Math.min(most, this.pool.queued);
    this.pool.setCapacity(this.pool.capacity + passing);
    return passing;
  }
}
