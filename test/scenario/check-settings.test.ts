import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { charts } from '../../src/charts/index.ts';
import { formatIssues, readScenario } from '../../src/scenario/index.ts';
import { changed, filesOf, problems } from './small.ts';

type Change = readonly [from: string, to: string];
const after = (change: Change, language: 'zh' | 'en' = 'en') => problems(changed(change), language);
const crew = (written: string): Change => ['crew: { value: 1,', `crew: { value: ${written},`];
const turns = (written: string): Change => [
  'inTurn: { value: false,',
  `inTurn: { value: ${written},`,
];

describe('a setting is what the chart says that it is', () => {
  test.each([
    [crew('1.5'), '21:22  expected a whole number, received "1.5"'],
    [crew('two'), '21:22  expected a whole number, received "two"'],
    [crew('true'), '21:22  expected a whole number, received "true"'],
    [crew('0'), '21:22  "0" is out of range  must be >= 1'],
    [crew('-1'), '21:22  "-1" is out of range  must be >= 1'],
    [turns('no'), '23:24  expected true or false, received "no"'],
    [turns('Off'), '23:24  expected true or false, received "Off"'],
    [turns("'false'"), '23:24  expected true or false, received "false"'],
    [turns('0'), '23:24  expected true or false, received "0"'],
  ])('%j', (change, expected) => {
    expect(after(change)).toEqual([expected]);
  });

  test('in Chinese too', () => {
    expect(after(turns('no'), 'zh')).toEqual(['23:24  应为 true 或 false，实为 "no"']);
    expect(after(crew('1.5'), 'zh')).toEqual(['21:22  应为整数，实为 "1.5"']);
  });

  test('in every variant and lever, at the place that says otherwise', () => {
    const patch = [
      'patch: { pools',
      'patch: { roles: { line: { settings: { inTurn: { value: yes, assumption: x } } } }, pools',
    ] as const;
    expect(after(patch)).toEqual(['40:60  expected true or false, received "yes"']);
  });

  test('or one of the names that the chart knows', () => {
    const alert = (kind: string) =>
      after([
        '\nmetrics: {}',
        `\n  alert: { chart: alert, title: { zh: 预警, en: alert }, settings: { kind: { value: ${kind}, assumption: x } } }\nmetrics: {}`,
      ]).filter((line) => line.includes(kind));
    expect(alert('tuch')).toEqual([
      expect.stringContaining('"tuch" is not possible here  did you mean "touch"?'),
    ]);
    expect(alert('touch')).toEqual([]);
  });
});

describe('a setting that the chart does not take', () => {
  test('is named, with the one that was probably meant', () => {
    expect(after(['crew: {', 'crw: {'])).toEqual([
      '21:7  unknown setting "crw"  did you mean "crew"?',
    ]);
    expect(after(['crew: {', 'crw: {'], 'zh')).toEqual([
      '21:7  未知的设置 "crw"  是否应为 "crew"？',
    ]);
  });

  test('may be there where something depends on it', () => {
    const text = changed(
      ['crew: {', 'weather: { value: dry, assumption: x }\n      crew: {'],
      [
        '{ constant: 15 min,',
        '{ by: weather, cases: { dry: { constant: 15 min }, wet: { constant: 1 h } },',
      ],
    );
    expect(problems(text)).toEqual([]);
  });
});

test('outcomes are those that the chart knows', () => {
  expect(after(['refused: 0.1', 'refusd: 0.1'])).toEqual([
    '30:36  unknown outcome "refusd"  did you mean "refused"?',
  ]);
  expect(after(['refused: 0.1', 'constructor: 0.1'], 'zh')).toEqual([
    '30:36  未知的结果 "constructor"  可用：approved、refused',
  ]);
  const spread =
    'outcomes: { by: crew, cases: { 1: { approved: 0.9, refusd: 0.1 } }, otherwise: { aproved: 1 } }';
  expect(after(['outcomes: { approved: 0.9, refused: 0.1 }', spread])).toEqual([
    '30:60  unknown outcome "refusd"  did you mean "refused"?',
    '30:90  unknown outcome "aproved"  did you mean "approved"?',
  ]);
});

describe('of a chart that says nothing of its settings', () => {
  /** What is wrong where `line` plays a copy of the shipped chart without its declarations. */
  function silent(change: Change, language: 'zh' | 'en' = 'en'): string {
    const line = createMachine({ ...charts['probe'].config, meta: {} } as object);
    const text = changed(['chart: probe', 'chart: own'], change);
    const read = readScenario('s.yaml', filesOf({ 's.yaml': text }), { charts: { own: line } });
    return 'file' in read ? '' : formatIssues(read.issues, new Map(), language);
  }

  test('words that other YAML reads as true or false are refused, unless they are quoted', () => {
    expect(silent(turns('no'))).toContain(
      's.yaml:23:24  "no" is a text here, and every text counts as true  write false, or put it in quotation marks if a text is meant',
    );
    expect(silent(turns('On'), 'zh')).toContain(
      's.yaml:23:24  "On" 在此是文字，而任何文字都视为 true  请写 true；若确为文字，请加引号',
    );
    expect(silent(turns("'no'"))).not.toContain('23:24');
    expect(silent(turns('never'))).not.toContain('23:24');
  });

  test('names and numbers are left to it', () => {
    for (const change of [crew('1.5'), ['crew: {', 'crw: {']] as const)
      expect(silent(change)).not.toMatch(/s\.yaml:21:/u);
  });
});
