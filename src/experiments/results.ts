import type { Question } from '../model/index.ts';
import type {
  Bilingual,
  Inference,
  Lever,
  ScenarioFile,
  Statistic,
  Target,
} from '../scenario/index.ts';
import type { Policy, ReplicationSummary } from './task.ts';

/** A figure with its precision. `halfWidth` is of a 95 % interval over replications. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number;
  /**
   * Where all cases agree, so that they do not vary: the farthest value from `mean`, 0 or all, that
   * so many cases do not rule out (95 %). Of a count that is 0 throughout, the most that so many
   * replications do not rule out, if what is counted comes independently.
   */
  readonly bound?: number;
  /** Cases behind it. */
  readonly n: number;
  readonly replications: number;
  /** Cases still unfinished at the end of the follow-up. */
  readonly censored: number;
  /** What each replication alone gives, in order; NaN where it gives nothing. */
  readonly values?: readonly number[];
  /** How much each of them weighs in the mean; all alike if absent. */
  readonly weights?: readonly number[];
}

/** All replications of one policy. */
export interface PolicyRun {
  readonly policy: Policy;
  readonly title: Bilingual;
  /** In replication order. */
  readonly summaries: readonly ReplicationSummary[];
  /** Of the replications' digests, in order. */
  readonly digest: string;
  /** Further replications with some of the arrivals alone. */
  readonly more?: MoreReplications;
}

/** Replications after those of a run, for the roles that come of some arrivals. */
export interface MoreReplications {
  readonly arrivals: readonly string[];
  readonly roles: ReadonlySet<string>;
  /** In replication order. */
  readonly summaries: readonly ReplicationSummary[];
}

/** How a simulated figure stands to the reported one. */
export type Verdict =
  /** The whole interval lies in the band of the reported figure. */
  | 'inside'
  /** Interval and band overlap: they cannot be told apart. */
  | 'overlaps'
  /** They have nothing in common. */
  | 'outside'
  /** Nothing is reported to compare with, or nothing came out. */
  | 'open';

/** What came out for a target. */
export interface TargetResult {
  readonly target: Target;
  /** In the target's unit. */
  readonly estimate: Estimate;
  readonly verdict: Verdict;
}

/** What is computed of a metric under one policy, where no target asks for it. */
export interface MetricResult {
  readonly metric: string;
  readonly title: Bilingual;
  readonly variant: string;
  readonly statistic: Statistic;
  /** What the estimate is in: a share goes from 0 to 1. */
  readonly unit: 'ms' | 'share' | 'cases' | 'fen';
  readonly estimate: Estimate;
}

/** How a pool fared under one policy, over the counted window. */
export interface PoolResult {
  readonly id: string;
  readonly title: Bilingual;
  /** On duty, averaged over the counted window and the replications. */
  readonly units: number;
  /** Share of its time in use, from 0 to 1; `n` is 0. */
  readonly utilisation: Estimate;
  /** Time from the request to the grant, of those granted; ms. */
  readonly wait: Estimate;
  readonly granted: number;
  /** Requests withdrawn before the grant. */
  readonly withdrawn: number;
  /** Requests granted a day. */
  readonly grantedPerDay: Estimate;
  /** Share of the requests, granted or withdrawn, that were withdrawn: from 0 to 1. */
  readonly gaveUp: Estimate;
}

/** A milestone of a front over the counted window. */
export interface FrontMilestoneResult {
  readonly name: string;
  readonly title?: Bilingual;
  readonly money?: boolean;
  readonly count: Estimate;
  /** Sum of its amounts, fen; 0 if it has none. */
  readonly amount: Estimate;
  /** Person-hours of the front's pools for each one. */
  readonly hoursEach: Estimate;
}

/** How a front fared under one policy, over the counted window. */
export interface FrontResult {
  readonly id: string;
  readonly title: Bilingual;
  /** Cases of its roles. */
  readonly openedPerDay: Estimate;
  /** Time average of its cases that were open. */
  readonly open: Estimate;
  /** Of requests for its pools that were granted: the mean, and what nine in ten did not exceed; ms. */
  readonly wait: Estimate;
  readonly wait90: Estimate;
  /** Share of its people's time in use, from 0 to 1. */
  readonly utilisation: Estimate;
  /** Time in use over the whole window, hours. */
  readonly personHours: Estimate;
  readonly outcomes: readonly FrontMilestoneResult[];
  readonly costs: readonly FrontMilestoneResult[];
}

