import { symbolOf } from '../eventlog/index.ts';
import type { MetricSpec, MetricSummary } from '../metrics/index.ts';
import type { PolicyRun } from './results.ts';
import type { ReplicationSummary } from './task.ts';

/**
 * What a run's replications say about a measure, in order: also those with some of the arrivals
 * alone, if the measure is about a role that comes of these.
 *
 * @param index place of the measure
 */
export function answersOf(
  { summaries, more }: PolicyRun,
  spec: MetricSpec,
  index: number,
): readonly MetricSummary[] {
  const role = 'role' in spec ? spec.role : undefined;
  const isCovered =
    more !== undefined && role !== undefined && [...more.roles].map(symbolOf).includes(role);
  const all: readonly ReplicationSummary[] = isCovered
    ? [...summaries, ...more.summaries]
    : summaries;
  return all.map(({ metrics }) => metrics[index]!);
}
