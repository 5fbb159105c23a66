import { LinkedLine } from './linked-line.ts';
import { Order } from './order.ts';
import { PriorityLevels } from './priority-levels.ts';
import { CELLS, ENTRY, LEVEL, Requests, STATE, TOKEN, UNITS } from './requests.ts';
import type { EventType, Simulation } from './simulation.ts';
import { WaitingLine } from './waiting-line.ts';

/** Told an owner's token and the request it is about. */
export type PoolCallback = (token: number, request: number) => void;

/** Where a request stands; `granted` means that the grant is on the calendar for this instant. */
export type RequestStatus = 'gone' | 'queued' | 'granted' | 'held' | 'suspended';

/** Who goes first: earlier, or lower priority number and then earlier. */
export type Discipline = 'fifo' | 'priority';

/** What to do with work in hand when capacity falls below what is busy. */
export type ShortageRule = 'finish' | 'suspend';

/** How a pool behaves. */
export interface PoolOptions {
  /** Units at first, 0 or more. */
  readonly capacity: number;
  /** `fifo` unless told; it does not look at priorities. */
  readonly discipline?: Discipline;
  /**
   * `finish` (unless told): a busy unit leaves when it is released, so that `busy` may exceed
   * `capacity` meanwhile. `suspend`: units leave at once, the highest priority number and then the
   * latest grant first; what they worked on goes first when capacity returns.
   */
  readonly whenShort?: ShortageRule;
  /** A request of lower priority number takes units from higher ones. Needs `priority`. */
  readonly preemptive?: boolean;
  /** Called, by way of the calendar, when the units asked for are held. */
  readonly onGrant: PoolCallback;
  /** Called, by way of the calendar, when a holder has lost its units for now. */
  readonly onSuspend?: PoolCallback;
  /** Called, by way of the calendar, when a suspended holder has its units again. */
  readonly onResume?: PoolCallback;
  /** Called after `busy`, `queued` or `capacity` may have changed. Must not touch the pool. */
  readonly onChange?: (pool: Pool) => void;
}

const QUEUED = 1;
const GRANTED = 2;
const HELD = 3;
const SUSPENDING = 4;
const SUSPENDED = 5;
const RESUMING = 6;
const STATUSES: readonly RequestStatus[] =
  ['gone', 'queued', 'granted', 'held', 'suspended', 'suspended', 'held'];

/**
 * A number of equal units that are seized and released, and the line that waits for them.
 *
 * Units are reserved at once, but the owner hears of it through a calendar entry of order `grant`
 * at the same instant, never from inside a call. The first in line is served first: a smaller
 * request does not overtake a larger one that still has to wait.
 */
export class Pool {
  /** Units there are. Change it by `setCapacity`. */
  capacity: number;
  /** Units held, those of grants under way included. */
  busy = 0;
  /** See `PoolOptions.onChange`; may be set later. */
  onChange: ((pool: Pool) => void) | null;

  private readonly sim: Simulation;
  private readonly requests = new Requests();
  private readonly levels = new PriorityLevels();
  private readonly line: WaitingLine;
  /** Holders by priority and grant, kept only where units may be taken from them. */
  private readonly holders: LinkedLine | null;
  private readonly suspended: LinkedLine | null;
  private readonly heedsPriority: boolean;
  private readonly suspends: boolean;
  private readonly preemptive: boolean;
  private readonly event: EventType;
  private readonly onGrant: PoolCallback;
  private readonly onSuspend: PoolCallback | null;
  private readonly onResume: PoolCallback | null;

