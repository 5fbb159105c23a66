import type { MetricSpec } from '../metrics/index.ts';
import type { Attribution, ScenarioFile } from '../scenario/index.ts';
import { coalitions, meanInterval, shapley } from '../stats/index.ts';
import { fractionOf } from './estimate.ts';
import type { AttributionResult, Estimate, Policy, PolicyRun } from './types.ts';

/** The policies whose comparison tells what each lever is worth: every combination of them. */
export function coalitionPolicies({ from, levers }: Attribution): readonly Policy[] {
  return coalitions(levers).map((pulled) => ({ variant: from, levers: pulled }));
}

/**
 * Shares a gain out among the levers by their Shapley values, replication by replication, so that
 * the shares sum to the whole in every one. `runs` are those of `coalitionPolicies`, in order.
 */
export function attribute(
  file: ScenarioFile,
  attribution: Attribution,
  spec: MetricSpec,
  index: number,
  runs: readonly PolicyRun[],
): AttributionResult {
  const { levers, statistic } = attribution;
  const replications = Math.min(...runs.map(({ summaries }) => summaries.length));
  const valueIn = (run: PolicyRun, replication: number): number => {
    const { above, below } = fractionOf(
      spec,
      run.summaries[replication]!.metrics[index]!,
      statistic,
    );
    return above / below;
  };
  const shares: number[][] = [];
  const wholes: number[] = [];
  for (let r = 0; r < replications; r++) {
    const values = runs.map((run) => valueIn(run, r));
    // A gain is time saved: what remains under a coalition, counted downwards.
    const gain = (pulled: readonly string[]) =>
      -values[
        levers.reduce((mask, lever, k) => (pulled.includes(lever) ? mask | (1 << k) : mask), 0)
      ]!;
    shares.push(shapley(levers, gain));
    wholes.push(values[0]! - values.at(-1)!);
  }
  const n = runs
    .at(-1)!
    .summaries.slice(0, replications)
    .reduce((sum, { stories }) => sum + stories, 0);
  const estimate = (observations: readonly number[]): Estimate => {
    const { mean, halfWidth } = meanInterval(observations);
    return { mean, halfWidth, n, replications, censored: 0, values: observations };
  };
  return {
    whole: estimate(wholes),
    shares: levers.map((id, k) => ({
      lever: file.levers.find((lever) => lever.id === id)!,
      estimate: estimate(shares.map((each) => each[k]!)),
    })),
  };
}
