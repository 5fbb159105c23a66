import { describe, expect, test } from 'vitest';
import { screenFor } from '../../src/report/index.ts';
import { metricMeaning, statisticMeaning } from '../../src/report/metric-meaning.ts';
import type { Metric } from '../../src/scenario/index.ts';
import { scenario } from './fixtures.ts';

const [en, zh] = [screenFor('en'), screenFor('zh')];
const DAY = 86_400_000;
const title = { en: 'a metric', zh: '指标' };
const head = { id: 'metric', title } as const;
const period = { less: [], from: 0 } as const;

const time: Metric = { ...head, kind: 'duration', role: 'missing', from: 'opened', to: 'found' };
const money: Metric = {
  ...head,
  kind: 'story',
  role: 'missing',
  of: 'paid',
  reached: 'stopped',
  from: 'paid',
  to: 'reported',
};

describe('a metric is told in a sentence', () => {
  test('with its role and its milestones, and what stories say of these', () => {
    expect(metricMeaning(time, scenario, en)).toBe(
      'Time from the opening to “found” (Found: identity confirmed), in cases of “missing-person report” opened in the run length.',
    );
    expect(metricMeaning(time, scenario, zh)).toBe(
      '运行时长内开启的“失联警情”案例，从开启到“found”（找到：身份已核实）的时间。',
    );
  });

  test.each<[string, Metric, string]>([
    ['a level', { ...time, kind: 'level' }, 'but not “found”'],
    [
      'a share',
      { ...head, kind: 'share', role: 'missing', of: 'opened', reached: 'x' },
      'the share that reached “x”',
    ],
    [
      'a share of some',
      { ...head, kind: 'share', role: 'missing', of: 'y', reached: 'x' },
      'reached “y”, the share that also reached “x”',
    ],
    ['a share of stories', money, 'that reached “paid”, those that also reached “stopped”'],
    [
      'a number',
      { ...head, ...period, kind: 'count', of: ['x', 'y'] },
      'How often “x” or “y” was reached, in cases of any role, in the run length',
    ],
    [
      'a number of a role',
      { ...head, ...period, kind: 'count', of: ['x'], role: 'missing' },
      'in cases of “missing-person report”',
    ],
    [
      'a share of a number',
      { ...head, ...period, kind: 'count', of: ['x'], among: ['z'] },
      'as a share of how often “z” was',
    ],
    [
      'a window',
      { ...head, ...period, kind: 'count', of: ['x'], from: DAY, to: 9 * DAY },
      'after the warm-up',
    ],
    [
      'an open window',
      { ...head, ...period, kind: 'count', of: ['x'], from: DAY },
      'to the end of the run length',
    ],
    ['a sum', { ...head, ...period, kind: 'amount', of: ['x'] }, 'Sum of the amounts at “x”, in'],
    [
      'a sum less another',
      { ...head, kind: 'amount', of: ['x'], less: ['y'], from: 0 },
      'less those at “y”',
    ],
  ])('%s', (_, metric, words) => {
    expect(metricMeaning(metric, scenario, en)).toContain(words);
    expect(metricMeaning(metric, scenario, zh)).toMatch(/\p{Script=Han}.*。$/u);
  });
});

describe('a statistic is told with those over whom it is taken', () => {
  test('of a time, also where unfinished cases count', () => {
    const words = (statistic: Parameters<typeof statisticMeaning>[0]) =>
      statisticMeaning(statistic, time, en);
    expect(words({ kind: 'mean' })).toBe('mean of those that ended: over the cases that got there');
    expect(words({ kind: 'meanCut', cut: 2 * DAY })).toBe(
      'mean, cut at 48 h: over all cases that began; whoever took longer or never got there counts as 48 h',
    );
    expect(words({ kind: 'within', limit: DAY, among: 'all' })).toContain(
      'unfinished ones included',
    );
    expect(words({ kind: 'within', limit: DAY, among: 'reached' })).toContain('that got there');
    expect(words({ kind: 'sameDay' })).toContain('unfinished ones included');
  });

  test('of stories, with the instants between which the delay runs', () => {
    expect(statisticMeaning({ kind: 'valueShare', delay: DAY }, money, en)).toBe(
      'share of the money reported within 24 h: of their money; the delay runs from “paid” to “reported”',
    );
    expect(statisticMeaning({ kind: 'storyShare' }, money, zh)).toBe('占起数：按起数');
  });
});
