import { roomier } from '../engine/index.ts';
import { type BlockReader, Kind, type LogBlock, Row, SymbolTable } from '../eventlog/index.ts';
import type { CountedWindow } from './specs.ts';

/** What is asked about a front: its cases by role, and the milestones that it is judged by. Symbols. */
export interface FrontSpec {
  readonly roles: readonly number[];
  readonly milestones: readonly number[];
}

/** A milestone of a front, by the time it was reached. */
export interface MilestoneSum {
  count: number;
  /** Sum of its amounts, fen. */
  amount: number;
}

/** Sums about one front over the counted window of one replication. */
export interface FrontSummary {
  /** Cases opened. */
  opened: number;
  /** Case-ms spent open. */
  caseTime: number;
  /** In the order of the spec. */
  readonly milestones: readonly MilestoneSum[];
}

/** A front while it is being counted. */
interface Front {
  readonly summary: FrontSummary;
  readonly milestones: SymbolTable;
  /** By place of the milestone. */
  readonly sums: readonly MilestoneSum[];
  open: number;
  /** Until when case-time has been booked, ms. */
  since: number;
}

/**
 * How much comes to each front, how much lies there and what comes of it, read off the event log.
 * Remembers the fronts of an open case and nothing else about it.
 */
export class FrontFold implements BlockReader {
  readonly summaries: readonly FrontSummary[];
  private readonly window: CountedWindow;
  private readonly roles: SymbolTable;
  /** By place of the role: the fronts that it works for. */
  private readonly byRole: readonly Front[][];
  /**
   * By slot of an open case: the place of its role, -1 for one of no front. A case that stands works
   * for its front without being work: -2 less the place.
   */
  private roleOf = new Int32Array(64).fill(-1);

  constructor(specs: readonly FrontSpec[], window: CountedWindow) {
    this.window = window;
    this.roles = new SymbolTable(specs.flatMap(({ roles }) => roles));
    this.byRole = Array.from({ length: this.roles.size }, () => []);
    this.summaries = specs.map(({ roles, milestones }) => {
      const sums = milestones.map((): MilestoneSum => ({ count: 0, amount: 0 }));
      const summary: FrontSummary = { opened: 0, caseTime: 0, milestones: sums };
      const table = new SymbolTable(milestones);
      const byPlace: MilestoneSum[] = [];
      milestones.forEach((name, i) => (byPlace[table.placeOf(name)] = sums[i]!));
      const front = {
        summary,
        milestones: table,
        sums: byPlace,
        open: 0,
        since: window.from,
      };
      for (const role of roles) {
        this.byRole[this.roles.placeOf(role)]!.push(front);
      }
      return summary;
    });
  }

  read({ lives, lifeCount, doubles, words }: LogBlock): void {
    for (let i = 0; i < lifeCount; i++) {
      const double = lives[i]! << Row.doubles;
      const word = lives[i]! << Row.words;
      const kind = words[word | Row.kind]!;
      const slot = words[word | Row.slot]!;
      const time = doubles[double]!;
      if (kind === Kind.opened || kind === Kind.standing) {
        const place = this.roles.placeOf(words[word | Row.a]!);
        this.open(time, slot, kind === Kind.opened || place < 0 ? place : -2 - place);
        continue;
      }
      const isEnd = kind === Kind.closed || kind === Kind.censored;
      if (!isEnd && kind !== Kind.milestone) continue;
      const role = this.roleOf[slot] ?? -1;
      if (role === -1) continue;
      if (isEnd) {
        this.close(time, slot, role);
      } else if (this.counts(time)) {
        this.add(role < 0 ? -2 - role : role, words[word | Row.a]!, doubles[double | Row.b]!);
      }
    }
  }

  private open(time: number, slot: number, role: number): void {
    if (slot >= this.roleOf.length) this.roleOf = roomier(this.roleOf, slot + 1, -1);
    this.roleOf[slot] = role;
    if (role < 0) return;
    for (const front of this.byRole[role]!) {
      this.bookUntil(time, front);
      front.open++;
      if (this.counts(time)) front.summary.opened++;
    }
  }

  private close(time: number, slot: number, role: number): void {
    this.roleOf[slot] = -1;
    if (role < 0) return;
    for (const front of this.byRole[role]!) {
      this.bookUntil(time, front);
      front.open--;
    }
  }

  private add(role: number, milestone: number, amount: number): void {
    for (const { milestones, sums } of this.byRole[role]!) {
      const place = milestones.placeOf(milestone);
      if (place < 0) continue;
      sums[place]!.count++;
      sums[place]!.amount += amount;
    }
  }

  private counts(time: number): boolean {
    return time >= this.window.from && time < this.window.to;
  }

  private bookUntil(time: number, front: Front): void {
    const until = Math.min(time, this.window.to);
    if (until <= front.since) return;
    front.summary.caseTime += front.open * (until - front.since);
    front.since = until;
  }
}
