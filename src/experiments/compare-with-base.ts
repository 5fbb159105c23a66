import { measuresFor, type Question } from '../model/index.ts';
import type { ScenarioFile, Statistic } from '../scenario/index.ts';
import type { Bilingual } from '../scenario/index.ts';
import { behindBoth, changeOf, differenceOf, sideIn } from './change.ts';
import { measureOf } from './held.ts';
import type { Estimate, PolicyRun } from './results.ts';
import { combinedDigest } from './run-digest.ts';
import { type Fate, runPolicies } from './run-policies.ts';
import type { Policy } from './task.ts';
import { usualOfAll } from './unasked.ts';
import { measuredIn } from './usual-statistics.ts';

/** A figure that several policies are compared in. */
export interface BaseColumn {
  readonly title: Bilingual;
  readonly question: Question;
  /** What the base's figure is in: a share goes from 0 to 1. */
  readonly unit: 'ms' | 'share' | 'cases' | 'fen';
  /**
   * What the differences are in: the unit of the figure for times and shares, a change in % of the
   * base for numbers and amounts.
   */
  readonly differenceIn: 'ms' | 'share' | '%';
  readonly base: Estimate;
  /** What each of the others came to itself, in the order of the policies. */
  readonly others: readonly Estimate[];
  /** Policy minus base, or its change in %, paired by replication; in the order of the policies. */
  readonly differences: readonly Estimate[];
}

/** Several policies, each compared with one base under common random numbers. */
export interface BaseComparison {
  readonly file: ScenarioFile;
  readonly seed: number;
  /** Replications that all of them have. */
  readonly replications: number;
  /** The base first. */
  readonly runs: readonly [PolicyRun, ...PolicyRun[]];
  readonly columns: readonly BaseColumn[];
  readonly digest: string;
  readonly complete: boolean;
}

/** Which policies to compare, and on how many replications. */
export interface CompareWithBaseOptions extends Fate {
  readonly replications: number;
  /** The base, and what is compared with it. */
  readonly policies: readonly [Policy, ...Policy[]];
}

/** Runs several policies on the same cases and pairs each with the first, replication by replication. */
export async function compareWithBase(options: CompareWithBaseOptions): Promise<BaseComparison> {
  const { file, policies, replications, seed } = options;
  const scenario = file.resolve(policies[0].variant, policies[0].levers);
  const asked = usualOfAll(
    scenario,
    policies.map(({ variant }) => variant),
  );
  const questions = asked.map(({ metric, statistic }): Question => ({
    metric: metric.id,
    statistic,
  }));
  const assignments = policies.map((policy) => ({ policy, replications }));
  const [base, ...others] = await runPolicies(options, assignments, questions);
  const runs = [base!, ...others] as const;
  const paired = Math.min(...runs.map(({ summaries }) => summaries.length));
  const measures = measuresFor(scenario.metrics, questions);
  const columns = asked.map(({ metric, statistic }, i): BaseColumn => {
    const question = questions[i]!;
    const measure = measureOf(question, measures);
    const side = (run: PolicyRun) => sideIn(run, paired, measure, statistic);
    const first = side(base!);
    const differenceIn = differenceUnit(statistic);
    const sides = others.map(side);
    const differences = sides.map((other): Estimate => {
      const apart = differenceIn === '%' ? changeOf : differenceOf;
      const { mean, halfWidth } = apart(other.fractions, first.fractions);
      return { mean, halfWidth, replications: paired, ...behindBoth(first, other) };
    });
    const { title } = metric;
    const unit = measuredIn(statistic);
    return {
      title,
      question,
      unit,
      differenceIn,
      base: first.estimate,
      others: sides.map(({ estimate }) => estimate),
      differences,
    };
  });
  return {
    file,
    seed,
    replications: paired,
    runs,
    // A story metric whose stories begin without amounts has no share of the money.
    columns: columns.filter(({ base: { mean } }) => Number.isFinite(mean)),
    digest: combinedDigest(runs.map(({ digest }) => digest)),
    complete: paired === replications,
  };
}

function differenceUnit(statistic: Statistic): BaseColumn['differenceIn'] {
  const unit = measuredIn(statistic);
  return unit === 'ms' || unit === 'share' ? unit : '%';
}
