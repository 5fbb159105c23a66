import { grown, roomier } from '../engine/index.ts';
import { type BlockReader, Kind, type LogBlock, Row, SymbolTable } from '../eventlog/index.ts';
import { binCount, binOf } from './bins.ts';
import {
  type CaseSpec,
  type CountedWindow,
  type DurationSpec,
  OPENED,
  type PopulationSpec,
} from './specs.ts';
import type { CaseSummary, DurationSummary, LevelSummary } from './summaries.ts';

// Of its own: V8 folds a module's constants, but loads those of others again and again.
const { opened: OPENING, standing: STANDING, closed: CLOSED, censored: CENSORED } = Kind;
const { milestone: MILESTONE } = Kind;
const DAY = 86_400_000;

const NONE = -1;

/** What a role's cases are asked about. */
interface RoleBook {
  readonly metrics: readonly Measured[];
  readonly milestones: SymbolTable;
  readonly attributes: SymbolTable;
}

/** A figure with its names as places. */
interface Measured {
  readonly spec: CaseSpec;
  readonly summary: CaseSummary;
  /** Column of the milestone that begins it, or whose share it is; 0 for the opening itself, else from 1 on. */
  readonly from: number;
  readonly to: number;
  readonly population: readonly Asked[];
}

/** A value of an attribute. */
interface Asked extends Pick<PopulationSpec, 'code' | 'number'> {
  readonly place: number;
}

/**
 * Figures about cases, read off the event log: durations between milestones, cases open at a time,
 * shares. Holds open cases only; a case is evaluated when it closes or is censored.
 */
export class CaseFold implements BlockReader {
  private readonly window: CountedWindow;
  private readonly roles: SymbolTable;
  private readonly books: readonly RoleBook[];
  /** Columns that the widest role needs: the opening and its milestones; its attributes. */
  private readonly width: number;
  private readonly depth: number;
  /** By slot: the place of the case's role; NONE for none that anybody asks about. */
  private roleOf = new Int16Array(64).fill(NONE);
  /** By slot, then milestone: when it was first passed, ms; NaN until then. The opening comes first. */
  private times: Float64Array<ArrayBuffer>;
  /** By slot, then attribute: its code, NaN until it is drawn. */
  private codes: Float64Array<ArrayBuffer>;
  readonly summaries: readonly CaseSummary[];

  constructor(specs: readonly CaseSpec[], window: CountedWindow) {
    this.window = window;
    this.summaries = specs.map((spec) => emptySummary(spec, window));
    this.roles = new SymbolTable(specs.map(({ role }) => role));
    const roles = new Set(specs.map(({ role }) => role));
    this.books = [...roles].map((role) => this.bookOf(role, specs));
    this.width = 1 + Math.max(0, ...this.books.map(({ milestones }) => milestones.size));
    this.depth = Math.max(0, ...this.books.map(({ attributes }) => attributes.size));
    this.times = new Float64Array(64 * this.width);
    this.codes = new Float64Array(64 * this.depth);
  }

  read({ lives, lifeCount, doubles, words }: LogBlock): void {
    for (let i = 0; i < lifeCount; i++) {
      const double = lives[i]! << Row.doubles;
      const word = lives[i]! << Row.words;
      const kind = words[word | Row.kind]!;
      const slot = words[word | Row.slot]!;
      const time = doubles[double]!;
      if (kind === OPENING) {
        this.open(time, slot, this.roles.placeOf(words[word | Row.a]!));
        continue;
      }
      if (kind === STANDING) continue;
      const isEnd = kind === CLOSED || kind === CENSORED;
      const role = this.roleOf[slot] ?? NONE;
      if (role === NONE) continue;
      const book = this.books[role]!;
      if (isEnd) {
        this.roleOf[slot] = NONE;
        this.evaluate(book, slot, time, kind === CENSORED);
      } else if (kind === MILESTONE) {
        const place = book.milestones.placeOf(words[word | Row.a]!);
        const cell = slot * this.width + 1 + place;
        if (place >= 0 && Number.isNaN(this.times[cell])) this.times[cell] = time;
      } else {
        const place = book.attributes.placeOf(words[word | Row.a]!);
        if (place >= 0) this.codes[slot * this.depth + place] = doubles[double | Row.b]!;
      }
    }
  }

