import type { Metric, Scenario, Statistic } from '../scenario/index.ts';

const HOUR = 3_600_000;

/**
 * What is computed of a metric when nobody asks for anything in particular; about no longer time
 * than cases are followed for.
 *
 * @param followUp ms
 */
export function usualStatistics(
  metric: Metric,
  { followUp }: Pick<Scenario, 'followUp'>,
): readonly Statistic[] {
  const { kind, statistics } = metric;
  if (statistics !== undefined) return statistics;
  if (kind === 'level') return [{ kind: 'level' }];
  if (kind === 'share') return [{ kind: 'share' }];
  if (kind === 'story') return [{ kind: 'storyShare' }, { kind: 'valueShare' }];
  if (kind === 'count' && metric.among !== undefined) return [{ kind: 'share' }];
  if (kind === 'count' || kind === 'amount') return [{ kind }];
  const limits = [HOUR, 24 * HOUR].filter((limit) => limit <= followUp);
  return [
    followUp > 0 ? { kind: 'meanCut', cut: Math.min(48 * HOUR, followUp) } : { kind: 'mean' },
    ...limits.map((limit): Statistic => ({ kind: 'within', limit, among: 'all' })),
  ];
}

/** What a statistic is measured in. */
export function measuredIn({ kind }: Statistic): 'ms' | 'share' | 'cases' | 'fen' {
  if (kind === 'mean' || kind === 'meanCut') return 'ms';
  if (kind === 'amount') return 'fen';
  return kind === 'level' || kind === 'count' ? 'cases' : 'share';
}
