import { Order } from './order.ts';
import type { PoolCallback, PoolLevels, PoolOptions, RequestStatus } from './pool-options.ts';
import { HOLDERS, RequestLines, SUSPENDED } from './request-lines.ts';
import type { EventType, Simulation } from './simulation.ts';

// States of a request. The even ones have a message on the calendar.
const QUEUED = 1;
/** Units reserved, `onGrant` on the calendar. */
const GRANTED = 2;
const HELD = 3;
/** Units taken away, `onSuspend` on the calendar. */
const SUSPENDING = 4;
const AWAY = 5;
/** Units given again, `onResume` on the calendar. */
const RESUMING = 6;
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
    super();
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
    return slot < 0 ? 'gone' : STATUSES[this.stateOf(slot)]!;
  }

  /** Opens a request that is in the queue. */
  protected openQueued(token: number, units: number, level: number): number {
    const slot = this.open(token, units, level, QUEUED);
    this.enqueue(slot);
    return slot;
  }

  /** Opens a request that has its units at once. */
  protected openGranted(token: number, units: number, level: number): number {
    const slot = this.open(token, units, level, GRANTED);
    this.reserve(slot);
    return slot;
  }

  /** Serves somebody who is in the queue or suspended. */
  protected serve(slot: number): void {
    if (this.stateOf(slot) !== QUEUED) {
      this.resume(slot);
      return;
    }
    this.dequeue(slot);
    this.setState(slot, GRANTED);
    this.reserve(slot);
  }

  /** Takes a holder's units. One that has not heard of its grant yet is first in the queue again. */
  protected interrupt(slot: number): void {
    const state = this.stateOf(slot);
    this.busy -= this.unitsOf(slot);
    this.leave(HOLDERS, slot);
    if (state !== HELD) this.sim.removeEntry(this.entryOf(slot));
    if (state === GRANTED) {
      this.setState(slot, QUEUED);
      this.enqueueFirst(slot);
      return;
    }
    this.prepend(SUSPENDED, slot);
    this.suspended++;
    this.setState(slot, state === HELD ? SUSPENDING : AWAY);
    if (state === HELD) this.announce(slot);
  }

  /** Takes a request out of whatever it stands in and closes it. */
  protected end(slot: number): void {
    const state = this.stateOf(slot);
    if (state === QUEUED) {
      this.dequeue(slot);
    } else if (state === SUSPENDING || state === AWAY) {
      this.leave(SUSPENDED, slot);
      this.suspended--;
    } else {
      this.busy -= this.unitsOf(slot);
      if (this.interruptible) this.leave(HOLDERS, slot);
    }
    if ((state & 1) === 0) this.sim.removeEntry(this.entryOf(slot));
    this.close(slot);
  }

  /** Gives units again. One that has not heard of the loss yet never hears of it. */
  private resume(slot: number): void {
    this.busy += this.unitsOf(slot);
    this.leave(SUSPENDED, slot);
    this.suspended--;
    this.append(HOLDERS, slot);
    if (this.stateOf(slot) === SUSPENDING) {
      this.sim.removeEntry(this.entryOf(slot));
      this.setState(slot, HELD);
    } else {
      this.setState(slot, RESUMING);
      this.announce(slot);
    }
  }

  private reserve(slot: number): void {
    this.busy += this.unitsOf(slot);
    this.announce(slot);
    if (this.interruptible) this.append(HOLDERS, slot);
  }

  private announce(slot: number): void {
    this.setEntry(slot, this.sim.insertNow(this.event, slot));
  }

  private deliver(slot: number): void {
    const token = this.tokenOf(slot);
    const request = this.numberOf(slot);
    const state = this.stateOf(slot);
    this.setState(slot, state === SUSPENDING ? AWAY : HELD);
    if (state === GRANTED) this.onGrant(token, request);
    else if (state === RESUMING) this.onResume?.(token, request);
    else this.onSuspend?.(token, request);
  }
}
