import type { Chart } from '../charts/index.ts';
import type { Distribution } from '../random/index.ts';
import type { Outage, Review, Standing, Stock } from './world.ts';

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Where a number comes from: a source id of `scenarios/targets/`, or a stated assumption. */
export interface Provenance {
  readonly source?: string;
  readonly assumption?: string;
}

/** Something that may depend on an attribute of the case. */
export interface ByAttribute<T> {
  /** Name of a drawn attribute or setting; absent when there is one case only. */
  readonly by?: string;
  /** By the attribute's value; `otherwise` for the rest, and for everything when `by` is absent. */
  readonly cases: Readonly<Record<string, T>>;
}

/** How chance settles an attribute. One uniform a draw. */
export type Draw =
  | { readonly kind: 'number'; readonly distribution: Distribution }
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      readonly weights: readonly number[];
    }
  | { readonly kind: 'chance'; readonly probability: number }
  /** A chance that follows a stock: its level times a factor. */
  | { readonly kind: 'stockChance'; readonly stock: string; readonly times: number }
  /** The level of a stock itself. */
  | { readonly kind: 'stock'; readonly stock: string }
  /** What whoever opened the case handed over under that name. */
  | { readonly kind: 'taken'; readonly attribute: string };

/** How long something lasts, in ms. */
export type Delay =
  | { readonly kind: 'drawn'; readonly distribution: Distribution }
  /** Until the clock shows this time next, ms after midnight. */
  | { readonly kind: 'untilClock'; readonly time: number };

/** How long it takes to find, for work whose end is a threshold consumed by hazard. */
export interface HazardWork {
  readonly kind: 'hazard';
  /** Per searcher at work, per ms. */
  readonly perSearcher: number;
  /** Scale in ms at which the hazard fades with effort; Infinity if it does not. */
  readonly decay: number;
  /** Context attribute that multiplies the hazard. */
  readonly times?: string;
}
export interface TimedWork {
  readonly kind: 'timed';
  readonly distribution: Distribution;
}

export interface Activity {
  readonly effort: ByAttribute<TimedWork | HazardWork>;
  /** Probability of each outcome; absent where the work has only one end. */
  readonly outcomes?: ByAttribute<Readonly<Record<string, number>>>;
}

/** Who answers a `decide` in a replay: a rule with a latency. */
export interface Decision {
  readonly choose: ByAttribute<Readonly<Record<string, number>>>;
  readonly latency: Delay;
}

/** A part that a chart plays in a scenario, with its parameters. */
export interface Role {
  readonly id: string;
  readonly chart: string;
  readonly title: Bilingual;
  /** Constants that become the machine's input. */
  readonly settings: Readonly<Record<string, boolean | number | string>>;
  /** The chart's name for a pool -> the scenario's pool. Same name if absent. */
  readonly pools: Readonly<Record<string, string>>;
  readonly draws: Readonly<Record<string, ByAttribute<Draw>>>;
  readonly delays: Readonly<Record<string, ByAttribute<Delay>>>;
  readonly activities: Readonly<Record<string, Activity>>;
  readonly decisions: Readonly<Record<string, Decision>>;
}

/** One stretch of a week with its capacity. Times are ms after Monday 00:00. */
export interface Shift {
  readonly from: number;
  readonly capacity: number;
}

export interface PoolSpec {
  readonly id: string;
  readonly title: Bilingual;
  readonly units: number;
  readonly discipline: 'fifo' | 'priority';
  /** Weekly shift calendar; empty when capacity is constant. */
  readonly shifts: readonly Shift[];
  /** What happens to work in hand when a shift ends. */
  readonly onShiftEnd: 'finish' | 'suspend';
  /** Planned closures. */
  readonly outages: readonly Outage[];
}

/** What is fixed of the invented people whose cases come from a source; the rest is chance. */
export interface Casting {
  readonly sex?: 'female' | 'male';
  /** Youngest and oldest, in years; instead of those of the age group. */
  readonly ages?: readonly [number, number];
  /** Where somebody who is sought was last seen. */
  readonly place?: Bilingual;
}

