import { describe, expect, test } from 'vitest';
import { changed, problems, read } from './small.ts';

type Change = readonly [from: string, to: string];
/** What one change to a sound scenario brings about, in English. */
const after = (...changes: Change[]) => problems(changed(...changes));
const turn = (written: string): Change => ['{ constant: 15 min,', `{ ${written},`];

describe('keys and types', () => {
  test.each<[string, Change, string[]]>([
    ['an unknown key', ['seed: 1', 'sede: 1'], ['10:1  unknown key "sede"  did you mean "seed"?']],
    [
      'an unknown key in a parameter',
      ['        triangular', '        triangle'],
      ['29:9  unknown key "triangle"  did you mean "triangular"?'],
    ],
    ['a key twice', ['seed: 1', 'seed: 1\nseed: 2'], ['11:1  "seed" is there twice']],
    [
      'no value',
      ['replications: 3', 'replications:'],
      ['9:1  expected a number, received nothing'],
    ],
    [
      'text for a number',
      ['replications: 3', 'replications: three'],
      ['9:15  expected a number, received "three"'],
    ],
    [
      'half a replication',
      ['replications: 3', 'replications: 2.5'],
      ['9:15  expected a whole number, received "2.5"'],
    ],
    [
      'too few',
      ['replications: 3', 'replications: 0'],
      ['9:15  "0" is out of range  must be >= 1'],
    ],
    [
      'no variant',
      [
        `variants:
  before: { title: { zh: 前, en: before } }
  after: { title: { zh: 后, en: after }, extends: before, levers: [more] }`,
        'variants: {}',
      ],
      ['41:1  has 0 entries  must have >= 1'],
    ],
    [
      'no time to run',
      ['runLength: 1 d', 'runLength: 0 d'],
      ['7:12  "0 d" is out of range  must be > 0'],
    ],
    [
      'less than a millisecond to run',
      ['runLength: 1 d', 'runLength: 0.4 ms'],
      ['7:12  "0.4 ms" is out of range  must be > 0'],
    ],
    [
      'a title in one language',
      ['title: { zh: 小, en: small }', 'title: { zh: 小 }'],
      ['3:1  "en" is missing'],
    ],
    [
      'a later version',
      ['sixfronts: 1', 'sixfronts: 2'],
      ['1:12  "2" is not possible here  did you mean "1"?'],
    ],
    [
      'a day that there is not',
      ['2021-03-03T06', '2021-02-30T06'],
      ['5:8  "2021-02-30T06:00+08:00" is not a valid date  as in 2021-03-01T00:00+08:00'],
    ],
    [
      'another time zone',
      ['06:00+08:00', '06:00Z'],
      ['5:8  "2021-03-03T06:00Z" is not a valid date  as in 2021-03-01T00:00+08:00'],
    ],
    [
      'a name with a space',
      ['  requests: {', '  my requests: {'],
      ['15:3  "my requests" is not a valid name  as in travelTime'],
    ],
    [
      'a comma in an assumption',
      ['a quarter }', 'a quarter, at most }'],
      ['26:56  "at most" has no value  a text with a comma in it needs quotation marks'],
    ],
    [
      'a wrong discipline',
      ['units: 2,', 'units: 2, discipline: fiffo,'],
      ['12:74  "fiffo" is not possible here  did you mean "fifo"?'],
    ],
  ])('%s', (_, change, expected) => {
    expect(after(change)).toEqual(expected);
  });
});

