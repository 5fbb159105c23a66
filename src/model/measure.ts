import { symbolOf } from '../eventlog/index.ts';
import { type MetricSpec, OPENED } from '../metrics/index.ts';
import type { Metric, Statistic } from '../scenario/index.ts';

/** A figure that is asked for: a metric, perhaps of a population, and what to compute of it. */
export interface Question {
  readonly metric: string;
  readonly statistic: Statistic;
  readonly population?: Readonly<Record<string, string>>;
}

/** Names a metric with a population, so that questions about the same cases share one fold. */
export function measureKey({ metric, population = {} }: Question): string {
  const parts = Object.entries(population).map(([attribute, value]) => `${attribute}=${value}`);
  return [metric, ...parts.sort()].join('|');
}

/** What the log has to be asked so that all questions can be answered. */
export interface Measure {
  readonly key: string;
  readonly spec: MetricSpec;
}

/**
 * Turns metrics and questions about them into folds: one per metric and population, with every cut
 * and limit that somebody asks for. RangeError for a question about an unknown metric.
 */
export function measuresFor(
  metrics: readonly Metric[],
  questions: readonly Question[],
): readonly Measure[] {
  const groups = new Map<string, Question[]>();
  for (const metric of metrics) groups.set(metric.id, []);
  for (const question of questions) {
    const key = measureKey(question);
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups].map(([key, asked]) => {
    const id = key.split('|')[0]!;
    const metric = metrics.find((each) => each.id === id);
    if (metric === undefined) throw new RangeError(`unknown metric "${id}"`);
    return { key, spec: specOf(metric, asked) };
  });
}

const MINUTE = 60_000;
/** Where stories are sorted by the time that went before, for the picture of it. */
const delayEdges = [15, 30, 60, 120, 240, 480, 720, 1440, 2880, 10_080].map(
  (minutes) => minutes * MINUTE,
);

function specOf(metric: Metric, asked: readonly Question[]): MetricSpec {
  const population = Object.entries(asked[0]?.population ?? {}).map(([attribute, value]) => ({
    attribute: symbolOf(attribute),
    code: value === 'true' ? 1 : value === 'false' ? 0 : symbolOf(value),
    ...(/^-?\d/u.test(value) ? { number: Number(value) } : {}),
  }));
  const milestone = (name: string) => (name === 'opened' ? OPENED : symbolOf(name));
  if (metric.kind === 'count' || metric.kind === 'amount') {
    const { kind, of, less, from, to } = metric;
    const among = kind === 'count' ? metric.among : undefined;
    return {
      kind,
      ...(among === undefined ? {} : { among: among.map(milestone) }),
      ...(metric.role === undefined ? {} : { role: symbolOf(metric.role) }),
      of: of.map(milestone),
      less: less.map(milestone),
      from,
      ...(to === undefined ? {} : { to }),
    };
  }
  const role = symbolOf(metric.role);
  if (metric.kind === 'share') {
    const { of, reached } = metric;
    return { kind: 'share', role, population, of: milestone(of), reached: milestone(reached) };
  }
  if (metric.kind === 'story') {
    const limits = asked.flatMap(({ statistic }) =>
      'delay' in statistic && statistic.delay !== undefined ? [statistic.delay] : [],
    );
    return {
      kind: 'story',
      role,
      of: symbolOf(metric.of),
      reached: symbolOf(metric.reached),
      from: symbolOf(metric.from),
      to: symbolOf(metric.to),
      edges: distinct([...delayEdges, ...limits]),
    };
  }
  const between = { role, population, from: milestone(metric.from), to: milestone(metric.to) };
  if (metric.kind === 'level') return { kind: 'level', ...between };
  const statistics = asked.map(({ statistic }) => statistic);
  return {
    kind: 'duration',
    ...between,
    cuts: distinct(statistics.flatMap((each) => (each.kind === 'meanCut' ? [each.cut] : []))),
    limits: distinct(statistics.flatMap((each) => (each.kind === 'within' ? [each.limit] : []))),
  };
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
