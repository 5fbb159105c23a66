import type { AnyEventObject } from 'xstate';
import {
  type EventType,
  grown,
  Order,
  roomFor,
  roomier,
  type Simulation,
} from '../../engine/index.ts';
import type { PendingTimer } from '../pending-timer.ts';
import type { EventIndices } from './event-indices.ts';
import type { TimerKinds } from './timer-kinds.ts';

/** Numbers kept per calendar entry, side by side: the kind of timer, and the case's next entry. */
const WIDTH = 2;
const NEXT = 1;
const NONE = -1;

/** Receives the events of timers that are due; their case has forgotten them by then. */
export interface Recipient {
  advance(slot: number, event: AnyEventObject, column: number, index: number): void;
}

/**
 * The armed timers of all cases of a chart: a linked list per case through the calendar's entries,
 * latest first, 8 bytes per entry.
 *
 * XState remembers the latest timer of each name and forgets the name when any timer that was
 * armed under it fires. A timer whose name was taken over can no longer be cancelled and still
 * fires. Such a timer is kept as `~kind`.
 */
export class ArmedTimers {
  private readonly simulation: Simulation;
  private readonly kinds: TimerKinds;
  private readonly indices: EventIndices;
  private readonly recipient: Recipient;
  private readonly types: EventType[] = [];
  private readonly freeType: EventType;
  private readonly freeEvents = new Map<number, AnyEventObject>();
  private heads = new Int32Array(1024).fill(NONE);
  private links = new Int32Array(1024 * WIDTH);
  /** Whether a case ever had two timers of one name or kind; else the kind tells which is due. */
  private hasTwins = false;

  constructor(
    simulation: Simulation,
    kinds: TimerKinds,
    indices: EventIndices,
    recipient: Recipient,
  ) {
    this.simulation = simulation;
    this.kinds = kinds;
    this.indices = indices;
    this.recipient = recipient;
    this.freeType = simulation.defineEvent(Order.timer, (slot) => this.fireFree(slot));
  }

  /** Makes room for a slot. */
  reserve(slot: number): void {
    if (slot < this.heads.length) return;
    this.heads = roomier(this.heads, slot + 1, NONE);
  }

  /** Arms a timer `delay` ms from now, a whole number; `event` where the kind has none. */
  arm(slot: number, kind: number, delay: number, event: AnyEventObject | undefined): void {
    const { simulation } = this;
    const head = this.heads[slot]!;
    if (head !== NONE) this.takeName(head, kind);
    const type = this.types[kind] ?? this.define(kind);
    const near = delay | 0;
    const entry =
      near === delay
        ? simulation.insertAfter(near, type, slot)
        : simulation.insert(simulation.now + delay, type, slot);
    const cell = entry * WIDTH;
    if (cell >= this.links.length) this.widen(entry);
    this.links[cell] = kind;
    this.links[cell + NEXT] = head;
    this.heads[slot] = entry;
    if (event !== undefined) this.freeEvents.set(entry, event);
  }

  /** Disarms the case's latest timer of this name, if there is one. */
  cancel(slot: number, id: number): void {
    const { links } = this;
    const { idOf } = this.kinds;
    let before = NONE;
    for (let entry = this.heads[slot]!; entry !== NONE;) {
      const kind = links[entry * WIDTH]!;
      if (kind >= 0 && idOf[kind] === id) {
        this.unlink(slot, entry, before);
        this.simulation.removeEntry(entry);
        if (this.freeEvents.size > 0) this.freeEvents.delete(entry);
        return;
      }
      before = entry;
      entry = links[entry * WIDTH + NEXT]!;
    }
  }

  /** Disarms everything a case waits for. */
  cancelAll(slot: number): void {
    for (let entry = this.heads[slot]!; entry !== NONE;) {
      this.simulation.removeEntry(entry);
      this.freeEvents.delete(entry);
      entry = this.links[entry * WIDTH + NEXT]!;
    }
    this.heads[slot] = NONE;
  }

