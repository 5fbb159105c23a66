import { describe, expect, test } from 'vitest';
import { readFromDisk } from '../../src/scenario/index.ts';
import { problems, read } from './small.ts';

const shipped = new TextDecoder()
  .decode(readFromDisk('scenarios/shenzhen-2021.yaml'))
  .replaceAll(/source: (?!S01)\w+/gu, 'source: S01')
  .replace(/^targets: .*$/mu, '');
const withStory = (lines: string): string =>
  `${shipped}\nstory: { expects: { zh: 冻结。, en: Frozen. }, ${lines} }\n`;
const wrong = (lines: string) =>
  problems(withStory(lines)).map((line) => line.replace(/^\d+:\d+ +/u, ''));

describe('a story', () => {
  test('is told in the first variant that has its mechanism, in a thousand fates', () => {
    const lines =
      'role: victim, holds: { reached: frozen, never: [lost] }, without: { variant: before, zh: 旧, en: old }';
    const result = read(withStory(lines));
    if ('issues' in result) throw new Error(JSON.stringify(result.issues));
    expect(result.file.story).toEqual({
      role: 'victim',
      variant: 'after',
      expects: { zh: '冻结。', en: 'Frozen.' },
      holds: { reached: ['frozen'], never: ['lost'] },
      without: { variant: 'before', title: { zh: '旧', en: 'old' } },
      fates: 1000,
    });
  });

  test.each([
    ['role: victm, holds: { reached: frozen }', 'unknown role "victm"  did you mean "victim"?'],
    ['role: funds, holds: { reached: frozen }', 'unknown role "funds"'],
    [
      'role: victim, holds: { reached: [frozn] }',
      'unknown milestone "frozn"  did you mean "frozen"?',
    ],
    ['role: victim, holds: { never: lst }', 'unknown milestone "lst"  did you mean "lost"?'],
    ['role: victim, holds: {}', '"reached | never" is missing'],
    [
      'role: victim, variant: aftr, holds: { reached: frozen }',
      'unknown variant "aftr"  did you mean "after"?',
    ],
    [
      'role: victim, holds: { reached: frozen }, without: { variant: befor, zh: 旧, en: old }',
      'unknown variant "befor"  did you mean "before"?',
    ],
    [
      'role: victim, variant: before, holds: { reached: frozen }, without: { variant: before, zh: 旧, en: old }',
      'a figure cannot change against itself ("before")',
    ],
    ['role: victim, holds: { reached: frozen }, fates: 0', '"0" is out of range  must be >= 1'],
    ['role: victim, hold: { reached: frozen }', 'unknown key "hold"  did you mean "holds"?'],
  ])('%s: %s', (lines, expected) => {
    expect(wrong(lines)).toEqual([expect.stringContaining(expected)]);
  });

  test('of a chart that there is not is not looked at for milestones', () => {
    const text = withStory('role: victim, holds: { reached: frozn, never: [lost, lost] }');
    expect(text).toContain('chart: funds');
    expect(problems(text.replace('chart: funds', 'chart: fnds'))).toEqual([
      expect.stringContaining('unknown chart "fnds"'),
    ]);
  });
});
