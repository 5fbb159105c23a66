import { describe, expect, test } from 'vitest';
import { changed, problems } from './small.ts';

type Change = readonly [from: string, to: string];
/** What one change to a sound scenario brings about, in English. */
const after = (...changes: Change[]) => problems(changed(...changes));

describe('what was meant is said where it can be told', () => {
  test.each<[string, Change, string[]]>([
    [
      'a number between quotation marks',
      ['units: 2,', "units: '2',"],
      [`12:59  expected a number, received "'2'"  write 2`],
    ],
    [
      'the version between quotation marks',
      ['sixfronts: 1', "sixfronts: '1'"],
      [`1:12  expected a number, received "'1'"  write 1`],
    ],
    [
      'full-width digits',
      ['units: 2,', 'units: ２,'],
      ['12:59  expected a number, received "２"  write 2'],
    ],
    [
      'full-width digits of a time',
      ['warmUp: 1 h', 'warmUp: １ h'],
      ['6:9  expected a length of time, received "１ h"  as in 1 h'],
    ],
    [
      'a share in per cent',
      ['approved: 0.9,', 'approved: 90%,'],
      ['30:31  expected a number, received "90%"  write 0.9'],
    ],
    [
      'a parameter without its kind',
      ['{ exponential: 5 min, assumption: short }', '5 min'],
      [
        '32:15  expected keys with values, received "5 min"  write { constant: 5 min, assumption: … }',
      ],
    ],
    [
      'a setting without its provenance',
      ['inTurn: { value: false, assumption: never }', 'inTurn: false'],
      ['23:15  expected keys with values, received "false"  write { value: false, assumption: … }'],
    ],
    [
      'a full-width colon in brackets',
      ['{ zh: 小, en: small }', '{ zh：小, en: small }'],
      ['3:10  unknown key "zh：小"  did you mean "zh"?'],
    ],
    [
      'an id with capitals',
      ['id: small', 'id: Small'],
      ['2:5  "Small" is not a valid id of a scenario  as in my-town'],
    ],
    [
      'hours that are a number',
      ['units: 2,', 'units: 2, shifts: [{ days: all, hours: 08, units: 1 }],'],
      [`12:91  "08" is not a valid stretch of hours  as in '08-20'`],
    ],
    [
      'a start that is a number',
      ['2021-03-03T06:00+08:00', '2021'],
      ['5:8  "2021" is not a valid date  as in 2021-03-01T00:00+08:00'],
    ],
    [
      'commas between thousands',
      ['replications: 3', 'replications: 1,000'],
      ['9:15  expected a number, received "1,000"  write 1000'],
    ],
    [
      'a decimal comma',
      ['units: 2,', 'units: 2,5,'],
      ['12:61  "5" is read as a key without a value  decimals have a point, as in 0.5'],
    ],
    [
      'a name for a list of one',
      ['levers: [more]', 'levers: more'],
      ['43:66  expected a list [ ], received "more"  write [more]'],
    ],
    [
      'a pool that is only its units',
      ['searchers: { units: 4, assumption: twice as many }', 'searchers: 4'],
      ['40:34  expected keys with values, received "4"  write { units: 4, assumption: … }'],
    ],
    [
      'a lever without its patch',
      ['patch: { pools: { searchers: { units: 4, assumption: twice as many } } }', 'pools: {}'],
      ['40:5  unknown key "pools"  did you mean "patch: { pools: … }"?'],
    ],
    [
      'outcomes in a list',
      ['outcomes: { approved: 0.9, refused: 0.1 }', 'outcomes: [approved, refused]'],
      ['30:19  expected keys with values, received "[…]"'],
    ],
    [
      'weights that are all 0',
      [
        'triangular: [1 min, 2 min, 3 min]',
        'empirical: { values: [1 min, 2 min], weights: [0, 0] }',
      ],
      ['29:55  all weights are 0  at least one of them must be more'],
    ],
    [
      'a rate below 0',
      ['2 per h', '-2 per h'],
      ['34:32  "-2 per h" is out of range  must be >= 0'],
    ],
    [
      'a pool with another capital',
      ['  approvers: {', '  Approvers: {'],
      ['17:3  the chart needs the pool "approvers"  is "Approvers" meant to be it?'],
    ],
    [
      'more arrivals than milliseconds',
      ['perDay: 24', 'perDay: 1e300'],
      ['15:35  "1e300" is out of range  must be <= 86400000'],
    ],
    [
      'more replications than can be asked for',
      ['replications: 3', 'replications: 1e9'],
      ['9:15  "1e9" is out of range  must be <= 1000000'],
    ],
  ])('%s', (_, change, expected) => {
    expect(after(change)).toEqual(expected);
    const chinese = problems(changed(change), 'zh').join('\n');
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(chinese).not.toMatch(/expected|write|must|meant|decimals/u);
  });

  test('carriage returns alone end lines too', () => {
    const text = changed(['seed: 1', 'seed: -1']).replaceAll('\n', '\r');
    expect(problems(text)).toEqual(['10:7  "-1" is out of range  must be >= 0']);
  });

  test('a metric whose kind is misspelt is one mistake', () => {
    const misspelt = 'metrics: { x: { title: { zh: 丙, en: x }, durations: {} } }';
    expect(after(['metrics: {}', misspelt])).toEqual([
      '36:42  unknown key "durations"  did you mean "duration"?',
    ]);
  });

  test('a chart that is misspelt is one mistake, whatever it hands over', () => {
    const times = ['decay: 45 min', 'decay: 45 min, times: ease'] as const;
    expect(after(times)).toEqual([
      '34:63  unknown attribute "ease"  one of isWanted, crew, needsApproval, inTurn',
    ]);
    expect(after(times, ['chart: probe', 'chart: prob'])).toEqual([
      '18:12  unknown chart "prob"  did you mean "probe"?',
    ]);
  });
});