describe('units', () => {
  test.each([
    ['constant: 90', '26:25  "90" has no unit  write "90 s" or "90 min"'],
    ["constant: '90'", '26:25  "90" has no unit  write "90 s" or "90 min"'],
    [
      'constant: 15 mins',
      '26:25  "mins" is not a unit of a length of time  write "15 min"; possible: ms, s, min, h, d, weeks',
    ],
    [
      'constant: 15 小时',
      '26:25  "小时" is not a unit of a length of time  write "15 h"; possible: ms, s, min, h, d, weeks',
    ],
    [
      'constant: 15 kg',
      '26:25  "kg" is not a unit of a length of time  possible: ms, s, min, h, d, weeks',
    ],
    ['constant: -15 min', '26:25  "-15 min" is negative  time only runs forward'],
    ['constant: soon', '26:25  expected a length of time, received "soon"  as in 90 s, 15 min'],
    ['constant: [15 min]', '26:25  expected a length of time, received "[…]"  as in 90 s, 15 min'],
    ["untilClock: '25:00'", '26:27  "25:00" is not a valid time of day  as in 08:30'],
    [
      "constant: 1 h, during: '09-17'",
      `26:38  expected keys with values, or a list [ ], received "09-17"  write { days: all, hours: '09-17' }`,
    ],
    [
      "constant: 1 h, during: { days: mon, hours: '9-5pm' }",
      '26:58  "9-5pm" is not a valid stretch of hours  as in \'08-20\'',
    ],
  ])('%s', (written, expected) => {
    expect(after(turn(written))).toEqual([expected]);
  });

  test.each([
    ['2', '34:32  "2" has no unit  write "2 per h" or "2 per day"'],
    ['1e400 per h', '34:32  "1e400 per h" is out of range'],
    ['2 h', '34:32  "h" is not a unit of a rate  write "2 per h"'],
    [
      '2 per fortnight',
      '34:32  "fortnight" is not a unit of a rate  possible: ms, s, min, h, d, weeks',
    ],
  ])('a hazard of %s', (written, expected) => {
    expect(after(['2 per h', written])).toEqual([expected]);
  });
});

describe('distributions and probabilities', () => {
  const none =
    '26:7  nothing says how much  one of constant, uniform, triangular, exponential, lognormal, gamma, weibull, erlang, hyperexponential, hypoexponential, beta, empirical, piecewiseLinear, mixture, truncated, untilClock';
  test.each([
    ['source: S01', none],
    [
      'constant: 3 min, exponential: 3 min',
      '26:7  constant, exponential cannot stand together  keep one',
    ],
    ['uniform: [3 min, 2 min]', '26:32  values must not fall, received "2 min"'],
    ['triangular: [1 min, 3 min]', '26:27  has 2 entries  must have 3'],
    ['exponential: 0 min', '26:28  "0 min" is out of range  must be > 0'],
    ['lognormal: { median: 3 min }', '26:15  "sigma" is missing'],
    ['lognormal: { median: 3 min, sigma: -1 }', '26:50  "-1" is out of range  must be >= 0'],
    ['lognormal: { quantiles: { 0.5: 3 min } }', '26:28  has 1 entries  must have 2'],
    [
      'lognormal: { quantiles: { 50: 3 min, 0.9: 4 min } }',
      '26:28  "50" is out of range  must be 0 < p < 1',
    ],
    [
      'lognormal: { quantiles: { 0.9: 3 min, 0.5: 4 min } }',
      '26:46  values must not fall, received "3 min"',
    ],
    ['empirical: { values: [1 min, 2 min], weights: [1] }', '26:61  has 1 entries  must have 2'],
    [
      'empirical: { values: [1 min], weights: [0] }',
      '26:54  all weights are 0  at least one of them must be more',
    ],
    [
      'mixture: [{ weight: 1, constnt: 3 min }]',
      '26:38  unknown key "constnt"  did you mean "constant"?',
    ],
    [
      'truncated: { of: { uniform: [1 min, 2 min] }, min: 3 min }',
      '26:15  nothing of the distribution lies between min and max',
    ],
    [
      'beta: { alpha: 1, beta: 1, min: 3 min, max: 1 min }',
      '26:59  values must not fall, received "1 min"',
    ],
    ['gamma: { shape: 1e-320, mean: 1 min }', '26:15  these numbers do not make a distribution'],
    ['erlang: { stages: 1.5, mean: 1 min }', '26:33  expected a whole number, received "1.5"'],
  ])('%s', (written, expected) => {
    expect(after(turn(written))).toEqual([expected]);
  });

  test('probabilities that do not add up to 1', () => {
    expect(after(['refused: 0.1', 'refused: 0.2'])).toEqual([
      '30:9  probabilities add up to 1.1  they must add up to 1',
    ]);
    expect(after(['refused: 0.1', 'refused: -0.1'])).toEqual([
      '30:45  "-0.1" is out of range  must be >= 0',
    ]);
  });
});