export interface Arrivals {
  readonly id: string;
  readonly role: string;
  readonly perDay: number;
  /** 24 relative weights, from midnight; mean is scaled to 1. */
  readonly hours: readonly number[];
  /** 7 relative weights, Monday first; mean is scaled to 1. */
  readonly weekdays: readonly number[];
  /** Shape of the Gamma factor (mean 1) that a whole day shares; Infinity for none. */
  readonly dayMixing: number;
  /** Fixed instants in ms since the start, instead of `perDay`; empty where that is given. */
  readonly at: readonly number[];
  /** Stocks by whose levels, multiplied, arrivals are thinned. */
  readonly scaledBy: readonly string[];
  /** Never seen by a chart: it changes no result. */
  readonly cast?: Casting;
}

/** A milestone that a front is judged by. */
export interface FrontMilestone {
  readonly name: string;
  /** What it is called in the table; the milestone's own words if absent. */
  readonly title?: Bilingual;
  /** Its amounts are money, and their sum is of interest. */
  readonly money?: boolean;
}

/** What a scenario that tells one story expects of it. */
export interface StoryPlan {
  /** Whose first arrival begins the story. */
  readonly role: string;
  /** In which variant it is told. */
  readonly variant: string;
  /** How it ends, as a sentence. */
  readonly expects: Bilingual;
  /** Milestones over the case that begins it and all linked to it: all of one, none of the other. */
  readonly holds: { readonly reached: readonly string[]; readonly never: readonly string[] };
  /** The variant in which what brings the end about is taken away, and how to say that. */
  readonly without?: { readonly variant: string; readonly title: Bilingual };
  /** Replications that the share is taken of. */
  readonly fates: number;
}

/** A line of the police's work, for the table front by front. */
export interface Front {
  readonly id: string;
  readonly title: Bilingual;
  /** Whose cases are its work. */
  readonly roles: readonly string[];
  /** Its people. A pool of two fronts counts in both. */
  readonly pools: readonly string[];
  /** What it is there for. */
  readonly outcomes: readonly FrontMilestone[];
  /** What is the price. */
  readonly costs: readonly FrontMilestone[];
}

/** What all metrics have. */
interface MetricHead {
  readonly id: string;
  readonly title: Bilingual;
  /** Whose cases it is about; metrics of periods may be about all. */
  readonly role?: string;
  /** What to show of it where no target asks; the usual for its kind if absent. */
  readonly statistics?: readonly Statistic[];
}

/**
 * How often milestones were reached in a period, or the sum of their amounts, less those of other
 * milestones, by the time at which they happen.
 */
interface Period {
  readonly of: readonly string[];
  readonly less: readonly string[];
  /** Ms since the end of the warm-up. */
  readonly from: number;
  /** Likewise, exclusive; until the end of the run length if absent. */
  readonly to?: number;
}

export type Metric = MetricHead &
  (
    | {
        readonly kind: 'duration';
        readonly role: string;
        /** `opened` or a milestone. */
        readonly from: string;
        readonly to: string;
      }
    | {
        /** Time average of the cases between `from` and `to`, over the counted window. */
        readonly kind: 'level';
        readonly role: string;
        readonly from: string;
        readonly to: string;
      }
    | {
        /** Among cases that reached `of`, the share that reached `reached`. */
        readonly kind: 'share';
        readonly role: string;
        readonly of: string;
        readonly reached: string;
      }
    | {
        /**
         * Among stories (a case of `role` with all linked to it) that reached `of`: how many, and
         * how much of its amount, reached `reached`; by the time from `from` to `to`.
         */
        readonly kind: 'story';
        readonly role: string;
        readonly of: string;
        readonly reached: string;
        readonly from: string;
        readonly to: string;
      }
    | ({
        readonly kind: 'count';
        /** Milestones of which `of` is told as a share. */
        readonly among?: readonly string[];
      } & Period)
    | ({ readonly kind: 'amount' } & Period)
  );

