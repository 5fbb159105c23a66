import type { AnyEventObject } from 'xstate';
import { type EventType, Order, type Simulation } from '../../engine/index.ts';
import type { PendingTimer } from '../pending-timer.ts';
import type { TimerKind, TimerKinds } from './timer-kinds.ts';

/** Numbers kept per calendar entry, side by side: the kind of timer, and the case's next entry. */
const WIDTH = 2;
const KIND = 0;
const NEXT = 1;
const NONE = -1;

/** Receives a timer that is due; the case has forgotten it by then. */
export type Due = (slot: number, kind: number, event: AnyEventObject) => void;

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
  private readonly due: Due;
  private readonly types: EventType[] = [];
  private readonly freeType: EventType;
  private readonly freeEvents = new Map<number, AnyEventObject>();
  private heads = new Int32Array(1024).fill(NONE);
  private links = new Int32Array(1024 * WIDTH);
  /** Whether a case ever had two timers of one kind, so that the kind does not tell which is due. */
  private hasTwins = false;

  constructor(simulation: Simulation, kinds: TimerKinds, due: Due) {
    this.simulation = simulation;
    this.kinds = kinds;
    this.due = due;
    this.freeType = simulation.defineEvent(Order.timer, (slot) => this.fire(slot, NONE));
  }

  /** Makes room for a slot. */
  reserve(slot: number): void {
    if (slot < this.heads.length) return;
    const heads = new Int32Array(Math.max(slot + 1, this.heads.length * 2)).fill(NONE);
    heads.set(this.heads);
    this.heads = heads;
  }

  /** Arms a timer for an instant in ms; `event` where the kind has none of its own. */
  arm(slot: number, kind: number, at: number, event: AnyEventObject | undefined): void {
    const { id, event: fixed } = this.kinds.kinds[kind]!;
    const head = this.heads[slot]!;
    if (head !== NONE) this.takeName(head, kind, id);
    const type = fixed === null ? this.freeType : (this.types[kind] ?? this.define(kind));
    const entry = this.simulation.insert(at, type, slot);
    if (entry * WIDTH >= this.links.length) this.widen(entry);
    this.links[entry * WIDTH + KIND] = kind;
    this.links[entry * WIDTH + NEXT] = head;
    this.heads[slot] = entry;
    if (event !== undefined) this.freeEvents.set(entry, event);
  }

  /** Disarms the case's latest timer of this name, if there is one. */
  cancel(slot: number, id: number): void {
    const { links } = this;
    let before = NONE;
    for (let entry = this.heads[slot]!; entry !== NONE;) {
      const kind = links[entry * WIDTH + KIND]!;
      if (kind >= 0 && this.kinds.kinds[kind]!.id === id) {
        this.unlink(slot, entry, before);
        this.simulation.removeEntry(entry);
        this.freeEvents.delete(entry);
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
    const pending: PendingTimer[] = [];
    for (let entry = this.heads[slot]!; entry !== NONE;) {
      const { id, event } = this.kindOf(entry);
      pending.push({
        event: (event ?? this.freeEvents.get(entry)!).type,
        id: this.kinds.ids[id],
        at: this.simulation.timeOfEntry(entry),
      });
      entry = this.links[entry * WIDTH + NEXT]!;
    }
    return pending.toReversed();
  }

  private define(kind: number): EventType {
    const type = this.simulation.defineEvent(Order.timer, (slot) => this.fire(slot, kind));
    this.types[kind] = type;
    return type;
  }

  /** `kind` is -1 when only the entry knows it. */
  private fire(slot: number, kind: number): void {
    const { links } = this;
    let before = NONE;
    let entry = this.heads[slot]!;
    while (!this.isDue(entry, kind)) {
      before = entry;
      entry = links[entry * WIDTH + NEXT]!;
    }
    const found = links[entry * WIDTH + KIND]!;
    const own = found < 0 ? ~found : found;
    const { id, event } = this.kinds.kinds[own]!;
    this.unlink(slot, entry, before);
    if (this.hasTwins) this.loseName(slot, id);
    this.due(slot, own, event ?? this.takeEvent(entry));
  }

  /** The entry that fires is no longer scheduled, and nothing has taken its number yet. */
  private isDue(entry: number, kind: number): boolean {
    const found = this.links[entry * WIDTH + KIND]!;
    if (kind !== NONE && found !== kind && ~found !== kind) return false;
    if (kind !== NONE && !this.hasTwins) return true;
    return Number.isNaN(this.simulation.timeOfEntry(entry));
  }

  private takeEvent(entry: number): AnyEventObject {
    const event = this.freeEvents.get(entry)!;
    this.freeEvents.delete(entry);
    return event;
  }

  private kindOf(entry: number): TimerKind {
    const kind = this.links[entry * WIDTH + KIND]!;
    return this.kinds.kinds[kind < 0 ? ~kind : kind]!;
  }

  private takeName(head: number, kind: number, id: number): void {
    const { links } = this;
    for (let entry = head; entry !== NONE; entry = links[entry * WIDTH + NEXT]!) {
      const other = links[entry * WIDTH + KIND]!;
      if (other === kind || ~other === kind) this.hasTwins = true;
      if (other >= 0 && id >= 0 && this.kinds.kinds[other]!.id === id) {
        this.hasTwins = true;
        links[entry * WIDTH + KIND] = ~other;
      }
    }
  }

  private loseName(slot: number, id: number): void {
    if (id < 0) return;
    const { links } = this;
    for (let entry = this.heads[slot]!; entry !== NONE; entry = links[entry * WIDTH + NEXT]!) {
      const kind = links[entry * WIDTH + KIND]!;
      if (kind >= 0 && this.kinds.kinds[kind]!.id === id) links[entry * WIDTH + KIND] = ~kind;
    }
  }

  private unlink(slot: number, entry: number, before: number): void {
    const next = this.links[entry * WIDTH + NEXT]!;
    if (before === NONE) this.heads[slot] = next;
    else this.links[before * WIDTH + NEXT] = next;
  }

  private widen(entry: number): void {
    const links = new Int32Array(Math.max((entry + 1) * WIDTH, this.links.length * 2));
    links.set(this.links);
    this.links = links;
  }
}
