import { Order } from './order.ts';
import type { PoolCallback, PoolLevels, PoolOptions, RequestStatus } from './pool-options.ts';
import { HOLDERS, RequestLines, SUSPENDED } from './request-lines.ts';
import { Cell, RequestState, RequestTable } from './request-table.ts';
import type { EventType, Simulation } from './simulation.ts';

const STATUSES: readonly RequestStatus[] = [
  'gone',
  'queued',
  'granted',
  'held',
  'suspended',
  'suspended',
  'held',
];

/**
 * Who has which units: granting them, taking them away and giving them again, and the messages
 * about it. Base of {@link Pool}, which decides when.
 *
 * The pool is one object in layers, not objects in one another, because every hop from object to
 * object was measured to count at millions of grants a second.
 */
export abstract class UnitBook extends RequestLines implements PoolLevels {
  /** Units there are. Change it by `setCapacity`. */
  capacity: number;
  /** Units held, those of grants under way included. */
  busy = 0;
  /** Whether units may be taken from their holders. */
  protected readonly interruptible: boolean;
  private readonly sim: Simulation;
  private readonly event: EventType;
  private readonly onGrant: PoolCallback;
  private readonly onSuspend: PoolCallback | null;
  private readonly onResume: PoolCallback | null;

  constructor(sim: Simulation, options: PoolOptions) {
    super(options.table ?? new RequestTable());
    this.sim = sim;
    this.capacity = options.capacity;
    this.interruptible = options.whenShort === 'suspend' || options.preemptive === true;
    this.onGrant = options.onGrant;
    this.onSuspend = options.onSuspend ?? null;
    this.onResume = options.onResume ?? null;
    this.event = sim.defineEvent(Order.grant, (slot) => this.deliver(slot));
  }

  /** Where a request stands now. */
  statusOf(request: number): RequestStatus {
    const slot = this.slotOf(request);
    return slot < 0 ? 'gone' : STATUSES[this.cells[slot << Cell.shift]!]!;
  }

  /** Whether the request in a slot waits for its first grant. */
  protected isQueued(slot: number): boolean {
    return this.cells[slot << Cell.shift] === RequestState.queued;
  }

  /** Gives units to a request that stands nowhere yet. */
  protected grant(slot: number): void {
    const { cells } = this;
    const cell = slot << Cell.shift;
    this.busy += cells[cell | Cell.units]!;
    cells[cell] = RequestState.granted;
    cells[cell | Cell.entry] = this.sim.insertNow(this.event, slot);
    if (this.interruptible) this.append(HOLDERS, slot);
  }

  /** Gives units to somebody who is in the queue or suspended. */
  protected serve(slot: number): void {
    if (this.cells[slot << Cell.shift] === RequestState.queued) {
      this.dequeue(slot);
      this.grant(slot);
    } else {
      this.resume(slot);
    }
  }

  /** Takes a holder's units. One that has not heard of its grant yet is first in the queue again. */
  protected interrupt(slot: number): void {
    const { cells } = this;
    const cell = slot << Cell.shift;
    const state = cells[cell];
    this.busy -= cells[cell | Cell.units]!;
    this.leave(HOLDERS, slot);
    if (state !== RequestState.held) this.sim.removeEntry(cells[cell | Cell.entry]!);
    if (state === RequestState.granted) {
      cells[cell] = RequestState.queued;
      this.enqueueFirst(slot);
      return;
    }
    this.prepend(SUSPENDED, slot);
    this.suspended++;
    cells[cell] = state === RequestState.held ? RequestState.suspending : RequestState.away;
    if (state === RequestState.held)
      cells[cell | Cell.entry] = this.sim.insertNow(this.event, slot);
  }

  /** Takes a request out of whatever it stands in and closes it. */
  protected end(slot: number): void {
    const { cells } = this;
    const cell = slot << Cell.shift;
    const state = cells[cell]!;
    if (state === RequestState.held && !this.interruptible) {
      this.busy -= cells[cell | Cell.units]!;
    } else {
      this.leaveAs(state, slot);
    }
    this.close(slot);
  }

  private leaveAs(state: number, slot: number): void {
    const { cells } = this;
    const cell = slot << Cell.shift;
    if (state === RequestState.queued) {
      this.dequeue(slot);
    } else if (state === RequestState.suspending || state === RequestState.away) {
      this.leave(SUSPENDED, slot);
      this.suspended--;
    } else {
      this.busy -= cells[cell | Cell.units]!;
      if (this.interruptible) this.leave(HOLDERS, slot);
    }
    if ((state & 1) === 0) this.sim.removeEntry(cells[cell | Cell.entry]!);
  }

  /** Gives units again. One that has not heard of the loss yet never hears of it. */
  private resume(slot: number): void {
    const { cells } = this;
    const cell = slot << Cell.shift;
    this.busy += cells[cell | Cell.units]!;
    this.leave(SUSPENDED, slot);
    this.suspended--;
    this.append(HOLDERS, slot);
    if (cells[cell] === RequestState.suspending) {
      this.sim.removeEntry(cells[cell | Cell.entry]!);
      cells[cell] = RequestState.held;
    } else {
      cells[cell] = RequestState.resuming;
      cells[cell | Cell.entry] = this.sim.insertNow(this.event, slot);
    }
  }

  private deliver(slot: number): void {
    const { cells } = this;
    const cell = slot << Cell.shift;
    const token = cells[cell | Cell.token]!;
    const request = cells[cell | Cell.number]!;
    const state = cells[cell];
    if (state === RequestState.granted) {
      cells[cell] = RequestState.held;
      this.onGrant(token, request);
    } else if (state === RequestState.resuming) {
      cells[cell] = RequestState.held;
      this.onResume?.(token, request);
    } else {
      cells[cell] = RequestState.away;
      this.onSuspend?.(token, request);
    }
  }
}