  constructor(sim: Simulation, options: PoolOptions) {
    checkCapacity(options.capacity);
    this.sim = sim;
    this.capacity = options.capacity;
    this.heedsPriority = options.discipline === 'priority';
    this.suspends = options.whenShort === 'suspend';
    this.preemptive = options.preemptive === true;
    if (this.preemptive && !this.heedsPriority) {
      throw new TypeError(`a pre-emptive pool needs priority, received ${options.discipline}`);
    }
    const interruptible = this.suspends || this.preemptive;
    this.line = new WaitingLine(this.requests, this.levels);
    this.holders = interruptible ? new LinkedLine(this.requests, this.levels) : null;
    this.suspended = interruptible ? new LinkedLine(this.requests, this.levels) : null;
    this.onGrant = options.onGrant;
    this.onSuspend = options.onSuspend ?? null;
    this.onResume = options.onResume ?? null;
    this.onChange = options.onChange ?? null;
    this.event = sim.defineEvent(Order.grant, (slot) => this.deliver(slot));
  }

  /** Requests waiting for their first grant. */
  get queued(): number {
    return this.line.size;
  }

  /** Requests that have lost their units for now. */
  get suspendedRequests(): number {
    return this.suspended === null ? 0 : this.suspended.size;
  }

  /**
   * Asks for units on behalf of an int32 token and returns the request, an int32. The answer is
   * `onGrant`. Lower priority goes first. RangeError unless `units` is a positive integer.
   */
  seize(token: number, units = 1, priority = 0): number {
    if ((units | 0) !== units || units < 1) {
      throw new RangeError(`units must be a positive integer, received ${units}`);
    }
    const { requests } = this;
    const slot = requests.open(token, units, this.heedsPriority ? this.levelOf(priority) : 0);
    if (this.line.size === 0 && this.holders === null && units <= this.capacity - this.busy) {
      this.grant(slot);
    } else {
      requests.cells[(slot << CELLS) | STATE] = QUEUED;
      this.line.append(slot);
      this.admit();
    }
    if (this.onChange !== null) this.onChange(this);
    return requests.numberOf(slot);
  }

  /**
   * Ends a request wherever it stands: withdraws it from the line, swallows a grant under way,
   * gives held units back. False, and nothing else, when it has ended already.
   */
  release(request: number): boolean {
    const { requests } = this;
    const slot = requests.slotOf(request);
    if (slot < 0) return false;
    const cell = slot << CELLS;
    const state = requests.cells[cell | STATE]!;
    if (state === HELD || state === GRANTED || state === RESUMING) {
      this.busy -= requests.cells[cell | UNITS]!;
      if (this.holders !== null) this.holders.remove(slot);
    } else if (state === QUEUED) this.line.remove(slot);
    else this.suspended!.remove(slot);
    if (isUnderWay(state)) this.sim.removeEntry(requests.cells[cell | ENTRY]!);
    requests.close(slot);
    this.admit();
    if (this.onChange !== null) this.onChange(this);
    return true;
  }

  /** Changes the number of units; `whenShort` says what becomes of work in hand. */
  setCapacity(capacity: number): void {
    checkCapacity(capacity);
    this.capacity = capacity;
    if (this.suspends) {
      while (this.busy > capacity) this.interrupt(this.holders!.last());
    }
    this.admit();
    if (this.onChange !== null) this.onChange(this);
  }

  /** Where a request stands now. */
  statusOf(request: number): RequestStatus {
    const slot = this.requests.slotOf(request);
    return slot < 0 ? 'gone' : STATUSES[this.requests.cells[(slot << CELLS) | STATE]!]!;
  }

  private levelOf(priority: number): number {
    if (Number.isNaN(priority)) throw new RangeError('priority must be a number, received NaN');
    return this.levels.levelOf(priority);
  }

  private deliver(slot: number): void {
    const { requests } = this;
    const cell = slot << CELLS;
    const token = requests.cells[cell | TOKEN]!;
    const request = requests.numberOf(slot);
    const state = requests.cells[cell | STATE]!;
    requests.cells[cell | STATE] = state === SUSPENDING ? SUSPENDED : HELD;
    if (state === GRANTED) this.onGrant(token, request);
    else if (state === RESUMING) this.onResume?.(token, request);
    else this.onSuspend?.(token, request);
  }

