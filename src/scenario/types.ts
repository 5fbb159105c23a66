import type { Distribution } from '../random/index.ts';
import type { Outage } from './world.ts';

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

/** From one instant of the week to another, in ms after Monday 00:00. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How long something lasts, in ms. */
export type Delay = (
  | { readonly kind: 'drawn'; readonly distribution: Distribution }
  /** Until the clock shows this time next, ms after midnight. */
  | { readonly kind: 'untilClock'; readonly time: number }
) & {
  /** What would end outside these ends when the next of them begins; in order, not overlapping. */
  readonly during?: readonly Stretch[];
};

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

/** Work that takes as long as is drawn, ms. */
export interface TimedWork {
  readonly kind: 'timed';
  readonly distribution: Distribution;
}

/** Work that a unit of a pool does for a case: how long it takes, and how it may end. */
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

/** People, lines or things that do one kind of work, with one queue. */
export interface PoolSpec {
  readonly id: string;
  readonly title: Bilingual;
  /** On duty outside the shifts; a whole number from 0. */
  readonly units: number;
  /** First come first served, or the lower priority first and then that. */
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

/** A source of cases: how many arrive, when, and in which role. */
export interface Arrivals {
  readonly id: string;
  /** Role of the cases that it opens. */
  readonly role: string;
  /** Mean number a day, before `scaledBy`. */
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
