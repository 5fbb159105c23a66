import { Kind, type LogListener } from '../eventlog/index.ts';
import { binCount, binOf } from './bins.ts';
import {
  type CountedWindow,
  type DurationSpec,
  type LevelSpec,
  type CaseSpec,
  OPENED,
  type ShareSpec,
} from './specs.ts';
import type { DurationSummary, LevelSummary, CaseSummary, ShareSummary } from './summaries.ts';

const DAY = 86_400_000;

/** What is remembered of an open case: when it passed the milestones anybody asks about. */
interface OpenCase {
  readonly role: number;
  readonly opened: number;
  /** By index of the milestone in the role's list; NaN until passed. First time counts. */
  readonly times: Float64Array;
  /** Attribute -> code, for the attributes that a population asks about. */
  readonly attributes: Map<number, number> | undefined;
}

interface RoleBook {
  readonly milestones: Map<number, number>;
  readonly attributes: Set<number>;
  readonly metrics: number[];
}

/**
 * Figures about cases, read off the event log: durations between milestones, cases open at a time,
 * shares. Holds open cases only; a case is evaluated when it closes or is censored.
 */
export class CaseFold implements LogListener {
  readonly #specs: readonly CaseSpec[];
  readonly #window: CountedWindow;
  readonly #books = new Map<number, RoleBook>();
  readonly #open = new Map<number, OpenCase>();
  readonly summaries: readonly CaseSummary[];

  constructor(specs: readonly CaseSpec[], window: CountedWindow) {
    this.#specs = specs;
    this.#window = window;
    this.summaries = specs.map((spec) => emptySummary(spec, window));
    specs.forEach((spec, i) => this.#register(spec, i));
  }

  record(time: number, caseNumber: number, kind: Kind, a: number, b: number): void {
    switch (kind) {
      case Kind.opened: {
        const book = this.#books.get(a);
        if (book !== undefined) this.#openCase(time, caseNumber, a, book);
        break;
      }
      case Kind.milestone: {
        const found = this.#open.get(caseNumber);
        const index = found && this.#books.get(found.role)!.milestones.get(a);
        if (index !== undefined && Number.isNaN(found!.times[index])) found!.times[index] = time;
        break;
      }
      case Kind.drawn: {
        const found = this.#open.get(caseNumber);
        if (found?.attributes !== undefined && this.#books.get(found.role)!.attributes.has(a)) {
          found.attributes.set(a, b);
        }
        break;
      }
      case Kind.closed:
      case Kind.censored: {
        const found = this.#open.get(caseNumber);
        if (found === undefined) break;
        this.#open.delete(caseNumber);
        this.#evaluate(found, time, kind === Kind.censored);
        break;
      }
      default:
    }
  }

  #register(spec: CaseSpec, index: number): void {
    let book = this.#books.get(spec.role);
    if (book === undefined) {
      this.#books.set(
        spec.role,
        (book = { milestones: new Map(), attributes: new Set(), metrics: [] }),
      );
    }
    book.metrics.push(index);
    const names = spec.kind === 'share' ? [spec.of, spec.reached] : [spec.from, spec.to];
    for (const name of names) {
      if (name !== OPENED && !book.milestones.has(name)) {
        book.milestones.set(name, book.milestones.size);
      }
    }
    for (const { attribute } of spec.population) book.attributes.add(attribute);
  }

  #openCase(time: number, caseNumber: number, role: number, book: RoleBook): void {
    this.#open.set(caseNumber, {
      role,
      opened: time,
      times: new Float64Array(book.milestones.size).fill(NaN),
      attributes: book.attributes.size > 0 ? new Map() : undefined,
    });
  }

  #evaluate(found: OpenCase, end: number, censored: boolean): void {
    const book = this.#books.get(found.role)!;
    const counted = found.opened >= this.#window.from && found.opened < this.#window.to;
    const at = (name: number) =>
      name === OPENED ? found.opened : found.times[book.milestones.get(name)!]!;
    for (const index of book.metrics) {
      const spec = this.#specs[index]!;
      if (
        !spec.population.every(({ attribute, code }) => found.attributes!.get(attribute) === code)
      ) {
        continue;
      }
      const summary = this.summaries[index]!;
      if (spec.kind === 'level' && summary.kind === 'level') {
        addLevel(summary, spec, at, end, this.#window);
      } else if (counted && spec.kind === 'duration' && summary.kind === 'duration') {
        addDuration(summary, spec, at, end, censored, this.#window.dayOffset);
      } else if (counted && spec.kind === 'share' && summary.kind === 'share') {
        addShare(summary, spec, at);
      }
    }
  }
}

type When = (milestone: number) => number;

function addDuration(
  summary: DurationSummary,
  spec: DurationSpec,
  at: When,
  end: number,
  censored: boolean,
  dayOffset: number,
): void {
  const from = at(spec.from);
  if (Number.isNaN(from)) return;
  const to = at(spec.to);
  const reached = !Number.isNaN(to);
  const time = to - from;
  summary.started++;
  if (reached) {
    summary.reached++;
    summary.sum += time;
    summary.reachedBins[binOf(time)]!++;
    if (Math.floor((from + dayOffset) / DAY) === Math.floor((to + dayOffset) / DAY))
      summary.sameDay++;
  } else {
    if (censored) summary.censored++;
    summary.censoredBins[binOf(end - from)]!++;
  }
  spec.cuts.forEach((cut, i) => {
    summary.cutSums[i]! += reached ? Math.min(time, cut) : cut;
  });
  spec.limits.forEach((limit, i) => {
    if (reached && time <= limit) summary.within[i]!++;
  });
}

function addLevel(
  summary: LevelSummary,
  spec: LevelSpec,
  at: When,
  end: number,
  window: CountedWindow,
): void {
  const from = at(spec.from);
  if (Number.isNaN(from)) return;
  const to = at(spec.to);
  const last = Number.isNaN(to) ? end : to;
  summary.caseTime += Math.max(0, Math.min(last, window.to) - Math.max(from, window.from));
}

function addShare(summary: ShareSummary, spec: ShareSpec, at: When): void {
  if (Number.isNaN(at(spec.of))) return;
  summary.of++;
  if (!Number.isNaN(at(spec.reached))) summary.reached++;
}

function emptySummary(spec: CaseSpec, window: CountedWindow): CaseSummary {
  if (spec.kind === 'level') return { kind: 'level', caseTime: 0, window: window.to - window.from };
  if (spec.kind === 'share') return { kind: 'share', of: 0, reached: 0 };
  const zeros = (length: number) => Array.from({ length }, () => 0);
  return {
    kind: 'duration',
    started: 0,
    reached: 0,
    censored: 0,
    sum: 0,
    cutSums: zeros(spec.cuts.length),
    within: zeros(spec.limits.length),
    sameDay: 0,
    reachedBins: zeros(binCount),
    censoredBins: zeros(binCount),
  };
}