describe('probabilities of outcomes', () => {
  test.each<[string, string, string[]]>([
    ['add up to 1', 'approved: 0.7, refused: 0.3', []],
    ['may be sure', 'approved: 1, refused: 0', []],
    [
      'are told with nine digits of their sum where they do not',
      'approved: 0.123456789123, refused: 0.3',
      ['30:9  probabilities add up to 0.423456789  they must add up to 1'],
    ],
    [
      'are not added up where one is none: too high',
      'approved: 1.5, refused: 0.1',
      ['30:31  "1.5" is out of range  must be <= 1'],
    ],
    [
      'are not added up where one is none: too low',
      'approved: -0.1, refused: 1',
      ['30:31  "-0.1" is out of range  must be >= 0'],
    ],
  ])('%s', (_, outcomes, told) => {
    const before = 'outcomes: { approved: 0.9, refused: 0.1 }';
    expect(after([before, `outcomes: { ${outcomes} }`])).toEqual(told);
  });
});

describe('provenance', () => {
  test.each<[string, Change, string]>([
    [
      'none',
      [', assumption: a quarter', ''],
      '26:7  "turn" does not say where it comes from  add "source" or "assumption"',
    ],
    [
      'none in a patch',
      [', assumption: twice as many', ''],
      '40:23  "searchers" does not say where it comes from  add "source" or "assumption"',
    ],
    [
      'a source misspelt',
      ['source: S01', 'source: S1'],
      '13:69  unknown source "S1"  did you mean "S01"?',
    ],
    ['a paragraph of the page', ['source: S01', 'source: A13-C'], ''],
  ])('%s', (_, change, expected) => {
    expect(after(change)).toEqual(expected === '' ? [] : [expected]);
  });
});

test('all problems come at once, in the order of the text', () => {
  const text = changed(
    ['replications: 3', 'replications: none'],
    ['source: S01', 'source: S1'],
    ['preparation:', 'preperation:'],
    ['constant: 15 min', 'constant: 90'],
    ['refused: 0.1', 'refused: 0.2'],
    ['units: 4', 'units: four'],
  );
  expect(problems(text)).toEqual([
    '9:15  expected a number, received "none"',
    '13:69  unknown source "S1"  did you mean "S01"?',
    '25:7  unknown delay "preperation"  did you mean "preparation"?',
    '26:25  "90" has no unit  write "90 s" or "90 min"',
    '30:9  probabilities add up to 1.1  they must add up to 1',
    '40:43  expected a number, received "four"',
  ]);
  expect(problems(text, 'zh')).toEqual([
    '9:15  应为数字，实为 "none"',
    '13:69  未知的来源 "S1"  是否应为 "S01"？',
    '25:7  未知的延时 "preperation"  是否应为 "preparation"？',
    '26:25  "90" 没有单位  请写 "90 s" 或 "90 min"',
    '30:9  概率之和为 1.1  概率之和须为 1',
    '40:43  应为数字，实为 "four"',
  ]);
});

test('an issue is data: code, place, path, what was expected and received', () => {
  const result = read(changed(['preparation:', 'preperation:']));
  expect('issues' in result && result.issues).toEqual([
    {
      code: 'unknownName',
      file: 's.yaml',
      line: 25,
      column: 7,
      length: 11,
      path: ['roles', 'line', 'delays', 'preperation'],
      noun: 'delay',
      expected: ['preparation', 'turn'],
      received: 'preperation',
      hint: ['preparation'],
    },
  ]);
});
