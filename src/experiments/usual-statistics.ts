import type { Metric, Statistic } from '../scenario/index.ts';

const HOUR = 3_600_000;

/** What is computed of a metric when nobody asks for anything in particular. */
export function usualStatistics(metric: Metric): readonly Statistic[] {
  const { kind, statistics } = metric;
  if (statistics !== undefined) return statistics;
  if (kind === 'level') return [{ kind: 'level' }];
  if (kind === 'share') return [{ kind: 'share' }];
  if (kind === 'story') return [{ kind: 'storyShare' }, { kind: 'valueShare' }];
  if (kind === 'count' && metric.among !== undefined) return [{ kind: 'share' }];
  if (kind === 'count' || kind === 'amount') return [{ kind }];
  return [
    { kind: 'meanCut', cut: 48 * HOUR },
    { kind: 'within', limit: HOUR, among: 'all' },
    { kind: 'within', limit: 24 * HOUR, among: 'all' },
  ];
}

/** What a statistic is measured in. */
export function measuredIn({ kind }: Statistic): 'ms' | 'share' | 'cases' | 'fen' {
  if (kind === 'mean' || kind === 'meanCut') return 'ms';
  if (kind === 'amount') return 'fen';
  return kind === 'level' || kind === 'count' ? 'cases' : 'share';
}
