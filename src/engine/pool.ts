import type { PoolLevels, PoolOptions } from './pool-options.ts';
import { HOLDERS, SUSPENDED } from './request-lines.ts';
import { Cell } from './request-table.ts';
import type { Simulation } from './simulation.ts';
import { UnitBook } from './unit-book.ts';

/**
 * A number of equal units that are seized and released, and the line that waits for them.
 *
 * Units are reserved at once, but the owner hears of it through a calendar entry of order `grant`
 * at the same instant, never from inside a call. The first in line is served first: a smaller
 * request does not overtake a larger one that still has to wait.
 */
export class Pool extends UnitBook {
  /** See `PoolOptions.onChange`; may be set later. */
  onChange: ((pool: PoolLevels) => void) | null;
  /** Without priorities and interruptions. */
  protected isPlain: boolean;
  private readonly room: number;
  /** Whether who comes may be turned away, or may turn somebody out. */
  private readonly isChoosy: boolean;
  private readonly heedsPriority: boolean;
  private readonly suspends: boolean;
  private readonly preemptive: boolean;

  constructor(sim: Simulation, options: PoolOptions) {
    super(sim, options);
    checkCapacity(options.capacity);
    this.onChange = options.onChange ?? null;
    this.room = options.room ?? Infinity;
    if (!(this.room >= 0)) {
      throw new RangeError(`room must be 0 or more, received ${options.room}`);
    }
    this.heedsPriority = options.discipline === 'priority';
    this.isPlain = !this.heedsPriority && !this.interruptible;
    this.isChoosy = options.preemptive === true || this.room < Infinity;
    this.suspends = options.whenShort === 'suspend';
    this.preemptive = options.preemptive === true;
    if (this.preemptive && !this.heedsPriority) {
      throw new TypeError(`a pre-emptive pool needs priority, received ${options.discipline}`);
    }
  }

  /**
   * Asks for units on behalf of an int32 token and returns the request, an int32. The answer is
   * `onGrant`. Lower priority goes first. Returns -1 when it must wait and there is no room.
   * RangeError unless `units` is a positive integer.
   */
  seize(token: number, units = 1, priority = 0): number {
    if ((units | 0) !== units || units < 1) throw badUnits(units);
    const slot = this.open(token, units, this.heedsPriority ? this.levelFor(priority) : 0);
    const request = this.cells[(slot << Cell.shift) | Cell.number]!;
    const free = this.capacity - this.busy;
    if (units <= free && this.queued + this.suspended === 0) {
      this.grant(slot);
    } else {
      this.enqueue(slot);
      if ((free > 0 || this.isChoosy) && this.isTurnedAway(slot)) return -1;
    }
    if (this.onChange !== null) this.onChange(this);
    return request;
  }

  /**
   * Ends a request wherever it stands: withdraws it from the line, swallows a grant under way,
   * gives held units back. False, and nothing else, when it has ended already.
   */
  release(request: number): boolean {
    const slot = this.slotOf(request);
    if (slot < 0) return false;
    this.releaseSlot(slot);
    return true;
  }

  /** Unchecked `release` for owners that keep their own books: by the slot of an open request. */
  releaseSlot(slot: number): void {
    this.end(slot);
    this.admit();
    if (this.onChange !== null) this.onChange(this);
  }

  /** Changes the number of units; `whenShort` says what becomes of work in hand. */
  setCapacity(capacity: number): void {
    checkCapacity(capacity);
    this.capacity = capacity;
    if (this.suspends) {
      while (this.busy > capacity) this.interrupt(this.last(HOLDERS));
    }
    this.admit();
    if (this.onChange !== null) this.onChange(this);
  }

  /** Serves the queue as far as it goes, then ends a request that waits without room for it. */
  private isTurnedAway(slot: number): boolean {
    this.admit();
    if (this.queued <= this.room || !this.isQueued(slot)) return false;
    this.end(slot);
    return true;
  }

  /** Serves the queue and the suspended as far as the units go. */
  private admit(): void {
    if (this.isPlain) this.admitPlain();
    else this.admitAll();
  }

  /** `admitAll` for the plain pool, where it is a matter of nanoseconds. */
  private admitPlain(): void {
    while (this.queued > 0 && this.busy < this.capacity) {
      const slot = this.queue.first();
      if (this.cells[(slot << Cell.shift) | Cell.units]! > this.capacity - this.busy) return;
      this.queue.shift();
      this.queued--;
      this.grant(slot);
    }
  }

  private admitAll(): void {
    while (this.queued > 0 || this.suspended > 0) {
      const slot = this.firstOfAll();
      const lacking = this.cells[(slot << Cell.shift) | Cell.units]! - (this.capacity - this.busy);
      if (lacking > 0 && !this.preempt(slot, lacking)) return;
      this.serve(slot);
    }
  }

  /** The suspended go before the queue, unless a lower number waits there and may pre-empt. */
  private firstOfAll(): number {
    const waiting = this.firstQueued();
    if (this.suspended === 0) return waiting;
    const away = this.first(SUSPENDED);
    if (waiting < 0 || !this.preemptive) return away;
    return this.priorityOf(waiting) < this.priorityOf(away) ? waiting : away;
  }

  /** Takes units from holders of a higher priority number: all that are lacking, or none. */
  private preempt(slot: number, lacking: number): boolean {
    if (!this.preemptive) return false;
    const priority = this.priorityOf(slot);
    let found = 0;
    let holder = this.last(HOLDERS);
    while (found < lacking && holder >= 0 && this.priorityOf(holder) > priority) {
      found += this.cells[(holder << Cell.shift) | Cell.units]!;
      holder = this.before(HOLDERS, holder);
    }
    if (found < lacking) return false;
    for (let left = lacking; left > 0;) {
      const victim = this.last(HOLDERS);
      left -= this.cells[(victim << Cell.shift) | Cell.units]!;
      this.interrupt(victim);
    }
    return true;
  }
}

function badUnits(units: number): RangeError {
  return new RangeError(`units must be a positive integer, received ${units}`);
}

function checkCapacity(capacity: number): void {
  if (!(Number.isSafeInteger(capacity) && capacity >= 0)) {
    throw new RangeError(`capacity must be an integer of 0 or more, received ${capacity}`);
  }
}
