import type { ExecutorKind } from '../interpreter/index.ts';
import type { FrontSummary, MetricSummary, PoolSummary, StoryVerdict } from '../metrics/index.ts';
import type { Question } from '../model/index.ts';
import type { ChartProgram, Scenario } from '../scenario/index.ts';

/** A policy to be run: a variant of the scenario, perhaps with further levers pulled. */
export interface Policy {
  readonly variant: string;
  readonly levers: readonly string[];
  /** Draws of a role that are chances, set to a probability. */
  readonly chances?: {
    readonly role: string;
    readonly draws: readonly string[];
    readonly probability: number;
  };
}

/** One replication to be run. Tasks that are run with the same scenario have the same object. */
export interface Task {
  /** The scenario under the policy, with the arrivals and the run length that are asked for. */
  readonly scenario: Scenario;
  /** Programs of the scenario's own charts, by name. */
  readonly ownCharts: Readonly<Record<string, ChartProgram>>;
  readonly policy: Policy;
  readonly seed: number;
  readonly replication: number;
  readonly executor: ExecutorKind;
  readonly questions: readonly Question[];
  /** Sources whose cases arrive; all if absent. */
  readonly arrivals?: readonly string[];
  /** Ms, instead of the scenario's own. */
  readonly runLength?: number;
  /** Only how one story ends is asked, and the run goes no further than that. */
  readonly story?: StoryAsked;
}

/** Which story, and when it has ended as expected; see `StoryCheckSpec`. */
export interface StoryAsked {
  readonly source: string;
  readonly ordinal: number;
  readonly reached: readonly string[];
  readonly never: readonly string[];
}

/** What one replication amounted to: plain data, small, the same from whichever thread. */
export interface ReplicationSummary {
  /** From 0. */
  readonly replication: number;
  /** Of its event log. */
  readonly digest: string;
  /** Length of its event log. */
  readonly records: number;
  /** Cases opened, linked ones and those of the warm-up included. */
  readonly cases: number;
  /** Cases still open when the follow-up ended. */
  readonly unfinished: number;
  /** Units on duty over the counted window, averaged, in the order of the scenario's pools. */
  readonly onDuty: readonly number[];
  /** In the order of `measuresFor`. */
  readonly metrics: readonly MetricSummary[];
  /** Stories opened in the counted window. */
  readonly stories: number;
  /** Their minute ledgers by the role that they began with, in the scenario's order of roles. */
  readonly ledgers: readonly RoleLedger[];
  /** In the order of the scenario's pools. */
  readonly pools: readonly PoolSummary[];
  /** In the order of the scenario's fronts. */
  readonly fronts: readonly FrontSummary[];
  /** Where that was all that was asked. */
  readonly story?: StoryVerdict;
}

/** Minute ledger summed over the stories that began with a role. */
export interface RoleLedger {
  readonly role: string;
  readonly stories: number;
  /** Ms by heading code. */
  readonly minutes: Readonly<Record<number, number>>;
}

/** Hears what share of a replication's time has passed, from 0 to 1. */
export type OnShare = (share: number) => void;

/**
 * Runs tasks, in whatever order, and hands each summary on as it comes. `onShare` is told now and
 * then how far a task is that takes long, where that can be heard meanwhile.
 */
export type RunTasks = (
  tasks: readonly Task[],
  onDone: (task: Task, summary: ReplicationSummary) => void,
  signal?: AbortSignal,
  onShare?: (task: Task, share: number) => void,
) => Promise<void>;
