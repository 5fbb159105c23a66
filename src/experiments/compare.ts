import { measureKey, measuresFor, type Question } from '../model/index.ts';
import { differenceOf } from './change.ts';
import { estimateOf, fractionOf } from './estimate.ts';
import { combinedDigest } from './run-digest.ts';
import { type Fate, runPolicies } from './run-policies.ts';
import type { ComparisonResult, ComparisonRow, Policy } from './types.ts';
import { measuredIn, usualStatistics } from './usual-statistics.ts';

export interface CompareOptions extends Fate {
  readonly replications: number;
  /** Two policies under the same fate; the difference is the second minus the first. */
  readonly policies: readonly [Policy, Policy];
}

/** Runs two policies on the same cases and pairs them replication by replication. */
export async function compare(options: CompareOptions): Promise<ComparisonResult> {
  const { file, policies, replications, seed } = options;
  const scenario = file.resolve(policies[0].variant, policies[0].levers);
  const { metrics } = scenario;
  const asked = metrics.flatMap((metric) =>
    usualStatistics(metric, scenario).map((statistic) => ({ metric, statistic })),
  );
  const questions: Question[] = asked.map(({ metric, statistic }) => ({
    metric: metric.id,
    statistic,
  }));
  const assignments = policies.map((policy) => ({ policy, replications }));
  const [first, second] = await runPolicies(options, assignments, questions);
  const paired = Math.min(first!.summaries.length, second!.summaries.length);
  const measures = measuresFor(metrics, questions);
  const all = asked.map(({ metric, statistic }, i): ComparisonRow => {
    const question = questions[i]!;
    const index = measures.findIndex(({ key }) => key === measureKey(question));
    const { spec } = measures[index]!;
    const of = (run: typeof first) =>
      run!.summaries.slice(0, paired).map((summary) => summary.metrics[index]!);
    const fractions = (run: typeof first) =>
      of(run).map((summary) => fractionOf(spec, summary, statistic));
    const { mean, halfWidth, varianceRatio } = differenceOf(fractions(second), fractions(first));
    const [one, other] = [first, second].map((run) => estimateOf(spec, of(run), statistic));
    const n = one!.n + other!.n;
    const censored = one!.censored + other!.censored;
    return {
      key: `${metric.id} ${JSON.stringify(statistic)}`,
      title: metric.title,
      question,
      unit: measuredIn(statistic),
      first: one!,
      second: other!,
      difference: { mean, halfWidth, n, replications: paired, censored },
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
