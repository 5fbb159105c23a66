import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { charts } from '../../src/charts/index.ts';
import { formatIssues, readFromDisk, readScenario } from '../../src/scenario/index.ts';
import { changed, filesOf, problems } from './small.ts';

const tutorial = new TextDecoder()
  .decode(readFromDisk('scenarios/tutorial.yaml'))
  .replaceAll(/source: D04, |, source: D04/gu, '');
const gamma = 'ease: { gamma: { shape: 3, mean: 1 }';

describe('what multiplies the effect of searchers', () => {
  test.each([
    ['{ constant: -1', '57:7  "-1" is out of range  must be >= 0'],
    ['{ uniform: [-1, 2]', '57:7  "-1" is out of range  must be >= 0'],
    [
      '{ mixture: [{ weight: 1, constant: 1 }, { weight: 1, constant: -2 }]',
      '57:7  "-2" is out of range  must be >= 0',
    ],
    [
      '{ by: person, cases: { elder: { constant: -3 } }, otherwise: { constant: 1 }',
      '57:7  "-3" is out of range  must be >= 0',
    ],
    ['{ choice: { easy: 1 }', '57:7  expected a number, received "easy"'],
  ])('is never below 0, whoever draws it: ease: %s', (written, expected) => {
    expect(tutorial).toContain(gamma);
    expect(problems(tutorial.replace(gamma, `ease: ${written}`))).toEqual([expected]);
  });

  test('may be 0', () => {
    expect(problems(tutorial.replace(gamma, 'ease: { constant: 0'))).toEqual([]);
  });

  test('may be a setting, for which the same holds', () => {
    const times = ['decay: 45 min', 'decay: 45 min, times: ease'] as const;
    const set = (value: string) =>
      changed(times, ['crew: {', `ease: { value: ${value}, assumption: x }\n      crew: {`]);
    expect(problems(set('2'))).toEqual([]);
    expect(problems(set('-2'))).toEqual(['21:22  "-2" is out of range  must be >= 0']);
    expect(problems(set('easy'))).toEqual(['21:22  expected a number, received "easy"']);
  });
});

test('a number that chance settles stays within what the chart says of it', () => {
  const city = new TextDecoder()
    .decode(readFromDisk('scenarios/shenzhen-2021.yaml'))
    .replaceAll(/source: (?!S01)\w+/gu, 'source: S01')
    .replace(/^targets: .*$/mu, '');
  const instalments = 'instalments: { empirical: { values: [1, 2, 3]';
  expect(city).toContain(instalments);
  expect(problems(city)).toEqual([]);
  expect(problems(city.replace(instalments, instalments.replace('1', '0')))).toEqual([
    expect.stringMatching(/^\d+:7 {2}"0" is out of range {2}must be >= 1$/u),
  ]);
  const [counted, spread] = [
    /empirical: \{ values: \[1, 2, 3\], weights: [^}]*\}/u,
    'uniform: [1, 3]',
  ];
  expect(problems(city.replace(counted, spread))).toEqual([
    expect.stringMatching(
      /^\d+:7 {2}"uniform" draws fractions, and this is a number of something/u,
    ),
  ]);
  expect(problems(city.replace(counted, spread), 'zh')).toEqual([
    expect.stringMatching(/^\d+:7 {2}"uniform" 会抽出小数，而此处用于计数，须为整数/u),
  ]);
});

describe('what multiplies the effect of searchers in charts that say nothing of their numbers', () => {
  /** What is wrong where a copy of a shipped chart without its declarations is played. */
  function wrong(text: string, chart: 'missingPerson' | 'probe' = 'missingPerson'): string {
    const own = createMachine({ ...charts[chart].config, meta: {} } as object);
    const renamed = text.replaceAll(`chart: ${chart}`, 'chart: own');
    const read = readScenario('s.yaml', filesOf({ 's.yaml': renamed }), { charts: { own } });
    return 'file' in read ? '' : formatIssues(read.issues, new Map(), 'en');
  }

  test('is a number from 0 as a setting', () => {
    const set = (value: string) =>
      changed(
        ['decay: 45 min', 'decay: 45 min, times: ease'],
        ['crew: {', `ease: { value: ${value}, assumption: x }\n      crew: {`],
        ['source: S01', 'assumption: x'],
      );
    expect(wrong(set('0'), 'probe')).toBe('');
    expect(wrong(set('0.5'), 'probe')).toBe('');
    expect(wrong(set('-0.5'), 'probe')).toContain(
      's.yaml:21:22  "-0.5" is out of range  must be >= 0\n',
    );
    expect(wrong(set('easy'), 'probe')).toContain(
      's.yaml:21:22  expected a number, received "easy"\n',
    );
  });

  test('is never below 0 where whoever opens the case draws it, and told once', () => {
    expect(wrong(tutorial)).toBe('');
    const told = wrong(tutorial.replace(gamma, 'ease: { uniform: [-1, 2]'));
    expect(told.match(/out of range/gu)).toHaveLength(1);
    expect(told).toContain('s.yaml:57:7  "-1" is out of range  must be >= 0\n');
  });
});
