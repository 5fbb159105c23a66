import type { AnyStateMachine } from 'xstate';

/** What is known of a case when chance is asked: its context. */
export type CaseContext = Readonly<Record<string, unknown>>;

/** How long something lasts: `ms` may ignore `u` where `draws` is false. */
export interface DelayRule {
  /** Whether a uniform is needed. */
  readonly draws: boolean;
  /** The same as `ms` where neither context nor time matter; left out where they do. */
  readonly quantile?: ((u: number) => number) | undefined;
  /** Milliseconds from `now` for a uniform `u`; rounded by the host, which refuses below 0. */
  ms(context: CaseContext, u: number, now: number): number;
}

/** An attribute settled by chance. */
export interface DrawRule {
  value(context: CaseContext, u: number): unknown;
}

/** Work that takes a drawn time. */
export interface TimedRule extends DelayRule {
  readonly kind: 'timed';
}

/** Work that ends when searchers at work have consumed a unit-exponential threshold. */
export interface HazardRule {
  readonly kind: 'hazard';
  /** Hazard per ms for one unit at work. */
  rate(context: CaseContext): number;
  /** Scale in ms at which it fades with effort; Infinity if it does not. */
  readonly decay: number;
}

export interface ActivityRule {
  readonly effort: TimedRule | HazardRule;
  /** Which end it comes to; absent where there is one only. */
  readonly outcome?: (context: CaseContext, u: number) => string;
}

/** How a policy answers a `decide`. */
export interface DecisionRule {
  choose(context: CaseContext, u: number): string;
  readonly latency: DelayRule;
}

/** A part in a scenario: a chart, and what its names mean there. */
export interface RoleBinding {
  readonly name: string;
  readonly machine: AnyStateMachine;
  /** Laid under the input of every case in this role. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The chart's name for a pool -> index into the host's pools. */
  readonly pools: ReadonlyMap<string, number>;
  readonly delays: ReadonlyMap<string, DelayRule>;
  readonly draws: ReadonlyMap<string, DrawRule>;
  readonly activities: ReadonlyMap<string, ActivityRule>;
  readonly decisions: ReadonlyMap<string, DecisionRule>;
}
