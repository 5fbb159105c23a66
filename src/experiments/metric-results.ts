import { type Measure, measureKey, type Question } from '../model/index.ts';
import type { Metric, Scenario, Statistic } from '../scenario/index.ts';
import { answersOf } from './answers.ts';
import { estimateOf } from './estimate.ts';
import type { MetricResult, PolicyRun } from './types.ts';
import { measuredIn, usualStatistics } from './usual-statistics.ts';

/** What to ask of every metric where no target says it. */
export function usualQuestions(
  metrics: readonly Metric[],
  scenario: Pick<Scenario, 'followUp'>,
): readonly Question[] {
  return metrics.flatMap((metric) =>
    usualStatistics(metric, scenario).map((statistic) => ({ metric: metric.id, statistic })),
  );
}

/** The answers, policy by policy; a figure that nothing was counted for is left out. */
export function metricResults(
  metrics: readonly Metric[],
  runs: readonly PolicyRun[],
  measures: readonly Measure[],
  scenario: Pick<Scenario, 'followUp'>,
): MetricResult[] {
  const result = (metric: Metric, statistic: Statistic, run: PolicyRun): MetricResult => {
    const key = measureKey({ metric: metric.id, statistic });
    const index = measures.findIndex((measure) => measure.key === key);
    const summaries = answersOf(run, measures[index]!.spec, index);
    return {
      metric: metric.id,
      title: metric.title,
      variant: run.policy.variant,
      statistic,
      unit: measuredIn(statistic),
      estimate: estimateOf(measures[index]!.spec, summaries, statistic),
    };
  };
  return metrics.flatMap((metric) =>
    usualStatistics(metric, scenario).flatMap((statistic) => {
      const row = runs.map((run) => result(metric, statistic, run));
      return row.every(({ estimate }) => Number.isNaN(estimate.mean)) ? [] : row;
    }),
  );
}