/** One lever's share of a gain; the shares sum to the whole. */
export interface LeverShare {
  readonly lever: Lever;
  readonly estimate: Estimate;
}

/** How the gain between two variants is shared out among levers. */
export interface AttributionResult {
  /**
   * Gain from `from` to `to` in the metric's own unit: how much higher a share is, how much lower a
   * time (ms), a number of cases or a sum of money (fen).
   */
  readonly whole: Estimate;
  readonly shares: readonly LeverShare[];
}

/** The share that a reported figure implies, and the curve it was read off. */
export interface InferenceResult {
  readonly inference: Inference;
  readonly target: Target;
  /** From 0 to 1; NaN where no share gives the reported figure. */
  readonly share: Estimate;
  /** The figure in the target's unit at each share of the grid. */
  readonly curve: readonly { readonly share: number; readonly estimate: Estimate }[];
}

/**
 * Share of the cases that have come to the end of a duration by a time since its start, ms; from 0
 * to 1, by Kaplan–Meier.
 */
export interface Curve {
  readonly metric: string;
  readonly points: readonly { readonly time: number; readonly share: number }[];
}

/** What a story metric came to where a certain time went before. */
export interface DelayPoint {
  /** Upper edge of the bin, ms; Infinity for the last. */
  readonly upTo: number;
  /** Share of the stories that reached it, from 0 to 1. */
  readonly stories: Estimate;
  /** Share of their amounts, likewise. */
  readonly value: Estimate;
}

/** How a story metric depends on the time that went before, bin by bin, under one policy. */
export interface DelayCurve {
  readonly metric: string;
  readonly variant: string;
  readonly points: readonly DelayPoint[];
  /** The same in few wide bins, for pictures. */
  readonly wide: readonly DelayPoint[];
  /** The same over all stories; its edge is Infinity. */
  readonly whole: DelayPoint;
}

/** What a scenario's variants came to under one fate. */
export interface ReplayResult {
  readonly file: ScenarioFile;
  readonly seed: number;
  /** Finished ones of each variant, those of further arrivals alone aside. */
  readonly replications: number;
  /** One per variant shown, in the scenario's order. */
  readonly runs: readonly PolicyRun[];
  readonly targets: readonly TargetResult[];
  /** What no target shows already, or every metric by its usual statistics; see `ReplayOptions`. */
  readonly figures: readonly MetricResult[];
  readonly attribution?: AttributionResult;
  readonly inference?: InferenceResult;
  /** By run, for the first duration metric. */
  readonly curves: readonly Curve[];
  /** For every story metric and run. */
  readonly delayCurves: readonly DelayCurve[];
  /** Over everything that was run, in a fixed order. */
  readonly digest: string;
  /** Counted cases that came from outside, over all runs shown. */
  readonly cases: number;
  /** False when the run was interrupted: fewer replications than asked for. */
  readonly complete: boolean;
}

/** Paired comparison of two policies under common random numbers. */
export interface ComparisonRow {
  readonly key: string;
  readonly title: Bilingual;
  /** What is compared: mean, share within ... */
  readonly question: Question;
  readonly unit: 'ms' | 'share' | 'cases' | 'fen';
  readonly first: Estimate;
  readonly second: Estimate;
  /** Second minus first, paired by replication. */
  readonly difference: Estimate;
  /** Variance of the difference if the runs were independent, over the paired one. */
  readonly varianceRatio: number;
}

/** What two policies came to under one fate. */
export interface ComparisonResult {
  readonly file: ScenarioFile;
  readonly seed: number;
  /** Pairs that both policies finished. */
  readonly replications: number;
  readonly runs: readonly [PolicyRun, PolicyRun];
  readonly rows: readonly ComparisonRow[];
  /** Of the digests of both runs. */
  readonly digest: string;
  /** False when the run was interrupted: fewer pairs than asked for. */
  readonly complete: boolean;
}
