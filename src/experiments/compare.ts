import { measuresFor, type Question } from '../model/index.ts';
import { aList, anObjectWith, aText, type Kind, listOf, requireOptions } from '../options/index.ts';
import { behindBoth, differenceOf, sideIn } from './change.ts';
import { fateKinds, requiredOfFate } from './fate-kinds.ts';
import { measureOf } from './held.ts';
import type { ComparisonResult, ComparisonRow, PolicyRun } from './results.ts';
import { combinedDigest } from './run-digest.ts';
import { type Fate, runPolicies } from './run-policies.ts';
import type { Policy } from './task.ts';
import { usualOfAll } from './unasked.ts';
import { measuredIn } from './usual-statistics.ts';

/** What to compare, under which fate, and how. */
export interface CompareOptions extends Fate {
  /** Independent repetitions of both, from 1. */
  readonly replications: number;
  /** Two policies under the same fate; the difference is the second minus the first. */
  readonly policies: readonly [Policy, Policy];
}

const aPolicy = anObjectWith('a policy', { variant: aText, levers: aList });
const pair = listOf('two policies, each with a variant and a list of levers', aPolicy);

const kinds: Readonly<Record<keyof CompareOptions, Kind>> = {
  ...fateKinds,
  policies: {
    ...pair,
    holds: (value) => pair.holds(value) && Reflect.get(Object(value), 'length') === 2,
  },
};

/**
 * Runs two policies on the same cases and pairs them replication by replication. Throws as `replay`
 * does.
 */
export async function compare(options: CompareOptions): Promise<ComparisonResult> {
  requireOptions('compare', options, kinds, [...requiredOfFate, 'policies']);
  const { file, policies, replications, seed } = options;
  const scenario = file.resolve(policies[0].variant, policies[0].levers);
  const asked = usualOfAll(
    scenario,
    policies.map(({ variant }) => variant),
  );
  const questions: Question[] = asked.map(({ metric, statistic }) => ({
    metric: metric.id,
    statistic,
  }));
  const assignments = policies.map((policy) => ({ policy, replications }));
  const [first, second] = await runPolicies(options, assignments, questions);
  const paired = Math.min(first!.summaries.length, second!.summaries.length);
  const measures = measuresFor(scenario.metrics, questions);
  const all = asked.map(({ metric, statistic }, i): ComparisonRow => {
    const question = questions[i]!;
    const measure = measureOf(question, measures);
    const side = (run: PolicyRun) => sideIn(run, paired, measure, statistic);
    const [one, other] = [side(first!), side(second!)];
    const { mean, halfWidth, varianceRatio } = differenceOf(other.fractions, one.fractions);
    return {
      key: `${metric.id} ${JSON.stringify(statistic)}`,
      title: metric.title,
      question,
      unit: measuredIn(statistic),
      first: one.estimate,
      second: other.estimate,
      difference: { mean, halfWidth, replications: paired, ...behindBoth(one, other) },
      varianceRatio,
    };
  });
  // A story metric whose stories begin without amounts has no share of the money.
  const rows = all.filter(({ first: one, second: two }) => Number.isFinite(one.mean + two.mean));
  return {
    file,
    seed,
    replications: paired,
    runs: [first!, second!],
    rows,
    digest: combinedDigest([first!.digest, second!.digest]),
    complete: paired === replications,
  };
}
