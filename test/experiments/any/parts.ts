import { symbolOf } from '../../../src/eventlog/index.ts';
import type { MetricSummary } from '../../../src/metrics/index.ts';
import { OPENED } from '../../../src/metrics/specs.ts';
import type { Metric, Statistic } from '../../../src/scenario/index.ts';
import { NaiveMetrics } from '../../metrics/any/naive-metrics.ts';
import type { Window } from '../../metrics/naive.ts';
import type { Part } from './plainly.ts';

/** What is asked of a log. */
export interface Asked {
  readonly metric: Metric;
  readonly statistic: Statistic;
  readonly population?: Readonly<Record<string, string>> | undefined;
}

const end = (name: string) => (name === 'opened' ? OPENED : symbolOf(name));

/** What hears of a replication in order to answer a question by itself. */
export function listenerFor({ metric, statistic, population = {} }: Asked, window: Window) {
  const cases = Object.entries(population).map(([attribute, value]) => ({
    attribute: symbolOf(attribute),
    code: symbolOf(value),
  }));
  const role = metric.role === undefined ? {} : { role: symbolOf(metric.role) };
  const limits = 'limit' in statistic ? [statistic.limit] : [];
  const edges = 'delay' in statistic && statistic.delay !== undefined ? [statistic.delay] : [];
  const ends = (each: { from: string; to: string }) => ({ from: end(each.from), to: end(each.to) });
  const reached = (each: { of: string; reached: string }) => {
    return { of: end(each.of), reached: end(each.reached) };
  };
  const spec =
    metric.kind === 'duration' || metric.kind === 'level'
      ? { kind: metric.kind, ...ends(metric), population: cases, cuts: [], limits }
      : metric.kind === 'share'
        ? { kind: metric.kind, ...reached(metric), population: cases }
        : metric.kind === 'story'
          ? { kind: metric.kind, ...reached(metric), ...ends(metric), edges }
          : {
              kind: metric.kind,
              of: metric.of.map(end),
              less: metric.less.map(end),
              from: metric.from,
              ...(metric.to === undefined ? {} : { to: metric.to }),
              ...('among' in metric ? { among: metric.among.map(end) } : {}),
            };
  return new NaiveMetrics([{ ...spec, ...role } as never], { ...window, dayOffset: 6 * 3_600_000 });
}

/** What such a listener heard, as a part of a figure. */
export function partOf({ summaries: [heard] }: NaiveMetrics, { kind }: Statistic): Part {
  const summary = heard as MetricSummary;
  const part = (above: number, below: number, n = below, unfinished = 0): Part => {
    return { above, below, n, unfinished };
  };
  switch (summary.kind) {
    case 'duration': {
      const { sum, reached, started, censored, within, sameDay } = summary;
      if (kind === 'mean') return part(sum, reached, reached, censored);
      if (kind === 'within') return part(within[0]!, reached, reached, censored);
      return part(sameDay, started, started, censored);
    }
    case 'level':
      return part(summary.caseTime / summary.window, 1, summary.cases);
    case 'share':
      return part(summary.reached, summary.of, summary.of, summary.censored);
    case 'story': {
      // The first bin is that of the limit, or the only one.
      const [stories, amount] = [summary.stories[0]!, summary.amount[0]!];
      return kind === 'storyShare'
        ? part(summary.storiesReached[0]!, stories)
        : part(summary.amountReached[0]!, amount, stories);
    }
    default: {
      const { total, base, occurrences, isWhole } = summary;
      if (kind === 'share') return part(total, base);
      return part(isWhole ? total : NaN, 1, occurrences);
    }
  }
}
