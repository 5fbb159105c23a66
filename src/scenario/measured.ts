import type { Bilingual } from './types.ts';

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

/** What is measured; the page on metrics, `docs/reference/figures.md`, says of whom and when. */
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

/** A reported figure and the simulated one that is held against it. */
export interface Target {
  readonly id: string;
  readonly title: Bilingual;
  readonly variant: string;
  readonly metric: string;
  /** Values of drawn attributes: only cases that have them all count. */
  readonly population?: Readonly<Record<string, string>>;
  readonly statistic: Statistic;
  /** Then the figure is the change in % against the same of another variant or metric, or both. */
  readonly against?: Against;
  /** Whether parameters were chosen to give it (`fit`), were not, or are read off it (`infer`). */
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
