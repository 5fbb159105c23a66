import type { MetricSpec } from '../metrics/index.ts';
import type { Attribution, ScenarioFile } from '../scenario/index.ts';
import { coalitions, meanInterval, ratioContributions, shapley } from '../stats/index.ts';
import { behindBoth, sideIn } from './change.ts';
import { fractionOf, pairsOf } from './estimate.ts';
import type { AttributionResult, Estimate, PolicyRun } from './results.ts';
import type { Policy } from './task.ts';
import { measuredIn } from './usual-statistics.ts';

/** The policies whose comparison tells what each lever is worth: every combination of them. */
export function coalitionPolicies({ from, levers }: Attribution): readonly Policy[] {
  return coalitions(levers).map((pulled) => ({ variant: from, levers: pulled }));
}

/**
 * Shares a gain out among the levers by their Shapley values, by what each replication contributes to
 * the figures, so that the shares sum to the whole in every one and the whole is the difference of the
 * two figures; counted are the cases behind these two. `runs` are those of `coalitionPolicies`, in order.
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
  const contributions = runs.map(({ summaries }) => {
    const each = summaries.slice(0, replications);
    return ratioContributions(
      pairsOf(each.map(({ metrics }) => fractionOf(spec, metrics[index]!, statistic))),
    );
  });
  // A share that rises is a gain; of time, cases and money what is saved is one.
  const sign = measuredIn(statistic) === 'share' ? 1 : -1;
  const shares: number[][] = [];
  const wholes: number[] = [];
  for (let r = 0; r < replications; r++) {
    const values = contributions.map((each) => each[r]!);
    const gain = (pulled: readonly string[]) =>
      sign *
      values[
        levers.reduce((mask, lever, k) => (pulled.includes(lever) ? mask | (1 << k) : mask), 0)
      ]!;
    shares.push(shapley(levers, gain));
    wholes.push(sign * (values.at(-1)! - values[0]!));
  }
  const side = (run: PolicyRun) => sideIn(run, replications, [spec, index], statistic);
  const behind = behindBoth(side(runs[0]!), side(runs.at(-1)!));
  const estimate = (observations: readonly number[]): Estimate => {
    const { mean, halfWidth } = meanInterval(observations);
    return { mean, halfWidth, ...behind, replications, values: observations };
  };
  return {
    whole: estimate(wholes),
    shares: levers.map((id, k) => ({
      lever: file.levers.find((lever) => lever.id === id)!,
      estimate: estimate(shares.map((each) => each[k]!)),
    })),
  };
}
