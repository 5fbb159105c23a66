import { describe, expect, test } from 'vitest';
import type { MetricResult } from '../../src/experiments/index.ts';
import { definitions } from '../../src/report/definitions.ts';
import { screenFor } from '../../src/report/index.ts';
import { metricsTable } from '../../src/report/metrics-table.ts';
import { width } from '../../src/text/index.ts';
import { estimate, MINUTE, replayResult } from './fixtures.ts';

const HOUR = 60 * MINUTE;

function figure(
  variant: string,
  metric: 'open' | 'timeToFind',
  statistic: MetricResult['statistic'],
  mean: number,
  n: number,
): MetricResult {
  const title = { en: `metric ${metric}`, zh: `指标${metric}` };
  const unit = metric === 'open' ? 'cases' : 'ms';
  return { metric, title, variant, statistic, unit, estimate: estimate(mean, mean / 10, n) };
}

const figures = [
  figure('before', 'open', { kind: 'level' }, 3, 0),
  figure('after', 'open', { kind: 'level' }, 2, 0),
  figure('before', 'timeToFind', { kind: 'mean' }, 4 * HOUR, 120),
  figure('after', 'timeToFind', { kind: 'mean' }, 44 * MINUTE, 1100),
  figure('after', 'timeToFind', { kind: 'meanCut', cut: HOUR }, 43 * MINUTE, 1200),
];
const result = { ...replayResult, figures };

describe('what no target asks for', () => {
  const table = `\
                                     before           after
metric open
  average at a time               3.0 ± 0.3       2.0 ± 0.2
metric timeToFind · n 120–1,200
  mean of those that ended  4 h 00 ± 24 min  44.0 ± 4.4 min
  mean, cut at 1 h                           43.0 ± 4.3 min`;

  test('is shown metric by metric, each with its cases, a statistic a line', () => {
    expect(metricsTable({ ...result, targets: [] }, screenFor('en')).join('\n')).toBe(table);
  });

  test('is told as such beside targets, and not at all where there is none', () => {
    expect(metricsTable(result, screenFor('en')).join('\n')).toBe(
      `what no target asks for\n${table}`,
    );
    expect(metricsTable(replayResult, screenFor('en'))).toEqual([]);
  });

  test.each(['en', 'zh'] as const)('fits 60 columns in %s, however long a title is', (language) => {
    const title = { en: 'people whose way '.repeat(4), zh: '查找用时'.repeat(9) };
    const long = { ...result, figures: figures.map((each) => ({ ...each, title })) };
    const lines = metricsTable(long, screenFor(language, { width: 60 }));
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(60);
  });

  test('leaves out a variant of which nothing is asked', () => {
    const ofOne = figures.filter(({ variant }) => variant === 'after');
    expect(metricsTable({ ...result, targets: [], figures: ofOne }, screenFor('en'))[0]).toMatch(
      /^ +after$/u,
    );
  });
});

describe('what each figure means', () => {
  test.each(['en', 'zh'] as const)('fits 60 columns in %s, however long a title is', (language) => {
    const title = { en: 'people whose way '.repeat(4), zh: '查找用时'.repeat(9) };
    const targets = replayResult.targets.map(({ target, ...more }) => ({
      ...more,
      target: { ...target, title },
    }));
    const metrics = replayResult.file
      .resolve('after')
      .metrics.map((metric) => ({ ...metric, title }));
    const resolve = (variant: string) => ({ ...replayResult.file.resolve(variant), metrics });
    const file = { ...replayResult.file, resolve };
    const screen = screenFor(language, { width: 60 });
    const lines = definitions({ ...result, targets, file }, ['curve', 'pools'], screen);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(60);
  });

  test('is told target by target, then metric by metric, then table by table', () => {
    const targets = replayResult.targets.slice(1, 3);
    const lines = definitions({ ...result, targets }, ['curve'], screenFor('en'));
    expect(lines.join('\n')).toBe(`\
what each figure means
  mean time to find (people found) · after · fitted
    From the report until identity is confirmed.
    simulated 43.8 ± 0.7 min ✓ · n 13,842 · 12 unfinished · reported 44 min
    band 43.5 min to 44.5 min · source S01
  cut at 24 h · before · fitted
    From the report until identity is confirmed.
    simulated 3 h 55 ± 6 min – · n 13,902 · 12 unfinished · nothing reported
    source S01
  searches open
    Cases of “patrol” that have passed the opening but not “found” (Found:
    identity confirmed), averaged over the time of the run length.
    average at a time
      before 3.0 ± 0.3 · 12 unfinished
      after 2.0 ± 0.2 · 12 unfinished
    source event log, metric open
  time to find
    Time from the opening to “found” (Found: identity confirmed), in cases of
    “missing-person report” opened in the run length.
    mean of those that ended: over the cases that got there
      before 4 h 00 ± 24 min · n 120 · 12 unfinished
      after 44.0 ± 4.4 min · n 1,100 · 12 unfinished
    mean, cut at 1 h: over all cases that began; whoever took longer or never
    got there counts as 1 h
      after 43.0 ± 4.3 min · n 1,200 · 12 unfinished
    source event log, metric timeToFind
  Curve: the share of cases that have reached the end by the time since the
  start. A case still open counts for as long as it was seen (Kaplan–Meier); one
  that ended otherwise never reaches it.
  source event log of these replications; ± over replications`);
  });

  test('says nothing of cases where none is counted, nor of unfinished ones where there is none', () => {
    const none = { ...estimate(2, 0.1, 0), censored: 0 };
    const [first] = replayResult.targets;
    const targets = [{ ...first!, estimate: none }];
    const only = [{ ...figures[0]!, estimate: none }];
    const text = definitions({ ...result, figures: only, targets }, [], screenFor('en')).join('\n');
    expect(text).toContain('simulated 2 h 00 ± 6 min ✓ · reported 4 h');
    expect(text).toContain('      before 2.0 ± 0.1\n');
    expect(text).not.toContain('over replications');
  });

  test('says of a change against what it is one: another metric, another variant, or both', () => {
    const [first] = replayResult.targets;
    const against = (other: { readonly metric?: string; readonly variant?: string }) => {
      const target = { ...first!.target, unit: '%' as const, against: other };
      const only = { ...replayResult, targets: [{ ...first!, target }] };
      return definitions(only, [], screenFor('en')).join(' ');
    };
    expect(against({ metric: 'open' })).toContain('against searches open ·');
    expect(against({ variant: 'after' })).toContain('against after ·');
    expect(against({ metric: 'open', variant: 'after' })).toContain('against searches open, after');
  });

  test('is not told where nothing is shown', () => {
    expect(definitions({ ...replayResult, targets: [] }, [], screenFor('en'))).toEqual([]);
  });
});
