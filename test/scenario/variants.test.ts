import { describe, expect, test } from 'vitest';
import { changed, problems } from './small.ts';

type Change = readonly [from: string, to: string];
/** What changes to a sound scenario bring about, in English. */
const after = (...changes: readonly Change[]) => problems(changed(...changes));

describe('patches and inheritance', () => {
  test.each<[string, Change[], string[]]>([
    [
      'a part that patches may not change',
      [['patch: { pools:', 'patch: { seed: 2, pools:']],
      ['40:14  unknown key "seed"  one of stocks, standing, reviews, pools, arrivals, roles'],
    ],
    [
      'a pool misspelt',
      [['patch: { pools: { searchers:', 'patch: { pools: { serchers:']],
      ['40:23  unknown pool "serchers"  did you mean "searchers"?'],
    ],
    [
      'a key misspelt',
      [['units: 4,', 'unit: 4,']],
      ['40:36  unknown key "unit"  did you mean "units"?'],
    ],
    [
      'a value of the wrong kind points at the patch',
      [['units: 4,', 'units: four,']],
      ['40:43  expected a number, received "four"'],
    ],
    [
      'nothing to remove',
      [['units: 4,', 'unit: null,']],
      ['40:36  "unit" is not there to be removed'],
    ],
    ['something needed removed', [['units: 4,', 'units: null,']], ['40:23  "units" is missing']],
    [
      'no table',
      [['patch: { pools: { searchers: { units: 4, assumption: twice as many } } }', 'patch: 3']],
      ['40:12  expected keys with values, received "3"'],
    ],
    [
      'variants in a circle',
      [
        [
          'before: { title: { zh: 前, en: before } }',
          'before: { title: { zh: 前, en: before }, extends: after }',
        ],
      ],
      ['42:52  runs in a circle: before → after → before'],
    ],
    [
      'roles in a circle',
      [['metrics: {}', '  a: { like: b }\n  b: { like: a }\nmetrics: {}']],
      ['37:14  runs in a circle: a → b → a'],
    ],
    [
      'a role like itself',
      [['metrics: {}', '  a: { like: a }\nmetrics: {}']],
      ['36:14  runs in a circle: a → a'],
    ],
    [
      'a role like none',
      [['metrics: {}', '  a: { like: lin }\nmetrics: {}']],
      ['36:14  unknown role "lin"  did you mean "line"?'],
    ],
    [
      'a role like a number',
      [['metrics: {}', '  a: { like: 3 }\nmetrics: {}']],
      ['36:14  expected text, received "3"'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(after(...changes)).toEqual(expected);
  });

  test('levers that contradict each other only together', () => {
    const two = changed(
      [
        '  more:',
        '  sure: { title: { zh: 一, en: one }, patch: { roles: { line: { activities: { approve: { outcomes: { approved: 1, refused: null }, assumption: sure } } } } } }\n  more:',
      ],
      [
        'metrics: {}',
        'metrics: { m: { title: { zh: 数, en: m }, count: { of: opened } } }\nattribution: { metric: m, statistic: count, from: before, to: after, levers: [sure, even] }',
      ],
      [
        '  more:',
        '  even: { title: { zh: 二, en: two }, patch: { roles: { line: { activities: { approve: { outcomes: { approved: 0.5, refused: 0.5 }, assumption: even } } } } } }\n  more:',
      ],
    );
    expect(problems(two)).toEqual([]);
    const worse = two.replace(
      'outcomes: { approved: 0.5, refused: 0.5 }',
      'outcomes: { approved: 0.9 }',
    );
    expect(problems(worse)).toEqual([
      expect.stringMatching(/^\d+:\d+ {2}probabilities add up to 0.9 {2}they must add up to 1$/),
    ]);
  });
});
