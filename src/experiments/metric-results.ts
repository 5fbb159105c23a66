import { type Measure, measureKey } from '../model/index.ts';
import { answersOf } from './answers.ts';
import { estimateOf } from './estimate.ts';
import type { MetricResult, PolicyRun } from './results.ts';
import type { Shown } from './unasked.ts';
import { measuredIn } from './usual-statistics.ts';

/** What came of each statistic, variant by variant; one that nothing was counted for is left out. */
export function metricResults(
  shown: readonly Shown[],
  runs: readonly PolicyRun[],
  measures: readonly Measure[],
): MetricResult[] {
  return shown.flatMap(({ metric, statistic, variants }) => {
    const key = measureKey({ metric: metric.id, statistic });
    const index = measures.findIndex((measure) => measure.key === key);
    const { spec } = measures[index]!;
    const row = runs
      .filter(({ policy }) => variants.includes(policy.variant))
      .map((run): MetricResult => ({
        metric: metric.id,
        title: metric.title,
        variant: run.policy.variant,
        statistic,
        unit: measuredIn(statistic),
        estimate: estimateOf(spec, answersOf(run, spec, index), statistic),
      }));
    return row.every(({ estimate }) => !Number.isFinite(estimate.mean)) ? [] : row;
  });
}
