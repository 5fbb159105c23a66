import { Kind, type LogListener } from '../../../src/eventlog/index.ts';
import { binCount, binOf } from '../../../src/metrics/bins.ts';
import {
  type CaseSpec,
  type CountedWindow,
  type MetricSpec,
  OPENED,
  type StorySpec,
  type TotalSpec,
} from '../../../src/metrics/specs.ts';

const DAY = 86_400_000;

interface Passed {
  readonly time: number;
  readonly milestone: number;
  readonly amount: number;
}

interface Met {
  readonly role: number;
  /** NaN for a case that stands. */
  readonly opened: number;
  readonly parent: number;
  readonly passed: Passed[];
  readonly drawn: Map<number, number>;
  ended: number;
  isCensored: boolean;
}

/** As `MetricsFold`: every case is kept to the end and each figure is worked out as it is defined. */
export class NaiveMetrics implements LogListener {
  private readonly cases = new Map<number, Met>();
  private readonly specs: readonly MetricSpec[];
  private readonly window: CountedWindow;

  constructor(specs: readonly MetricSpec[], window: CountedWindow) {
    this.specs = specs;
    this.window = window;
  }

  record(time: number, number: number, kind: Kind, a: number, b: number): void {
    if (kind === Kind.opened || kind === Kind.standing) {
      const isOpened = kind === Kind.opened;
      this.cases.set(number, {
        role: a,
        opened: isOpened ? time : NaN,
        parent: isOpened ? b : -1,
        passed: [],
        drawn: new Map(),
        ended: Infinity,
        isCensored: false,
      });
      return;
    }
    const met = this.cases.get(number);
    if (met === undefined) return;
    if (kind === Kind.milestone) met.passed.push({ time, milestone: a, amount: b });
    if (kind === Kind.drawn) met.drawn.set(a, b);
    if (kind !== Kind.closed && kind !== Kind.censored) return;
    met.ended = time;
    met.isCensored = kind === Kind.censored;
  }

  get summaries(): readonly object[] {
    return this.specs.map((spec) => {
      if (spec.kind === 'story') return this.stories(spec);
      if (spec.kind === 'count' || spec.kind === 'amount') return this.total(spec);
      return this.ofCases(spec);
    });
  }

  private counts({ opened }: Met): boolean {
    return opened >= this.window.from && opened < this.window.to;
  }

  private ofCases(spec: CaseSpec): object {
    const belonging = [...this.cases.values()].filter(
      ({ role, opened, drawn }) =>
        role === spec.role &&
        !Number.isNaN(opened) &&
        spec.population.every(({ attribute, code }) => drawn.get(attribute) === code),
    );
    const at = (met: Met, name: number): number =>
      name === OPENED
        ? met.opened
        : (met.passed.find(({ milestone }) => milestone === name)?.time ?? NaN);
    if (spec.kind === 'share') {
      const began = belonging.filter((met) => this.counts(met) && at(met, spec.of) >= 0);
      const others = began.filter((met) => Number.isNaN(at(met, spec.reached)));
      return {
        kind: 'share',
        of: began.length,
        reached: began.length - others.length,
        censored: others.filter(({ isCensored }) => isCensored).length,
      };
    }
    const spans = belonging
      .map((met) => ({ met, from: at(met, spec.from), to: at(met, spec.to) }))
      .filter(({ from }) => !Number.isNaN(from));
    if (spec.kind === 'level') {
      const spent = spans.map(({ met, from, to }) => {
        const last = to >= from ? to : met.ended;
        return Math.min(last, this.window.to) - Math.max(from, this.window.from);
      });
      const some = spent.filter((ms) => ms > 0);
      return {
        kind: 'level',
        caseTime: some.reduce((sum, ms) => sum + ms, 0),
        window: this.window.to - this.window.from,
        cases: some.length,
      };
    }
    const counted = spans.filter(({ met }) => this.counts(met));
    const reached = counted.filter(({ from, to }) => to >= from);
    const others = counted.filter(({ from, to }) => !(to >= from));
    const times = reached.map(({ from, to }) => to - from);
    const day = (time: number) => Math.floor((time + this.window.dayOffset) / DAY);
    const bins = (all: readonly number[]): readonly number[] => {
      const empty = Array.from({ length: binCount }, () => 0);
      for (const ms of all) empty[binOf(ms)]!++;
      return empty;
    };
    const ages = (isCensored: boolean) =>
      others
        .filter(({ met }) => met.isCensored === isCensored)
        .map(({ met, from }) => met.ended - from);
    return {
      kind: 'duration',
      started: counted.length,
      reached: reached.length,
      censored: ages(true).length,
      sum: times.reduce((sum, ms) => sum + ms, 0),
      cutSums: spec.cuts.map(
        (cut) => others.length * cut + times.reduce((sum, ms) => sum + Math.min(ms, cut), 0),
      ),
      within: spec.limits.map((limit) => times.filter((ms) => ms <= limit).length),
      sameDay: reached.filter(({ from, to }) => day(from) === day(to)).length,
      atOnce: times.filter((ms) => ms === 0).length,
      reachedBins: bins(times),
      otherBins: bins(ages(false)),
      censoredBins: bins(ages(true)),
    };
  }