  private bookOf(role: number, all: readonly CaseSpec[]): RoleBook {
    const specs = all.filter((spec) => spec.role === role);
    const milestones = new SymbolTable(
      specs.flatMap(namesOf).filter((milestone) => milestone !== OPENED),
    );
    const attributes = new SymbolTable(
      specs.flatMap(({ population }) => population.map(({ attribute }) => attribute)),
    );
    const column = (name: number): number => (name === OPENED ? 0 : 1 + milestones.placeOf(name));
    const metrics = all.flatMap((spec, i): Measured[] => {
      if (spec.role !== role) return [];
      const [from, to] = namesOf(spec);
      const population = spec.population.map(({ attribute, ...value }): Asked => {
        return { place: attributes.placeOf(attribute), ...value };
      });
      return [
        { spec, summary: this.summaries[i]!, from: column(from), to: column(to), population },
      ];
    });
    return { metrics, milestones, attributes };
  }

  private open(time: number, slot: number, role: number): void {
    if (slot >= this.roleOf.length) {
      this.roleOf = roomier(this.roleOf, slot + 1, NONE);
      const slots = this.roleOf.length;
      this.times = grown(this.times, slots * this.width);
      this.codes = grown(this.codes, slots * this.depth);
    }
    this.roleOf[slot] = role;
    if (role === NONE) return;
    const first = slot * this.width;
    this.times[first] = time;
    for (let i = 1; i < this.width; i++) this.times[first + i] = NaN;
    const code = slot * this.depth;
    for (let i = 0; i < this.depth; i++) this.codes[code + i] = NaN;
  }

  private evaluate({ metrics }: RoleBook, slot: number, end: number, censored: boolean): void {
    const first = slot * this.width;
    const opened = this.times[first]!;
    const counted = opened >= this.window.from && opened < this.window.to;
    const code = slot * this.depth;
    for (let i = 0; i < metrics.length; i++) {
      const { spec, summary, from: start, to: stop, population } = metrics[i]!;
      let belongs = true;
      for (const asked of population) {
        const drawn = this.codes[code + asked.place];
        if (drawn !== asked.code && drawn !== asked.number) belongs = false;
      }
      const from = this.times[first + start]!;
      if (!belongs || Number.isNaN(from)) continue;
      const to = this.times[first + stop]!;
      if (spec.kind === 'level' && summary.kind === 'level') {
        addLevel(summary, from, to, end, this.window);
      } else if (counted && spec.kind === 'duration' && summary.kind === 'duration') {
        addDuration(summary, spec, from, to, end, censored, this.window.dayOffset);
      } else if (counted && summary.kind === 'share') {
        summary.of++;
        if (!Number.isNaN(to)) summary.reached++;
        else if (censored) summary.censored++;
      }
    }
  }
}

/** The two milestones that a figure is about. */
function namesOf(spec: CaseSpec): [number, number] {
  return spec.kind === 'share' ? [spec.of, spec.reached] : [spec.from, spec.to];
}

function addDuration(
  summary: DurationSummary,
  spec: DurationSpec,
  from: number,
  to: number,
  end: number,
  censored: boolean,
  dayOffset: number,
): void {
  // Whoever came to the end before the beginning, as own charts may, has not come there from it.
  const reached = to >= from;
  const time = to - from;
  summary.started++;
  if (reached) {
    summary.reached++;
    summary.sum += time;
    if (time === 0) summary.atOnce++;
    summary.reachedBins[binOf(time)]!++;
    if (Math.floor((from + dayOffset) / DAY) === Math.floor((to + dayOffset) / DAY))
      summary.sameDay++;
  } else if (censored) {
    summary.censored++;
    summary.censoredBins[binOf(end - from)]!++;
  } else {
    summary.otherBins[binOf(end - from)]!++;
  }
  const { cuts, limits } = spec;
  for (let i = 0; i < cuts.length; i++) {
    summary.cutSums[i]! += reached ? Math.min(time, cuts[i]!) : cuts[i]!;
  }
  for (let i = 0; i < limits.length; i++) {
    if (reached && time <= limits[i]!) summary.within[i]!++;
  }
}

function addLevel(
  summary: LevelSummary,
  from: number,
  to: number,
  end: number,
  window: CountedWindow,
): void {
  // Whoever came to the end before the beginning has not come there from it, here as well.
  const last = to >= from ? to : end;
  const spent = Math.min(last, window.to) - Math.max(from, window.from);
  if (spent <= 0) return;
  summary.caseTime += spent;
  summary.cases++;
}

function emptySummary(spec: CaseSpec, window: CountedWindow): CaseSummary {
  if (spec.kind === 'level') {
    return { kind: 'level', caseTime: 0, window: window.to - window.from, cases: 0 };
  }
  if (spec.kind === 'share') return { kind: 'share', of: 0, reached: 0, censored: 0 };
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
    atOnce: 0,
    reachedBins: zeros(binCount),
    otherBins: zeros(binCount),
    censoredBins: zeros(binCount),
  };
}