  /** What a case waits for, in the order of arming. */
  pending(slot: number): PendingTimer[] {
    const { kinds, links } = this;
    const pending: PendingTimer[] = [];
    for (let entry = this.heads[slot]!; entry !== NONE;) {
      const kind = kindIn(links[entry * WIDTH]!);
      const { type } = kinds.eventOf[kind] ?? this.freeEvents.get(entry)!;
      const id = kinds.ids[kinds.idOf[kind]!];
      pending.push({ event: type, id, at: this.simulation.timeOfEntry(entry) });
      entry = links[entry * WIDTH + NEXT]!;
    }
    return pending.toReversed();
  }

  private define(kind: number): EventType {
    const event = this.kinds.eventOf[kind]!;
    if (event === null) return (this.types[kind] = this.freeType);
    const column = this.kinds.columnOf[kind]!;
    const { indices, recipient } = this;
    return (this.types[kind] = this.simulation.defineEvent(Order.timer, (slot) => {
      this.forget(slot, kind);
      recipient.advance(slot, event, column, indices.of(column));
    }));
  }

  private fireFree(slot: number): void {
    let entry = this.heads[slot]!;
    while (!this.isPopped(entry)) entry = this.links[entry * WIDTH + NEXT]!;
    const event = this.freeEvents.get(entry)!;
    this.freeEvents.delete(entry);
    this.forget(slot, kindIn(this.links[entry * WIDTH]!));
    const column = this.indices.columnOf(event.type);
    this.recipient.advance(slot, event, column, this.indices.of(column));
  }

  /** Takes the timer that fires out of the case's list. */
  private forget(slot: number, kind: number): void {
    const head = this.heads[slot]!;
    if (!this.hasTwins && this.links[head * WIDTH] === kind) {
      this.heads[slot] = this.links[head * WIDTH + NEXT]!;
    } else {
      this.find(slot, kind);
    }
  }

  private find(slot: number, kind: number): void {
    const { links } = this;
    let before = NONE;
    let entry = this.heads[slot]!;
    while (kindIn(links[entry * WIDTH]!) !== kind || (this.hasTwins && !this.isPopped(entry))) {
      before = entry;
      entry = links[entry * WIDTH + NEXT]!;
    }
    this.unlink(slot, entry, before);
    if (this.hasTwins) this.loseName(slot, this.kinds.idOf[kind]!);
  }

  /** The entry that fires is no longer scheduled, and nothing has taken its number yet. */
  private isPopped(entry: number): boolean {
    return Number.isNaN(this.simulation.timeOfEntry(entry));
  }

  private takeName(head: number, kind: number): void {
    const { links } = this;
    const { idOf } = this.kinds;
    const id = idOf[kind]!;
    for (let entry = head; entry !== NONE; entry = links[entry * WIDTH + NEXT]!) {
      const other = links[entry * WIDTH]!;
      if (other === kind || ~other === kind) this.hasTwins = true;
      if (other >= 0 && id >= 0 && idOf[other] === id) {
        this.hasTwins = true;
        links[entry * WIDTH] = ~other;
      }
    }
  }

  private loseName(slot: number, id: number): void {
    if (id < 0) return;
    const { links } = this;
    for (let entry = this.heads[slot]!; entry !== NONE; entry = links[entry * WIDTH + NEXT]!) {
      const kind = links[entry * WIDTH]!;
      if (kind >= 0 && this.kinds.idOf[kind] === id) links[entry * WIDTH] = ~kind;
    }
  }

  private unlink(slot: number, entry: number, before: number): void {
    const next = this.links[entry * WIDTH + NEXT]!;
    if (before === NONE) this.heads[slot] = next;
    else this.links[before * WIDTH + NEXT] = next;
  }

  private widen(entry: number): void {
    this.links = grown(this.links, roomFor(entry + 1, this.links.length / WIDTH) * WIDTH);
  }
}

/** The kind of a timer, whether it still has its name or not. */
const kindIn = (kept: number): number => (kept < 0 ? ~kept : kept);
