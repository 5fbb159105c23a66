import { describe, expect, test } from 'vitest';
import { changed, problems, withMilestones } from './small.ts';

const turn = '{ constant: 15 min, assumption: a quarter }';
/** What is told of a delay that is written so. */
const ofDelay = (written: string) => problems(changed([turn, `{ ${written}, assumption: a }`]));

describe('a distribution that is written otherwise', () => {
  test.each([
    ['uniform: { min: 1 min, max: 2 min }', '[1 min, 2 min]'],
    ['uniform: 3 min', '[3 min, …]'],
    ['triangular: { min: 1 min, mode: 2 min, max: 3 min }', '[1 min, 2 min, 3 min]'],
    ['hypoexponential: 4 min', '[4 min, …]'],
    ['hyperexponential: 4 min', '[{ weight: …, mean: … }, …]'],
    ['mixture: { weight: 1, constant: 3 min }', '[{ weight: …, constant: … }, …]'],
  ])('%s is to be a list, and it is told of what', (written, hint) => {
    expect(ofDelay(written)).toEqual([
      expect.stringMatching(/^26:\d+ {2}expected a list \[ \], received "[^"]+" {2}write /),
    ]);
    expect(ofDelay(written)[0]!.split('  write ')[1]).toBe(hint);
  });

  test.each([
    ['lognormal: 3 min', '{ median: 3 min, sigma: … }'],
    ['gamma: 3 min', '{ shape: …, mean: 3 min }'],
    ['weibull: 3 min', '{ shape: …, scale: 3 min }'],
    ['erlang: 3 min', '{ stages: …, mean: 3 min }'],
    ['beta: 3 min', '{ alpha: …, beta: …, min: …, max: … }'],
    ['empirical: [1 min, 2 min, 3 min]', '{ values: [1 min, 2 min, 3 min] }'],
    ['piecewiseLinear: 3 min', '{ 0: …, 0.5: …, 1: … }'],
    ['truncated: 3 min', '{ of: { … }, min: …, max: … }'],
    [`lognormal: ${'long '.repeat(9)}`, '{ median: …, sigma: … }'],
  ])('%s is to have keys, and it is told which', (written, hint) => {
    const told = ofDelay(written);
    expect(told).toEqual([expect.stringContaining('expected keys with values, received ')]);
    expect(told[0]!.split('  write ')[1]).toBe(hint);
  });
});

test('a bare value of a case is told how it is written, in both languages', () => {
  const text = changed([turn, '{ by: crew, cases: { 1: 15, gamma: 20 min }, otherwise: 3 }']);
  const told = (received: string) =>
    `expected keys with values, received "${received}"  write { constant: ${received} }`;
  const places = /^26:\d+ {2}/;
  expect(problems(text).filter((line) => line.includes('expected keys'))).toEqual([
    expect.stringContaining(told('15')),
    expect.stringContaining(told('20 min')),
    expect.stringContaining(told('3')),
  ]);
  expect(problems(text)[0]).toMatch(places);
  expect(problems(text, 'zh').find((line) => line.includes('键值对'))).toMatch(
    /应为键值对，实为 "15" {2}请写 \{ constant: 15 \}$/,
  );
});

test('hours of the week that stand alone are told with their days, and days with room for hours', () => {
  const told = (written: string) =>
    ofDelay(`constant: 1 h, during: ${written}`).map((line) => line.split('  write ')[1]);
  expect(told("'22:30-06'")).toEqual(["{ days: all, hours: '22:30-06' }"]);
  expect(told('weekdays')).toEqual(["{ days: weekdays, hours: '…' }"]);
  expect(told('null')).toEqual(["{ days: all, hours: '…' }"]);
  expect(told("['09-12', sat, noon]")).toEqual([
    "{ days: all, hours: '09-12' }",
    "{ days: sat, hours: '…' }",
    "{ days: all, hours: '…' }",
  ]);
});

