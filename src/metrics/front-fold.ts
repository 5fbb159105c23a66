import { Kind, type LogListener } from '../eventlog/index.ts';
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
  readonly sums: ReadonlyMap<number, MilestoneSum>;
  open: number;
  /** Until when case-time has been booked, ms. */
  since: number;
}

/**
 * How much comes to each front, how much lies there and what comes of it, read off the event log.
 * Remembers the fronts of an open case and nothing else about it.
 */
export class FrontFold implements LogListener {
  readonly summaries: readonly FrontSummary[];
  readonly #window: CountedWindow;
  /** Role -> the fronts that it works for. */
  readonly #byRole = new Map<number, Front[]>();
  readonly #byCase = new Map<number, readonly Front[]>();

  constructor(specs: readonly FrontSpec[], window: CountedWindow) {
    this.#window = window;
    this.summaries = specs.map(({ roles, milestones }) => {
      const sums = milestones.map((): MilestoneSum => ({ count: 0, amount: 0 }));
      const summary: FrontSummary = { opened: 0, caseTime: 0, milestones: sums };
      const front = {
        summary,
        sums: new Map(milestones.map((name, i) => [name, sums[i]!])),
        open: 0,
        since: window.from,
      };
      for (const role of roles) {
        const fronts = this.#byRole.get(role);
        if (fronts === undefined) this.#byRole.set(role, [front]);
        else fronts.push(front);
      }
      return summary;
    });
  }

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    if (kind === Kind.milestone) {
      if (!this.#counts(time)) return;
      for (const { sums } of this.#byCase.get(caseNumber) ?? []) {
        const sum = sums.get(a);
        if (sum === undefined) continue;
        sum.count++;
        sum.amount += b;
      }
    } else if (kind === Kind.opened) {
      const fronts = this.#byRole.get(a);
      if (fronts === undefined) return;
      this.#byCase.set(caseNumber, fronts);
      for (const front of fronts) {
        this.#bookUntil(time, front);
        front.open++;
        if (this.#counts(time)) front.summary.opened++;
      }
    } else if (kind === Kind.closed || kind === Kind.censored) {
      const fronts = this.#byCase.get(caseNumber);
      if (fronts === undefined) return;
      this.#byCase.delete(caseNumber);
      for (const front of fronts) {
        this.#bookUntil(time, front);
        front.open--;
      }
    }
  }

  #counts(time: number): boolean {
    return time >= this.#window.from && time < this.#window.to;
  }

  #bookUntil(time: number, front: Front): void {
    const until = Math.min(time, this.#window.to);
    if (until <= front.since) return;
    front.summary.caseTime += front.open * (until - front.since);
    front.since = until;
  }
}
