import { Order } from './order.ts';
import type { PoolLevels, PoolOptions, PoolCallback } from './pool-options.ts';
import {
  CELLS,
  ENTRY,
  HOLDERS,
  NUMBER,
  QUEUE,
  RequestBook,
  STATE,
  SUSPENDED,
  TOKEN,
  UNITS,
} from './request-book.ts';
import type { EventType, Simulation } from './simulation.ts';

/** States of a request. */
export const State = {
  gone: 0,
  queued: 1,
  /** Units reserved, `onGrant` on the calendar. */
  granted: 2,
  held: 3,
  /** Units taken away, `onSuspend` on the calendar. */
  suspending: 4,
  suspended: 5,
  /** Units given again, `onResume` on the calendar. */
  resuming: 6,
} as const;

/**
 * Who has which units: granting them, taking them away and giving them again, and the messages
 * about it. Base of {@link Pool}, which decides when.
 */
export abstract class UnitBook extends RequestBook implements PoolLevels {
  capacity: number;
  busy = 0;
  protected readonly sim: Simulation;
  /** Whether units may be taken from their holders. */
  protected readonly interruptible: boolean;
  private readonly event: EventType;
  private readonly onGrant: PoolCallback;
  private readonly onSuspend: PoolCallback | null;
  private readonly onResume: PoolCallback | null;

  constructor(sim: Simulation, options: PoolOptions) {
    super();
    this.sim = sim;
    this.capacity = options.capacity;
    this.interruptible = options.whenShort === 'suspend' || options.preemptive === true;
    this.onGrant = options.onGrant;
    this.onSuspend = options.onSuspend ?? null;
    this.onResume = options.onResume ?? null;
    this.event = sim.defineEvent(Order.grant, (slot) => this.deliver(slot));
  }

  get queued(): number {
    return this.sizes[QUEUE]!;
  }

  get suspended(): number {
    return this.sizes[SUSPENDED]!;
  }

  protected grant(slot: number): void {
    const { cells } = this;
    const cell = slot << CELLS;
    this.busy += cells[cell | UNITS]!;
    cells[cell] = State.granted;
    cells[cell | ENTRY] = this.sim.insertNow(this.event, slot);
    if (this.interruptible) this.append(HOLDERS, slot);
  }

  /** Takes a holder's units. One that has not heard of its grant yet is first in the queue again. */
  protected interrupt(slot: number): void {
    const { cells } = this;
    const cell = slot << CELLS;
    const state = cells[cell];
    this.busy -= cells[cell | UNITS]!;
    this.leave(HOLDERS, slot);
    if (state !== State.held) this.sim.removeEntry(cells[cell | ENTRY]!);
    if (state === State.granted) {
      cells[cell] = State.queued;
      this.prepend(QUEUE, slot);
      return;
    }
    this.prepend(SUSPENDED, slot);
    if (state === State.resuming) {
      cells[cell] = State.suspended;
      return;
    }
    cells[cell] = State.suspending;
    cells[cell | ENTRY] = this.sim.insertNow(this.event, slot);
  }

  /** Gives units again. One that has not heard of the loss yet never hears of it. */
  protected resume(slot: number): void {
    const { cells } = this;
    const cell = slot << CELLS;
    this.busy += cells[cell | UNITS]!;
    this.leave(SUSPENDED, slot);
    this.append(HOLDERS, slot);
    if (cells[cell] === State.suspending) {
      this.sim.removeEntry(cells[cell | ENTRY]!);
      cells[cell] = State.held;
      return;
    }
    cells[cell] = State.resuming;
    cells[cell | ENTRY] = this.sim.insertNow(this.event, slot);
  }

  /** Takes a request out of whatever it stands in and closes it. */
  protected end(slot: number): void {
    const { cells } = this;
    const cell = slot << CELLS;
    const state = cells[cell]!;
    if (state === State.held || state === State.granted || state === State.resuming) {
      this.busy -= cells[cell | UNITS]!;
      if (this.interruptible) this.leave(HOLDERS, slot);
    } else {
      this.leave(state === State.queued ? QUEUE : SUSPENDED, slot);
    }
    // The even states have a message on the calendar.
    if ((state & 1) === 0) this.sim.removeEntry(cells[cell | ENTRY]!);
    this.close(slot);
  }

  private deliver(slot: number): void {
    const { cells } = this;
    const cell = slot << CELLS;
    const token = cells[cell | TOKEN]!;
    const request = cells[cell | NUMBER]!;
    const state = cells[cell | STATE]!;
    cells[cell] = state === State.suspending ? State.suspended : State.held;
    if (state === State.granted) this.onGrant(token, request);
    else if (state === State.resuming) this.onResume?.(token, request);
    else this.onSuspend?.(token, request);
  }
}