describe('one mistake does not hide another', () => {
  const [preparation, turn] = ['{ uniform: [1 min, 2 min],', '{ constant: 15 min,'];

  test('a key that is missing in one place where it is misspelt in another', () => {
    expect(
      after(
        [preparation, '{ lognormal: { median: 1 min, sigmaa: 1 },'],
        [turn, '{ lognormal: { median: 1 min },'],
      ),
    ).toEqual(['25:50  unknown key "sigmaa"  did you mean "sigma"?', '26:15  "sigma" is missing']);
  });

  test('a list that is too short beside one that is none', () => {
    expect(after([preparation, '{ uniform: 1 min,'], [turn, '{ triangular: [1 min],'])).toEqual([
      '25:31  expected a list [ ], received "1 min"  write [1 min, …]',
      '26:27  has 1 entries  must have 3',
    ]);
  });

  test('but a text in the place of a list is not too long as well', () => {
    expect(after([turn, '{ hypoexponential: a quarter of an hour,'])).toEqual([
      '26:32  expected a list [ ], received "a quarter of an hour"  write [a quarter of an hour, …]',
    ]);
  });
});

describe('what was not meant is not said', () => {
  test.each<[string, Change, string]>([
    [
      'a misspelt key of a variant belongs into no patch',
      ['before: { title:', 'before: { titel:'],
      '42:13  unknown key "titel"  did you mean "title"?',
    ],
    [
      'nor does one that a patch may change, where there is none',
      ['perDay: 24,', 'perDay: 24, pools: 3,'],
      '15:39  unknown key "pools"  one of role, perDay, at,',
    ],
    [
      'a key with a space and a value is no rest of a text',
      ['a quarter }', 'a quarter, at most: 3 }'],
      '26:56  unknown key "at most"',
    ],
    [
      'a number with a value is no rest of a number',
      ['a quarter }', 'a quarter, 5: 3 }'],
      '26:56  unknown key "5"',
    ],
    [
      'a list is no date in another form',
      ['2021-03-03T06:00+08:00', '[2021]'],
      '5:8  expected text, received "[…]"',
    ],
    [
      'nothing is no date in another form',
      ['start: 2021-03-03T06:00+08:00', 'start:'],
      '5:1  expected text, received nothing',
    ],
    [
      'an empty title is no text',
      ['title: { zh: 小, en: small }', "title: { zh: '', en: small }"],
      '3:10  expected text, received nothing',
    ],
    [
      'a limit that is excluded is told as such',
      ['constant: 15 min', 'gamma: { shape: 0, mean: 1 min }'],
      '26:31  "0" is out of range  must be > 0',
    ],
    [
      'a whole number between quotation marks is one',
      ['replications: 3', "replications: '3'"],
      `9:15  expected a number, received "'3'"  write 3`,
    ],
    [
      'a name that cannot be one is told at the name, whatever its value',
      ['      inTurn:', '      in turn: 3\n      inTurn:'],
      '23:7  "in turn" is not a valid name  as in travelTime',
    ],
  ])('%s', (_, change, told) => {
    expect(after(change)).toContainEqual(expect.stringContaining(told));
  });
});