  private total({ kind, role, of, less, from, to, ...more }: TotalSpec): object {
    const among = 'among' in more ? (more.among ?? []) : [];
    const length = this.window.to - this.window.from;
    const [first, last] = [
      this.window.from + from,
      Math.min(this.window.to, this.window.from + (to ?? length)),
    ];
    const happened = [...this.cases.values()]
      .filter((met) => role === undefined || met.role === role)
      .flatMap(({ opened, passed }) => [{ time: opened, milestone: OPENED, amount: 0 }, ...passed])
      .filter(({ time }) => time >= first && time < last);
    const picked = (names: readonly number[]) =>
      names.flatMap((name) => happened.filter(({ milestone }) => milestone === name));
    const sum = (all: readonly Passed[]) =>
      kind === 'count' ? all.length : all.reduce((total, { amount }) => total + amount, 0);
    return {
      kind,
      occurrences: picked(of).length + picked(less).length,
      total: sum(picked(of)) - sum(picked(less)),
      base: picked(among).length,
      isWhole: from <= length && (to ?? 0) <= length,
    };
  }

  private stories({ role, of, reached, from, to, edges }: StorySpec): object {
    const rootOf = (number: number): number => {
      const { parent } = this.cases.get(number)!;
      return parent < 0 ? number : rootOf(parent);
    };
    const stories = new Map<number, Passed[]>();
    for (const [number, { passed }] of this.cases) {
      const root = rootOf(number);
      stories.set(root, [...(stories.get(root) ?? []), ...passed]);
    }
    const zeros = () => Array.from({ length: edges.length + 1 }, () => 0);
    const sums = {
      stories: zeros(),
      storiesReached: zeros(),
      amount: zeros(),
      amountReached: zeros(),
    };
    for (const [root, passed] of stories) {
      const began = this.cases.get(root)!;
      const all = (name: number) => passed.filter(({ milestone }) => milestone === name);
      if (began.role !== role || !this.counts(began) || all(of).length === 0) continue;
      const first = (name: number) => Math.min(...all(name).map(({ time }) => time));
      const amount = (name: number) => all(name).reduce((sum, each) => sum + each.amount, 0);
      const delay = first(to) - first(from);
      const bin = edges.filter((edge) => !(delay >= 0 && delay <= edge)).length;
      sums.stories[bin]!++;
      sums.amount[bin]! += amount(of);
      if (all(reached).length === 0) continue;
      sums.storiesReached[bin]!++;
      sums.amountReached[bin]! += amount(reached);
    }
    return { kind: 'story', ...sums };
  }
}
