import { describe, expect, test } from 'vitest';
import { readFromDisk } from '../../src/scenario/index.ts';
import { changed, problems } from './small.ts';

const tutorial = new TextDecoder()
  .decode(readFromDisk('scenarios/tutorial.yaml'))
  .replaceAll(/source: D04, |, source: D04/gu, '');
const phone = '{ by: person, cases: { elder: { chance: 0.6 } }, otherwise: { chance: 0.9 }';
const grade =
  'by: person\n        choose: { adult: { ordinary: 0.85, urgent: 0.15 }, otherwise: urgent }';

/** What is wrong with other words in the place of these, without where. */
function wrong(from: string, to: string, language: 'zh' | 'en' = 'en'): string[] {
  expect(tutorial).toContain(from);
  return problems(tutorial.replace(from, to), language).map((line) =>
    line.replace(/^\d+:\d+ +/u, ''),
  );
}

describe('what depends on an attribute', () => {
  test.each([
    ['all its values', 'by: person, cases: { elder: 1, adult: 2, minor: 3 }', []],
    ['some and the rest', 'by: person, cases: { elder: 1 }, otherwise: 2', []],
    ['some only', 'by: person, cases: { elder: 1 }', [/adult, minor/u]],
    ['another value', 'by: person, cases: { elder: 1, adlt: 2, minor: 3 }', [/"adlt".*"adult"/u]],
    ['a chance', 'by: callerEntitled, cases: { true: 1, false: 2 }', []],
    ['half of a chance', 'by: callerEntitled, cases: { true: 1 }', [/false/u]],
    ['no value of a chance', 'by: callerEntitled, cases: { yes: 1 }, otherwise: 2', [/"yes"/u]],
    ['any value of a number', 'by: ease, cases: { 1: 1, 2.5: 2 }, otherwise: 3', []],
    ['a setting as it is in other variants', 'by: allAtOnce, cases: { true: 1 }, otherwise: 2', []],
    [
      'nothing that there is',
      'by: persn, cases: { elder: 1 }, otherwise: 2',
      [/"persn".*"person"/u],
    ],
  ] as const)('covers %s: { %s }', (_, written, expected) => {
    const chances = written.replaceAll(/: (\d)(?=[ ,]|$)/gu, ': { chance: 0.$1 }');
    expect(wrong(phone, `{ ${chances}`)).toEqual(
      expected.map((each) => expect.stringMatching(each) as string),
    );
  });
});

describe('a decision answers with what the state that asks allows', () => {
  test.each([
    ['choose: urgent', []],
    ['choose: urgnt', ['unknown answer "urgnt"  did you mean "urgent"?']],
    ['choose: { ordinary: 0.5, urgnt: 0.5 }', ['unknown answer "urgnt"  did you mean "urgent"?']],
    [
      'by: person\n        choose: { adult: { ordinry: 0.5, urgent: 0.5 }, otherwise: urgnt }',
      [
        'unknown answer "ordinry"  did you mean "ordinary"?',
        'unknown answer "urgnt"  did you mean "urgent"?',
      ],
    ],
  ] as const)('%s', (written, expected) => {
    expect(wrong(grade, written)).toEqual(expected);
  });

  test('in Chinese too', () => {
    expect(wrong(grade, 'choose: urgnt', 'zh')).toEqual([
      expect.stringMatching(/"urgnt".*"urgent"/u),
    ]);
  });
});

describe('work that the chart lets end in several ways', () => {
  const outcomes = '\n        outcomes: { approved: 0.9, refused: 0.1 }';

  test('has outcomes, so that none of them is left out by mistake', () => {
    expect(problems(changed([outcomes, '']))).toEqual([
      '28:7  this work may end in several ways, and nothing says how: approved, refused  add "outcomes" with their probabilities',
    ]);
    expect(problems(changed([outcomes, '']), 'zh')).toEqual([
      '28:7  此项作业可有几种结果，但未说明概率：approved、refused  请加 "outcomes" 写明各结果的概率',
    ]);
  });

  test('may be sure to end in one of them', () => {
    expect(problems(changed([outcomes, '\n        outcomes: { approved: 1 }']))).toEqual([]);
  });

  test('keeps its outcomes where only the time is another', () => {
    const patch = [
      'patch: { pools',
      'patch: { roles: { line: { activities: { approve: { constant: 1 min, assumption: x } } } }, pools',
    ] as const;
    expect(problems(changed(patch))).toEqual([]);
  });
});
