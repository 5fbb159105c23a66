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