test('hours that are a list are told as a list of days with hours', () => {
  const told = (written: string) => ofDelay(`constant: 1 h, during: ${written}`);
  expect(told("{ days: weekdays, hours: ['09-12', '13-17'] }")).toEqual([
    expect.stringMatching(
      /expected text, received "\[…\]" {2}write during: \[\{ days: weekdays, hours: '09-12' \}, \{ days: weekdays, hours: '13-17' \}\]$/,
    ),
  ]);
  expect(told("[{ hours: ['09-12'], days: [sat, sun] }]")).toEqual([
    expect.stringMatching(/ {2}write \{ hours: '09-12', days: \[sat, sun\] \}$/),
  ]);
  // Days that are missing are left to be filled in.
  expect(told("{ hours: ['09-12'] }").join('\n')).toContain(
    "write during: [{ days: …, hours: '09-12' }]",
  );
  expect(told('{ days: mon, hours: [] }')).toEqual([
    expect.stringMatching(/expected text, received "\[…\]"$/),
  ]);
});

describe('a statistic that is none', () => {
  const told = (statistics: string) =>
    problems(
      changed(withMilestones, [
        'metrics: {}',
        `metrics: { m: { title: { zh: 数, en: m }, statistics: ${statistics}, duration: { role: fraud, from: opened, to: otherFiled } } }`,
      ]),
    ).map((line) => line.replace(/^\d+:\d+ {2}/, ''));
  const all =
    'one of mean, sameDay, level, share, storyShare, valueShare, count, amount, { meanCut: … }, { within: …, among: … }, { storyShare: … }, { valueShare: … }';

  test.each(['{}', '{ mean: 3 }', '{ foo: 1, bar: 2 }', '[]'])('%s: all are named', (written) => {
    const received = written.startsWith('[') ? '[…]' : '{…}';
    expect(told(`[${written}]`)).toEqual([`"${received}" is not possible here  ${all}`]);
  });

  test('3: all are named, and the likeliest where one is like it', () => {
    expect(told('[3]')).toEqual([`"3" is not possible here  ${all}`]);
    expect(told('[mea]')).toEqual(['"mea" is not possible here  did you mean "mean"?']);
  });

  test('one with a key that is known, or like one, is told what is wrong with it', () => {
    expect(told('[{ meanCutt: 3 h }]')).toEqual([
      'unknown key "meanCutt"  did you mean "meanCut"?',
    ]);
    expect(told('[{ within: 3 h }]')).toEqual(['"among" is missing']);
    expect(told('[{ among: all, foo: 1 }]')).toEqual([
      '"within" is missing',
      'unknown key "foo"  one of within, among',
    ]);
  });

  test('one without brackets is told with them', () => {
    expect(told('mean')).toEqual(['expected a list [ ], received "mean"  write [mean]']);
  });
});

describe('nothing is proposed', () => {
  test.each<[string, readonly [string, string], string]>([
    [
      'for a list whose entries are no names',
      [turn, '{ empirical: { values: 3 min }, assumption: a }'],
      '26:36  expected a list [ ], received "3 min"',
    ],
    [
      'for arrivals, of which more is wanted',
      ['{ role: line, perDay: 24, assumption: one an hour }', '24'],
      '15:13  expected keys with values, received "24"',
    ],
    [
      'for a delay that is a list',
      [turn, '[15 min]'],
      '26:13  expected keys with values, received "[…]"',
    ],
  ])('%s', (_, change, told) => {
    expect(problems(changed(change))).toContain(told);
  });
});

test('a value that has the name of a distribution is none', () => {
  const draws = '    draws: { gamma: 5 }\n    delays:';
  expect(problems(changed(['    delays:', draws]))).toContainEqual(
    expect.stringMatching(/received "5" {2}write \{ constant: 5, assumption: … \}$/),
  );
});

test('a distribution without anything is told what it wants', () => {
  expect(ofDelay('lognormal: ')).toEqual([
    '26:15  expected keys with values, received nothing  write { median: …, sigma: … }',
  ]);
});

test('how long a decision takes is told as a length of time', () => {
  const decisions =
    '    decisions: { d: { choose: yes, latency: 5 min, assumption: a } }\n    delays:';
  expect(problems(changed(['    delays:', decisions]))).toContainEqual(
    expect.stringMatching(
      /expected keys with values, received "5 min" {2}write \{ constant: 5 min \}$/,
    ),
  );
});
