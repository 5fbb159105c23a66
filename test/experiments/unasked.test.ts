import { describe, expect, test } from 'vitest';
import { unasked } from '../../src/experiments/unasked.ts';
import type { Metric, Statistic, Target } from '../../src/scenario/index.ts';

const title = { zh: '数', en: 'number' };
const count = (id: string, statistics?: readonly Statistic[]): Metric => ({
  id,
  title,
  kind: 'count',
  of: [id],
  less: [],
  from: 0,
  ...(statistics === undefined ? {} : { statistics }),
});
const duration = (id: string, statistics?: readonly Statistic[]): Metric => ({
  id,
  title,
  kind: 'duration',
  role: 'search',
  from: 'opened',
  to: 'found',
  ...(statistics === undefined ? {} : { statistics }),
});
const target = (metric: string, statistic: Statistic, more: Partial<Target> = {}): Target => ({
  id: 'target',
  title,
  definition: title,
  variant: 'before',
  metric,
  statistic,
  role: 'check',
  unit: 'cases',
  source: 'S01',
  ...more,
});
const variants = ['before', 'after'];
const mean = { kind: 'mean' } as const;
const hour = { kind: 'within', limit: 3_600_000, among: 'all' } as const;
const number = { kind: 'count' } as const;

/** Metric, statistic and variants of what is left to show. */
const left = (metrics: readonly Metric[], targets: readonly Target[]) =>
  unasked({ metrics, followUp: 0 }, targets, variants).map(
    ({ metric, statistic, variants: of }) => [metric.id, statistic.kind, of],
  );

describe('beside targets one sees', () => {
  test('the usual of a metric that no target speaks of', () => {
    const metrics = [count('calls'), count('stops')];
    expect(left(metrics, [target('calls', number)])).toEqual([
      ['calls', 'count', ['after']],
      ['stops', 'count', variants],
    ]);
  });

  test('the statistics that a metric names, but where a target shows them', () => {
    const metrics = [duration('time', [mean, hour])];
    expect(left(metrics, [target('time', mean)])).toEqual([
      ['time', 'mean', ['after']],
      ['time', 'within', variants],
    ]);
  });

  test('what is asked of one variant, also of the others', () => {
    const targets = [target('time', mean), target('time', mean, { variant: 'after' })];
    expect(left([duration('time')], targets)).toEqual([]);
    expect(left([duration('time')], [...targets, target('time', hour)])).toEqual([
      ['time', 'within', ['after']],
    ]);
  });

  test('no figure that is told as a change, unless its metric names it', () => {
    const drop = target('calls', number, { unit: '%', against: { metric: 'stops' } });
    expect(left([count('calls'), count('stops')], [drop])).toEqual([]);
    expect(left([count('calls', [number])], [drop])).toEqual([['calls', 'count', variants]]);
  });

  test('the whole where a target is about a part of the cases', () => {
    const part = target('time', mean, { population: { sex: 'female' } });
    expect(left([duration('time', [mean])], [part])).toEqual([['time', 'mean', variants]]);
  });
});

test('without targets one sees the usual of every metric', () => {
  expect(left([count('calls'), duration('time', [hour])], [])).toEqual([
    ['calls', 'count', variants],
    ['time', 'within', variants],
  ]);
});
