import {
  type Estimate,
  type PolicyRun,
  type ReplicationSummary,
  runInProcess,
} from '../../src/experiments/index.ts';
import { runPolicies } from '../../src/experiments/run-policies.ts';
import type { Policy } from '../../src/experiments/task.ts';
import type { Question } from '../../src/model/index.ts';
import type { Bilingual, ScenarioFile } from '../../src/scenario/index.ts';

/** A figure, as the product computes it from the runs of all policies. */
export interface Figure {
  readonly title: Bilingual;
  readonly of: (runs: readonly PolicyRun[]) => Estimate;
  /** In closed form; what all seeds together come to if left out. */
  readonly truth?: number;
}

/** What is run, and which figures are looked at. */
export interface Study {
  readonly title: Bilingual;
  readonly file: ScenarioFile;
  readonly policies: readonly Policy[];
  readonly questions: readonly Question[];
  readonly figures: readonly Figure[];
}

/** What an experiment says of a figure. */
export type Said = Pick<Estimate, 'mean' | 'halfWidth' | 'bound'>;

/** What came of a figure. */
export interface Findings {
  readonly title: Bilingual;
  readonly truth: number;
  /** For every size, what each experiment of so many replications says. */
  readonly said: readonly (readonly Said[])[];
}

/**
 * Runs seeds 1 to `seeds` and cuts the replications of each into experiments, which have none in
 * common.
 *
 * @param sizes replications of an experiment
 * @param perSeed replications under one seed; every size divides it
 */
export async function findings(
  { file, policies, questions, figures }: Study,
  seeds: number,
  sizes: readonly number[],
  perSeed = 60,
): Promise<readonly Findings[]> {
  const wholes = figures.map((): Estimate[] => []);
  const said = figures.map(() => sizes.map((): Said[] => []));
  for (let seed = 1; seed <= seeds; seed++) {
    const runs = await runPolicies(
      { file, seed, executor: 'compiled', runTasks: runInProcess },
      policies.map((policy) => ({ policy, replications: perSeed })),
      questions,
    );
    figures.forEach(({ of, truth }, i) => {
      if (truth === undefined) wholes[i]!.push(of(runs));
      sizes.forEach((size, k) => {
        for (let from = 0; from < perSeed; from += size) {
          const { mean, halfWidth, bound } = of(runs.map((run) => part(run, from, from + size)));
          said[i]![k]!.push({ mean, halfWidth, ...(bound === undefined ? {} : { bound }) });
        }
      });
    });
  }
  return figures.map(({ title, truth }, i) => ({
    title,
    truth: truth ?? together(wholes[i]!),
    said: said[i]!,
  }));
}

/** Ratios of sums by their sums; anything else, whose bias 60 replications leave small, by its mean. */
function together(wholes: readonly Estimate[]): number {
  let above = 0;
  let below = 0;
  for (const { mean, values, weights } of wholes) {
    if (values !== undefined && weights !== undefined) {
      weights.forEach((weight, i) => {
        above += weight === 0 ? 0 : weight * values[i]!;
        below += weight;
      });
    } else if (Number.isFinite(mean)) {
      above += mean;
      below += 1;
    }
  }
  return above / below;
}

/** As if these replications were all. */
const part = (run: PolicyRun, from: number, to: number): PolicyRun => {
  const summaries: readonly ReplicationSummary[] = run.summaries.slice(from, to);
  return { ...run, summaries };
};
