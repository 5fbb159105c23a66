import type { ExecutorKind } from '../interpreter/index.ts';
import type { Question } from '../model/index.ts';
import type { ScenarioFile } from '../scenario/index.ts';
import type { PolicyRun } from './results.ts';
import { combinedDigest } from './run-digest.ts';
import type { Policy, ReplicationSummary, RunTasks, StoryAsked, Task } from './task.ts';
import { underPolicy } from './under-policy.ts';

/**
 * Called after each replication, of any variant, and now and then while long ones run on threads.
 * `underWay` is what is done of those that are not finished, in replications.
 */
export type OnProgress = (done: number, of: number, underWay: number) => void;

/** What is common to all policies of an experiment: the fate and the means of running it. */
export interface Fate {
  /** The scenario, as `loadScenario` or `readScenario` gives it. */
  readonly file: ScenarioFile;
  /** A whole number from 0 on. The same seed gives the same draws, whatever the variant. */
  readonly seed: number;
  /** How the charts are run; results do not depend on it. */
  readonly executor: ExecutorKind;
  /** Where replications are run: `runInProcess`, or `onWorkers(4)`; results do not depend on it. */
  readonly runTasks: RunTasks;
  readonly onProgress?: OnProgress | undefined;
  /** Ends the run early; what was finished is in the result, which says that it is not complete. */
  readonly signal?: AbortSignal | undefined;
}

/** A policy and how many replications it gets; they are numbered in a row under one fate. */
export interface Assignment {
  readonly policy: Policy;
  readonly replications: number;
  /** Number of the first one; 0 if left out. */
  readonly first?: number;
  /** Sources whose cases arrive; all if left out. */
  readonly arrivals?: readonly string[] | undefined;
  /** Only how one story ends is asked. */
  readonly story?: StoryAsked | undefined;
}

/** Runs policies under common random numbers. After an abort each keeps an unbroken row of replications. */
export async function runPolicies(
  fate: Fate,
  assignments: readonly Assignment[],
  questions: readonly Question[],
): Promise<readonly PolicyRun[]> {
  const { file, seed, executor, runTasks, onProgress, signal } = fate;
  const found = assignments.map(() => new Map<number, ReplicationSummary>());
  const owners = new Map<Task, number>();
  const scenarios = assignments.map(({ policy, arrivals }) => underPolicy(file, policy, arrivals));
  const ends = assignments.map(({ replications, first = 0 }) => first + replications);
  const most = Math.max(0, ...ends);
  // Replication by replication, so that an interrupted run has as many of each policy.
  for (let replication = 0; replication < most; replication++) {
    assignments.forEach(({ policy, first = 0, arrivals, story }, i) => {
      if (replication < first || replication >= ends[i]!) return;
      const { ownCharts, runLength } = file;
      const scenario = scenarios[i]!;
      const task = { scenario, ownCharts, policy, seed, replication, executor, questions };
      const more = {
        ...(arrivals === undefined ? {} : { arrivals }),
        ...(story === undefined ? {} : { story }),
        ...(runLength === undefined ? {} : { runLength }),
      };
      owners.set({ ...task, ...more }, i);
    });
  }
  let done = 0;
  const shares = new Map<Task, number>();
  const tell = (): void => {
    const underWay = [...shares.values()].reduce((sum, share) => sum + share, 0);
    onProgress?.(done, owners.size, underWay);
  };
  const onDone = (task: Task, summary: ReplicationSummary): void => {
    found[owners.get(task)!]!.set(task.replication, summary);
    shares.delete(task);
    done++;
    tell();
  };
  const onShare = (task: Task, share: number): void => {
    shares.set(task, share);
    tell();
  };
  await runTasks([...owners.keys()], onDone, signal, onShare);
  return assignments.map(({ policy, first = 0 }, i) => {
    const summaries = unbroken(found[i]!, first);
    const title = file.variants.find(({ id }) => id === policy.variant)!.title;
    return {
      policy,
      title,
      summaries,
      digest: combinedDigest(summaries.map(({ digest }) => digest)),
    };
  });
}

/** Summaries from a replication up to the first that is missing. */
function unbroken(
  found: ReadonlyMap<number, ReplicationSummary>,
  first: number,
): ReplicationSummary[] {
  const row: ReplicationSummary[] = [];
  for (let next = found.get(first); next !== undefined; next = found.get(first + row.length)) {
    row.push(next);
  }
  return row;
}
