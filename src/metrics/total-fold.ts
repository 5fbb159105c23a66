import { Kind, type LogListener } from '../eventlog/index.ts';
import { type CountedWindow, OPENED, type TotalSpec } from './specs.ts';
import type { TotalSummary } from './summaries.ts';

/** What one milestone adds to one figure. */
interface Term {
  readonly spec: TotalSpec;
  readonly summary: TotalSummary;
  readonly sign: 1 | -1;
  /** Ms since the replication began. */
  readonly from: number;
  readonly to: number;
}

/**
 * Counts of milestones and sums of their amounts, each by the time it happens, read off the event
 * log. Remembers only which of the roles asked about an open case plays.
 */
export class TotalFold implements LogListener {
  readonly summaries: readonly TotalSummary[];
  /** By milestone. */
  readonly #terms = new Map<number, Term[]>();
  readonly #roles: ReadonlySet<number>;
  /** Open case -> its role, for the roles asked about. */
  readonly #roleOf = new Map<number, number>();

  constructor(specs: readonly TotalSpec[], window: CountedWindow) {
    this.#roles = new Set(specs.flatMap(({ role }) => role ?? []));
    const length = window.to - window.from;
    this.summaries = specs.map(({ kind, from, to }) => ({
      kind,
      occurrences: 0,
      total: 0,
      isWhole: from <= length && (to === undefined || to <= length),
    }));
    specs.forEach((spec, i) => {
      const summary = this.summaries[i]!;
      const from = window.from + spec.from;
      const to = spec.to === undefined ? window.to : Math.min(window.to, window.from + spec.to);
      for (const name of spec.of) this.#register(name, { spec, summary, sign: 1, from, to });
      for (const name of spec.less) this.#register(name, { spec, summary, sign: -1, from, to });
    });
  }

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    if (kind === Kind.milestone) {
      const terms = this.#terms.get(a);
      if (terms !== undefined) this.#add(terms, time, caseNumber, b);
    } else if (kind === Kind.opened) {
      if (this.#roles.has(a)) this.#roleOf.set(caseNumber, a);
      const terms = this.#terms.get(OPENED);
      if (terms !== undefined) this.#add(terms, time, caseNumber, 0);
    } else if (this.#roles.size > 0 && (kind === Kind.closed || kind === Kind.censored)) {
      this.#roleOf.delete(caseNumber);
    }
  }

  #register(name: number, term: Term): void {
    const terms = this.#terms.get(name);
    if (terms === undefined) this.#terms.set(name, [term]);
    else terms.push(term);
  }

  #add(terms: readonly Term[], time: number, caseNumber: number, amount: number): void {
    for (const { spec, summary, sign, from, to } of terms) {
      if (time < from || time >= to) continue;
      if (spec.role !== undefined && this.#roleOf.get(caseNumber) !== spec.role) continue;
      summary.occurrences++;
      summary.total += sign * (spec.kind === 'count' ? 1 : amount);
    }
  }
}
