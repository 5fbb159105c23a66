import type { AnyEventObject } from 'xstate';
import {
  Entry,
  type EntryUser,
  type EventType,
  Order,
  roomier,
  type Simulation,
} from '../../engine/index.ts';
import type { PendingTimer } from '../pending-timer.ts';
import type { EventIndices } from './event-indices.ts';
import type { TimerKinds } from './timer-kinds.ts';

/** What is kept in a calendar entry's words: the kind of timer, and the case's next entry. */
const enum Own {
  kind = Entry.own,
  next = Entry.own + 1,
}

const NONE = -1;

/** Receives the events of timers that are due; their case has forgotten them by then. */
export interface Recipient {
  advance(slot: number, event: AnyEventObject, column: number, index: number): void;
}

/**
 * The armed timers of all cases of a chart: a linked list per case through the calendar's entries,
 * latest first.
 *
 * XState remembers the latest timer of each name and forgets the name when any timer that was
 * armed under it fires. A timer whose name was taken over can no longer be cancelled and still
 * fires. Such a timer is kept as `~kind`.
 */
export class ArmedTimers implements EntryUser {
  private readonly simulation: Simulation;
  private readonly kinds: TimerKinds;
  private readonly indices: EventIndices;
  private readonly recipient: Recipient;
  private readonly types: EventType[] = [];
  private readonly freeType: EventType;
  private readonly freeEvents = new Map<number, AnyEventObject>();
  private heads = new Int32Array(1024).fill(NONE);
  /** The calendar's. */
  private words!: Int32Array<ArrayBuffer>;
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
    simulation.joinEntries(this);
    this.freeType = simulation.defineEvent(Order.timer, (slot) => this.fireFree(slot));
  }

  entriesMoved(words: Int32Array<ArrayBuffer>): void {
    this.words = words;
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
    const word = entry << Entry.words;
    this.words[word | Own.kind] = kind;
    this.words[word | Own.next] = head;
    this.heads[slot] = entry;
    if (event !== undefined) this.freeEvents.set(entry, event);
  }

  /** Disarms the case's latest timer of this name, if there is one. */
  cancel(slot: number, id: number): void {
    const { words } = this;
    const { idOf } = this.kinds;
    let before = NONE;
    for (let entry = this.heads[slot]!; entry !== NONE;) {
      const kind = words[(entry << Entry.words) | Own.kind]!;
      if (kind >= 0 && idOf[kind] === id) {
        this.unlink(slot, entry, before);
        this.simulation.removeEntry(entry);
        if (this.freeEvents.size > 0) this.freeEvents.delete(entry);
        return;
      }
      before = entry;
      entry = words[(entry << Entry.words) | Own.next]!;
    }
  }

  /** Disarms everything a case waits for. */
  cancelAll(slot: number): void {
    for (let entry = this.heads[slot]!; entry !== NONE;) {
      this.simulation.removeEntry(entry);
      this.freeEvents.delete(entry);
      entry = this.words[(entry << Entry.words) | Own.next]!;
    }
    this.heads[slot] = NONE;
  }

  /** What a case waits for, in the order of arming. */
  pending(slot: number): PendingTimer[] {
    const { kinds, words } = this;
    const pending: PendingTimer[] = [];
    for (let entry = this.heads[slot]!; entry !== NONE;) {
      const kind = kindIn(words[(entry << Entry.words) | Own.kind]!);
      const { type } = kinds.eventOf[kind] ?? this.freeEvents.get(entry)!;
      const id = kinds.ids[kinds.idOf[kind]!];
      pending.push({ event: type, id, at: this.simulation.timeOfEntry(entry) });
      entry = words[(entry << Entry.words) | Own.next]!;
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
    while (!this.isPopped(entry)) entry = this.words[(entry << Entry.words) | Own.next]!;
    const event = this.freeEvents.get(entry)!;
    this.freeEvents.delete(entry);
    this.forget(slot, kindIn(this.words[(entry << Entry.words) | Own.kind]!));
    const column = this.indices.columnOf(event.type);
    this.recipient.advance(slot, event, column, this.indices.of(column));
  }

  /** Takes the timer that fires out of the case's list. */
  private forget(slot: number, kind: number): void {
    const head = this.heads[slot]!;
    if (!this.hasTwins && this.words[(head << Entry.words) | Own.kind] === kind) {
      this.heads[slot] = this.words[(head << Entry.words) | Own.next]!;
    } else {
      this.find(slot, kind);
    }
  }

  private find(slot: number, kind: number): void {
    const { words } = this;
    let before = NONE;
    let entry = this.heads[slot]!;
    while (
      kindIn(words[(entry << Entry.words) | Own.kind]!) !== kind ||
      (this.hasTwins && !this.isPopped(entry))
    ) {
      before = entry;
      entry = words[(entry << Entry.words) | Own.next]!;
    }
    this.unlink(slot, entry, before);
    if (this.hasTwins) this.loseName(slot, this.kinds.idOf[kind]!);
  }

  /** The entry that fires is no longer scheduled, and nothing has taken its number yet. */
  private isPopped(entry: number): boolean {
    return Number.isNaN(this.simulation.timeOfEntry(entry));
  }

  private takeName(head: number, kind: number): void {
    const { words } = this;
    const { idOf } = this.kinds;
    const id = idOf[kind]!;
    for (let entry = head; entry !== NONE; entry = words[(entry << Entry.words) | Own.next]!) {
      const other = words[(entry << Entry.words) | Own.kind]!;
      if (other === kind || ~other === kind) this.hasTwins = true;
      if (other >= 0 && id >= 0 && idOf[other] === id) {
        this.hasTwins = true;
        words[(entry << Entry.words) | Own.kind] = ~other;
      }
    }
  }

  private loseName(slot: number, id: number): void {
    if (id < 0) return;
    const { words } = this;
    for (
      let entry = this.heads[slot]!;
      entry !== NONE;
      entry = words[(entry << Entry.words) | Own.next]!
    ) {
      const kind = words[(entry << Entry.words) | Own.kind]!;
      if (kind >= 0 && this.kinds.idOf[kind] === id)
        words[(entry << Entry.words) | Own.kind] = ~kind;
    }
  }

  private unlink(slot: number, entry: number, before: number): void {
    const next = this.words[(entry << Entry.words) | Own.next]!;
    if (before === NONE) this.heads[slot] = next;
    else this.words[(before << Entry.words) | Own.next] = next;
  }
}

/** The kind of a timer, whether it still has its name or not. */
const kindIn = (kept: number): number => (kept < 0 ? ~kept : kept);