/** What is computed of a metric. */
export type Statistic =
  /** Mean over cases that reached the end. Unfinished cases are counted beside it. */
  | { readonly kind: 'mean' }
  /** Mean of min(time, cut) over all cases, finished or not; ms. */
  | { readonly kind: 'meanCut'; readonly cut: number }
  /** Share within a limit (ms), of cases that reached the end or of all cases. */
  | { readonly kind: 'within'; readonly limit: number; readonly among: 'reached' | 'all' }
  /** Share that ended on the calendar day on which the clock started, of all cases. */
  | { readonly kind: 'sameDay' }
  | { readonly kind: 'level' }
  | { readonly kind: 'share' }
  /** Of stories; only of those whose time was at most `delay` (ms) where that is given. */
  | { readonly kind: 'storyShare'; readonly delay?: number }
  /** Of their amounts, likewise. */
  | { readonly kind: 'valueShare'; readonly delay?: number }
  /** A number of milestones. */
  | { readonly kind: 'count' }
  /** A sum of amounts; fen. */
  | { readonly kind: 'amount' };

/** What a target's figure is held against; what is left out is the target's own. */
export interface Against {
  readonly variant?: string;
  readonly metric?: string;
}

export interface Target {
  readonly id: string;
  readonly title: Bilingual;
  readonly variant: string;
  readonly metric: string;
  readonly population?: Readonly<Record<string, string>>;
  readonly statistic: Statistic;
  /** Then the figure is the change in % against the same of another variant or metric, or both. */
  readonly against?: Against;
  readonly role: 'fit' | 'predict' | 'infer' | 'check';
  /** In `unit`; absent for an alternative definition the article gives no figure for. */
  readonly reported?: number;
  /** Values that round to the reported one; in `unit`. */
  readonly band?: readonly [number, number];
  readonly unit: 'min' | 'h' | '%' | 'cases' | 'yuan';
  readonly source: string;
  /** Id of the published figure that `reported` repeats. */
  readonly published?: string;
  readonly definition: Bilingual;
  /** The id of the target this is another reading of. */
  readonly readingOf?: string;
}

/** A named change of policy. The gain between two variants is shared out among levers. */
export interface Lever {
  readonly id: string;
  readonly title: Bilingual;
}

/** Which gain is taken apart: metric from one variant to another, lever by lever. */
export interface Attribution {
  readonly metric: string;
  readonly statistic: Statistic;
  readonly from: string;
  readonly to: string;
  readonly levers: readonly string[];
  /** Sources that matter to the metric; all if absent. */
  readonly arrivals?: readonly string[];
}

/**
 * A share that is not published and that a reported figure implies: how far a reform had spread.
 * Each of `draws` is a chance that is set to the share.
 */
export interface Inference {
  readonly title: Bilingual;
  /** A target of role `infer`. */
  readonly target: string;
  /** Variant in which the share is varied. */
  readonly variant: string;
  readonly role: string;
  readonly draws: readonly string[];
  /** Shares from 0 to 1 that are simulated, rising; between them it is interpolated. */
  readonly grid: readonly number[];
  /** Sources that matter; all if absent. */
  readonly arrivals?: readonly string[];
}

/** A scenario with one variant applied, all units converted: what a replication runs. */
export interface Scenario {
  readonly id: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly variant: string;
  readonly variantTitle: Bilingual;
  /** As written, with its fixed offset. */
  readonly start: string;
  /** Start as ms after Monday 00:00 local time. */
  readonly startOfWeekOffset: number;
  readonly warmUp: number;
  readonly runLength: number;
  readonly followUp: number;
  readonly replications: number;
  readonly seed: number;
  readonly stocks: readonly Stock[];
  readonly standing: readonly Standing[];
  readonly reviews: readonly Review[];
  readonly pools: readonly PoolSpec[];
  readonly arrivals: readonly Arrivals[];
  readonly roles: readonly Role[];
  readonly metrics: readonly Metric[];
  readonly fronts: readonly Front[];
  /** Every chart that a role may play, by the name a scenario calls it. */
  readonly charts: Readonly<Record<string, Chart>>;
}
