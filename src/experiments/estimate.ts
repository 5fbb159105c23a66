import type { MetricSummary } from '../metrics/index.ts';
import type { MetricSpec } from '../metrics/index.ts';
import type { Statistic } from '../scenario/index.ts';
import { clopperPearson, garwood, type Pairs, ratioOfMeans } from '../stats/index.ts';
import { eachOf } from './over-replications.ts';
import type { Estimate } from './results.ts';

/** A figure of one replication as numerator and denominator, so that cases weigh alike. */
export interface Fraction {
  readonly above: number;
  readonly below: number;
}

/** Fractions as two lists. */
export function pairsOf(fractions: readonly Fraction[]): Pairs {
  return {
    numerators: fractions.map(({ above }) => above),
    denominators: fractions.map(({ below }) => below),
  };
}

/**
 * What a statistic of a metric came to in one replication: ms for times, a share from 0 to 1, a
 * number of cases or milestones, or fen. RangeError when the statistic does not go with the metric.
 */
export function fractionOf(
  spec: MetricSpec,
  summary: MetricSummary,
  statistic: Statistic,
): Fraction {
  if (summary.kind === 'level' && statistic.kind === 'level') {
    return { above: summary.caseTime, below: summary.window };
  }
  if (summary.kind === 'share' && statistic.kind === 'share') {
    return { above: summary.reached, below: summary.of };
  }
  if (summary.kind === 'count' && statistic.kind === 'share') {
    return { above: summary.isWhole ? summary.total : Number.NaN, below: summary.base };
  }
  if ((summary.kind === 'count' || summary.kind === 'amount') && statistic.kind === summary.kind) {
    // Of a window that was cut short nothing is known.
    return { above: summary.isWhole ? summary.total : Number.NaN, below: 1 };
  }
  if (summary.kind === 'story' && spec.kind === 'story') {
    const upTo = (list: readonly number[]) => sumOf(list.slice(0, binsOf(spec.edges, statistic)));
    if (statistic.kind === 'storyShare') {
      return { above: upTo(summary.storiesReached), below: upTo(summary.stories) };
    }
    if (statistic.kind === 'valueShare') {
      return { above: upTo(summary.amountReached), below: upTo(summary.amount) };
    }
  }
  if (summary.kind === 'duration' && spec.kind === 'duration') {
    switch (statistic.kind) {
      case 'mean':
        return { above: summary.sum, below: summary.reached };
      case 'meanCut':
        return {
          above: summary.cutSums[spec.cuts.indexOf(statistic.cut)]!,
          below: summary.started,
        };
      case 'within': {
        const above = summary.within[spec.limits.indexOf(statistic.limit)]!;
        return { above, below: statistic.among === 'all' ? summary.started : summary.reached };
      }
      case 'sameDay':
        return { above: summary.sameDay, below: summary.started };
      default:
    }
  }
  throw new RangeError(`statistic "${statistic.kind}" does not go with a ${summary.kind} metric`);
}

/** How many bins of the time that went before, from the shortest on, a statistic takes together. */
function binsOf(edges: readonly number[], statistic: Statistic): number {
  const delay = 'delay' in statistic ? statistic.delay : undefined;
  return delay === undefined ? edges.length + 1 : edges.filter((edge) => edge <= delay).length;
}

/** Cases behind a statistic of a metric, and how many of them were still unfinished. */
export function countOf(
  spec: MetricSpec,
  summary: MetricSummary,
  statistic: Statistic,
): { n: number; censored: number } {
  if (summary.kind === 'level') return { n: summary.cases, censored: 0 };
  if (summary.kind === 'share') return { n: summary.of, censored: summary.censored };
  if (summary.kind === 'count' || summary.kind === 'amount') {
    const isShare = statistic.kind === 'share';
    return { n: isShare ? summary.base : summary.occurrences, censored: 0 };
  }
  if (summary.kind === 'story') {
    const bins = spec.kind === 'story' ? binsOf(spec.edges, statistic) : undefined;
    return { n: sumOf(summary.stories.slice(0, bins)), censored: 0 };
  }
  const reachedOnly =
    statistic.kind === 'mean' || (statistic.kind === 'within' && statistic.among === 'reached');
  const n = reachedOnly ? summary.reached : summary.started;
  return { n, censored: summary.censored };
}

const sumOf = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);

/** The figure over replications: ratio of means, jackknifed, 95 %. */
export function estimateOf(
  spec: MetricSpec,
  summaries: readonly MetricSummary[],
  statistic: Statistic,
): Estimate {
  const fractions = summaries.map((summary) => fractionOf(spec, summary, statistic));
  const { numerators, denominators } = pairsOf(fractions);
  const { mean, plain, halfWidth } = ratioOfMeans(numerators, denominators);
  const counts = summaries.map((summary) => countOf(spec, summary, statistic));
  const n = counts.reduce((sum, count) => sum + count.n, 0);
  return {
    mean,
    halfWidth,
    ...unvaried(statistic, plain, n, summaries.length),
    n,
    replications: summaries.length,
    censored: counts.reduce((sum, { censored }) => sum + censored, 0),
    ...eachOf(numerators, denominators),
  };
}

/**
 * What is said where nothing varies because it happened never, or always: that it is certain would be
 * wrong. Of shares of cases and of counts, what so many do not rule out; money has no such bound, since
 * one case may have most of it, and so no half-width.
 */
function unvaried(
  { kind }: Statistic,
  plain: number,
  n: number,
  replications: number,
): Partial<Pick<Estimate, 'bound' | 'halfWidth'>> {
  switch (kind) {
    case 'within':
    case 'sameDay':
    case 'share':
    case 'storyShare':
      return boundOf(plain, n);
    case 'count':
      return n === 0 && plain === 0 ? boundOfNone(replications) : {};
    case 'amount':
      return n === 0 && plain === 0 ? { halfWidth: Number.NaN } : {};
    case 'valueShare':
      return ofMoney(plain);
    default:
      return {};
  }
}

/** What so many replications in which nothing was counted do not rule out, as a count in each. */
export const boundOfNone = (replications: number): Required<Pick<Estimate, 'bound'>> => ({
  bound: garwood(0).high / replications,
});

/** Of a share of money that is none or all, nothing is said of how sure it is. */
export const ofMoney = (share: number): Partial<Pick<Estimate, 'halfWidth'>> =>
  share === 0 || share === 1 ? { halfWidth: Number.NaN } : {};

/** What so many cases that all agree do not rule out; nothing unless they do. */
export function boundOf(share: number, n: number): Pick<Estimate, 'bound'> {
  if (n === 0 || (share !== 0 && share !== 1)) return {};
  const { low, high } = clopperPearson(share * n, n);
  return { bound: share === 0 ? high : low };
}

/** An estimate in another unit. */
export function scaled(estimate: Estimate, by: number): Estimate {
  const { mean, halfWidth, bound, values } = estimate;
  return {
    ...estimate,
    mean: mean * by,
    halfWidth: halfWidth * by,
    ...(values === undefined ? {} : { values: values.map((value) => value * by) }),
    ...(bound === undefined ? {} : { bound: bound * by }),
  };
}

/** Factor from the unit a statistic is computed in (ms, share, cases, fen) to the one it is told in. */
export const unitFactor = {
  min: 1 / 60_000,
  h: 1 / 3_600_000,
  '%': 100,
  cases: 1,
  yuan: 1 / 100,
} as const;
