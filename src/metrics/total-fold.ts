import { roomier } from '../engine/index.ts';
import { type BlockReader, Kind, type LogBlock, Row, SymbolTable } from '../eventlog/index.ts';
import { type CountedWindow, OPENED, type TotalSpec } from './specs.ts';
import type { TotalSummary } from './summaries.ts';

/** What one milestone adds to one figure. */
interface Term {
  readonly spec: TotalSpec;
  readonly summary: TotalSummary;
  /** Added to the total, taken off it, or counted among what the total is a share of. */
  readonly part: 'of' | 'less' | 'among';
  /** Ms since the replication began. */
  readonly from: number;
  readonly to: number;
}

/**
 * Counts of milestones and sums of their amounts, each by the time it happens, read off the event
 * log. Remembers only which of the roles asked about an open case plays.
 */
export class TotalFold implements BlockReader {
  readonly summaries: readonly TotalSummary[];
  private readonly milestones: SymbolTable;
  /** By place of the milestone. */
  private readonly terms: readonly Term[][];
  private readonly openings: readonly Term[];
  /** By slot of a case: its role. */
  private roleOf = new Int32Array(64);

  constructor(specs: readonly TotalSpec[], window: CountedWindow) {
    const length = window.to - window.from;
    this.summaries = specs.map(({ kind, from, to }) => ({
      kind,
      occurrences: 0,
      total: 0,
      base: 0,
      isWhole: from <= length && (to === undefined || to <= length),
    }));
    const names = specs.flatMap((spec) => [...spec.of, ...spec.less, ...among(spec)]);
    this.milestones = new SymbolTable(names.filter((name) => name !== OPENED));
    this.terms = Array.from({ length: this.milestones.size }, () => []);
    const openings: Term[] = [];
    this.openings = openings;
    specs.forEach((spec, i) => {
      const summary = this.summaries[i]!;
      const from = window.from + spec.from;
      const to = spec.to === undefined ? window.to : Math.min(window.to, window.from + spec.to);
      const register = (list: readonly number[], part: Term['part']): void => {
        for (const name of list) {
          const terms = name === OPENED ? openings : this.terms[this.milestones.placeOf(name)]!;
          terms.push({ spec, summary, part, from, to });
        }
      };
      register(spec.of, 'of');
      register(spec.less, 'less');
      register(among(spec), 'among');
    });
  }

  read({ lives, lifeCount, doubles, words }: LogBlock): void {
    for (let i = 0; i < lifeCount; i++) {
      const double = lives[i]! << Row.doubles;
      const word = lives[i]! << Row.words;
      const kind = words[word | Row.kind]!;
      const slot = words[word | Row.slot]!;
      const a = words[word | Row.a]!;
      if (kind === Kind.milestone) {
        const place = this.milestones.placeOf(a);
        if (place < 0) continue;
        this.add(this.terms[place]!, doubles[double]!, slot, doubles[double | Row.b]!);
      } else if (kind === Kind.opened || kind === Kind.standing) {
        this.begin(slot, a);
        if (kind === Kind.opened) this.add(this.openings, doubles[double]!, slot, 0);
      }
    }
  }

  private begin(slot: number, role: number): void {
    if (slot >= this.roleOf.length) this.roleOf = roomier(this.roleOf, slot + 1);
    this.roleOf[slot] = role;
  }

  private add(terms: readonly Term[], time: number, slot: number, amount: number): void {
    for (const { spec, summary, part, from, to } of terms) {
      if (time < from || time >= to) continue;
      if (spec.role !== undefined && this.roleOf[slot] !== spec.role) continue;
      if (part === 'among') {
        summary.base++;
        continue;
      }
      const by = spec.kind === 'count' ? 1 : amount;
      summary.occurrences++;
      summary.total += part === 'of' ? by : -by;
    }
  }
}

/** What the total is a share of. */
const among = (spec: TotalSpec): readonly number[] =>
  spec.kind === 'count' ? (spec.among ?? []) : [];
