import { describe, expect, test } from 'vitest';
import { changed, problems, withMilestones } from './small.ts';

const metric = (lines: string, language: 'zh' | 'en' = 'en') =>
  problems(
    changed(withMilestones, [
      'metrics: {}',
      `metrics:\n  m: { title: { zh: 数, en: m }, ${lines} }`,
    ]),
    language,
  ).map((line) => line.replace(/^\d+:\d+ +/u, ''));

describe('a metric from one instant to another', () => {
  test.each(['duration', 'level'])('a %s ends at a milestone', (kind) => {
    expect(metric(`${kind}: { role: fraud, from: opened, to: otherFiled }`)).toEqual([]);
    expect(metric(`${kind}: { role: fraud, from: otherFiled, to: opened }`)).toEqual([
      '"opened" never comes later than "otherFiled"  name a milestone that comes after it',
    ]);
    expect(metric(`${kind}: { role: fraud, from: otherFiled, to: opened }`, 'zh')).toEqual([
      '"opened" 不会晚于 "otherFiled"  请写其后的里程碑',
    ]);
    expect(metric(`${kind}: { role: fraud, from: otherFiled, to: otherFiled }`)).toEqual([
      '"otherFiled" never comes later than "otherFiled"  name a milestone that comes after it',
    ]);
  });

  test('a story knows its milestones, and not the opening of its cases', () => {
    const story = (from: string, to: string) =>
      metric(
        `story: { role: fraud, of: otherReported, reached: otherFiled, from: ${from}, to: ${to} }`,
      );
    expect(story('otherReported', 'otherFiled')).toEqual([]);
    expect(story('otherFiled', 'otherFiled')).toEqual([
      '"otherFiled" never comes later than "otherFiled"  name a milestone that comes after it',
    ]);
    expect(story('opened', 'otherFiled').join()).toContain('unknown milestone "opened"');
  });
});

describe('a metric', () => {
  test('is of one kind', () => {
    const level = 'level: { role: fraud, from: opened, to: otherFiled }';
    const count = 'count: { of: otherReported }';
    expect(metric(`${level}, ${count}`)).toEqual(['level, count cannot stand together  keep one']);
    expect(metric('')).toEqual([
      expect.stringContaining('duration | level | share | story | count | amount'),
    ]);
  });

  test('of a role or a chart that there is not is one mistake', () => {
    const level = (role: string) => `level: { role: ${role}, from: opened, to: nowhere }`;
    expect(metric(level('frau'))).toEqual(['unknown role "frau"  did you mean "fraud"?']);
    const text = (lines: string) =>
      problems(
        changed(
          withMilestones,
          ['chart: otherFraud', 'chart: otherFrau'],
          ['metrics: {}', `metrics:\n  m: { title: { zh: 数, en: m }, ${lines} }`],
        ),
      );
    const told = [expect.stringContaining('unknown chart "otherFrau"')];
    expect(text(level('fraud'))).toEqual(told);
    expect(text('story: { role: fraud, of: a, reached: b, from: a, to: b }')).toEqual(told);
    expect(text('count: { of: nowhere }')).toEqual(told);
  });
});

describe('what is asked about all variants', () => {
  const asked = (lines: string, ...more: readonly (readonly [string, string])[]) =>
    problems(
      changed(
        withMilestones,
        [
          'metrics: {}',
          'metrics:\n  m: { title: { zh: 数, en: m }, count: { of: otherReported } }',
        ],
        ...more,
        ['variants:', `${lines}\nvariants:`],
      ),
    );
  const sharing = (levers: string) =>
    `attribution: { metric: m, statistic: count, from: before, to: after, levers: [${levers}] }`;

  test('shares a gain out among levers each of which is there once, ten at most', () => {
    expect(asked(sharing('more'))).toEqual([]);
    expect(asked(sharing('more, more'))).toEqual(['49:85  there is another lever "more"']);
    const names = Array.from({ length: 11 }, (_, i) => `lever${i}`);
    const levers = names.map(
      (name) => `  ${name}: { title: { zh: 措, en: lever }, patch: { seed: 2 } }\n`,
    );
    const many = asked(sharing(names.join(', ')), ['levers:\n', `levers:\n${levers.join('')}`]);
    expect(many.join()).toContain('has 11 entries  must have <= 10');
  });

  test('is inferred of a variant, a role, draws of it and arrivals that there are', () => {
    const inferred = (names: string) =>
      asked(`inference:
  { title: { zh: 推, en: t }, target: t, ${names}, grid: [0, 1] }`).map((line) =>
        line.replace(/^\d+:\d+ +/u, ''),
      );
    expect(inferred('variant: before, role: fraud, draws: [isCrime]')).toEqual([]);
    expect(inferred('variant: befor, role: fraud, draws: [isCrim]')).toEqual([
      'unknown variant "befor"  did you mean "before"?',
      'unknown draw "isCrim"  did you mean "isCrime"?',
    ]);
    // Whose draws are meant is not known then.
    expect(inferred('variant: before, role: frau, draws: [isCrim]')).toEqual([
      'unknown role "frau"  did you mean "fraud"?',
    ]);
    expect(
      inferred('variant: before, role: fraud, draws: [isCrime], arrivals: [request]'),
    ).toContain('unknown arrivals "request"  did you mean "requests"?');
  });

  test('reads a share off a grid that never falls', () => {
    const grid = (points: string) =>
      asked(`inference:
  { title: { zh: 推, en: t }, target: t, variant: before, role: fraud, draws: [isCrime], grid: [${points}] }`);
    expect(grid('0, 0.5, 1').join()).not.toContain('fall');
    expect(grid('0, 1, 0.5').join()).toContain('values must not fall, received "0.5"');
  });
});
