import type { PolicyRun, ReplicationSummary } from '../../src/experiments/index.ts';
import type { DurationSummary, MetricSummary } from '../../src/metrics/index.ts';

/** A replication in which one metric came to this; nothing else happened in it. */
export const replicationOf = (
  metric: MetricSummary,
  more: Partial<ReplicationSummary> = {},
): ReplicationSummary => ({
  replication: 0,
  digest: '',
  records: 0,
  cases: 0,
  unfinished: 0,
  onDuty: [],
  metrics: [metric],
  stories: 0,
  ledgers: [],
  pools: [],
  fronts: [],
  ...more,
});

/** A run of a variant with these replications. */
export const runOf = (variant: string, summaries: readonly ReplicationSummary[]): PolicyRun => ({
  policy: { variant, levers: [] },
  title: { zh: variant, en: variant },
  digest: '',
  summaries,
});

/** Durations of which nothing is known but what is given. */
export const durations = (more: Partial<DurationSummary>): DurationSummary => ({
  kind: 'duration',
  started: 0,
  reached: 0,
  censored: 0,
  sum: 0,
  cutSums: [],
  within: [],
  sameDay: 0,
  atOnce: 0,
  reachedBins: [],
  otherBins: [],
  censoredBins: [],
  ...more,
});