  private grant(slot: number): void {
    this.busy += this.requests.cells[(slot << CELLS) | UNITS]!;
    this.announce(slot, GRANTED);
    if (this.holders !== null) this.holders.append(slot);
  }

  private announce(slot: number, state: number): void {
    const entry = this.sim.insertNow(this.event, slot);
    const { cells } = this.requests;
    cells[(slot << CELLS) | STATE] = state;
    cells[(slot << CELLS) | ENTRY] = entry;
  }

  /** Serves the line and the suspended as far as the units go. */
  private admit(): void {
    if (this.holders !== null) return this.admitBoth();
    const { line } = this;
    while (line.size > 0) {
      const slot = line.first();
      if (this.requests.cells[(slot << CELLS) | UNITS]! > this.capacity - this.busy) return;
      line.remove(slot);
      this.grant(slot);
    }
  }

  private admitBoth(): void {
    for (;;) {
      const slot = this.firstOfBoth();
      if (slot < 0) return;
      const cell = slot << CELLS;
      const lacking = this.requests.cells[cell | UNITS]! - (this.capacity - this.busy);
      if (lacking > 0 && !this.preempt(slot, lacking)) return;
      if (this.requests.cells[cell | STATE] === QUEUED) {
        this.line.remove(slot);
        this.grant(slot);
      } else {
        this.resume(slot);
      }
    }
  }

  private priorityOf(slot: number): number {
    return this.levels.priorities[this.requests.cells[(slot << CELLS) | LEVEL]!]!;
  }

  /** The suspended go before the line, unless a lower number waits there and may pre-empt. */
  private firstOfBoth(): number {
    const away = this.suspended!.first();
    const waiting = this.line.first();
    if (away < 0) return waiting;
    if (waiting < 0) return away;
    return this.preemptive && this.priorityOf(waiting) < this.priorityOf(away) ? waiting : away;
  }

  /** Takes units from holders of a higher priority number; all that are lacking, or none. */
  private preempt(slot: number, lacking: number): boolean {
    if (!this.preemptive) return false;
    const { cells } = this.requests;
    const holders = this.holders!;
    const priority = this.priorityOf(slot);
    let found = 0;
    let holder = holders.last();
    while (found < lacking && holder >= 0 && this.priorityOf(holder) > priority) {
      found += cells[(holder << CELLS) | UNITS]!;
      holder = holders.before(holder);
    }
    if (found < lacking) return false;
    for (let left = lacking; left > 0; ) {
      const victim = holders.last();
      left -= cells[(victim << CELLS) | UNITS]!;
      this.interrupt(victim);
    }
    return true;
  }

  private interrupt(slot: number): void {
    const { cells } = this.requests;
    const cell = slot << CELLS;
    const state = cells[cell | STATE]!;
    this.busy -= cells[cell | UNITS]!;
    this.holders!.remove(slot);
    if (isUnderWay(state)) this.sim.removeEntry(cells[cell | ENTRY]!);
    if (state === GRANTED) {
      cells[cell | STATE] = QUEUED;
      this.line.prepend(slot);
      return;
    }
    this.suspended!.prepend(slot);
    if (state === HELD) this.announce(slot, SUSPENDING);
    else cells[cell | STATE] = SUSPENDED;
  }

  private resume(slot: number): void {
    const { cells } = this.requests;
    const cell = slot << CELLS;
    this.busy += cells[cell | UNITS]!;
    this.suspended!.remove(slot);
    this.holders!.append(slot);
    if (cells[cell | STATE] === SUSPENDING) {
      this.sim.removeEntry(cells[cell | ENTRY]!);
      cells[cell | STATE] = HELD;
    } else {
      this.announce(slot, RESUMING);
    }
  }
}

function isUnderWay(state: number): boolean {
  return state === GRANTED || state === SUSPENDING || state === RESUMING;
}

function checkCapacity(capacity: number): void {
  if (!(Number.isSafeInteger(capacity) && capacity >= 0)) {
    throw new RangeError(`capacity must be an integer of 0 or more, received ${capacity}`);
  }
}
