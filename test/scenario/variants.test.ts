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

  test.each<[string, string, string]>([
    [
      'a pool that a role uses',
      'pools: { searchers: null }',
      'pool "searchers" cannot be removed  needed by "line"',
    ],
    [
      'a role that arrivals play',
      'roles: { line: null }',
      'role "line" cannot be removed  needed by "requests"',
    ],
    [
      'a delay that a chart asks for',
      'roles: { line: { delays: { turn: null } } }',
      'delay "turn" cannot be removed  needed by "line"',
    ],
  ])('%s is told where a patch removes it, and nowhere else', (_, patch, told) => {
    const before = 'extends: before, levers: [more] }';
    const name = /\w+(?=: null)/.exec(patch)![0];
    const text = changed([before, `extends: before, patch: { ${patch} } }`]);
    const line = text.split('\n').findIndex((each) => each.includes(': null'));
    const column = text.split('\n')[line]!.indexOf(`${name}: null`);
    expect(problems(text)).toEqual([`${line + 1}:${column + 1}  the ${told}`]);
  });

  test('all roles that need a removed pool are named at once, also by another name', () => {
    const text = changed(
      ['extends: before, levers: [more] }', 'extends: before, patch: { pools: { night: null } } }'],
      [
        '  approvers: {',
        '  night: { title: { zh: 夜班, en: night }, units: 1, assumption: one }\n  approvers: {',
      ],
      [
        '    chart: probe\n',
        '    chart: probe\n    pools: { searchers: night, approvers: night }\n',
      ],
      ['metrics: {}', '  other: { like: line }\nmetrics: {}'],
    );
    expect(problems(text)).toEqual([
      '46:76  the pool "night" cannot be removed  needed by "line", "other"',
    ]);
    expect(problems(text, 'zh')).toEqual([
      '46:76  资源池 "night" 不能删除  "line"、"other" 仍需要它',
    ]);
  });

  test('a lever that changes a part of what only another brings is told so', () => {
    const levers = `  whole: { title: { zh: 全, en: whole }, patch: { pools: { night: { title: { zh: 夜, en: night }, units: 1, assumption: a } } } }
  part: { title: { zh: 分, en: part }, patch: { pools: { night: { units: 2, assumption: b } } } }
`;
    const text = changed(['  more:', `${levers}  more:`]);
    expect(problems(text)).toEqual([
      '39:57  this brings only a part of "night", which the lever "whole" brings  write the whole of it: each lever is tried alone, under every variant',
    ]);
    expect(problems(text, 'zh')).toEqual([
      '39:57  这里只写了 "night" 的一部分，而它由措施 "whole" 加入  请写全：每项措施都会在每个方案下单独试行',
    ]);
    // Nobody brings the rest.
    const alone = changed(['  more:', `${levers.slice(levers.indexOf('  part'))}  more:`]);
    expect(problems(alone)).toEqual(['38:57  unknown pool "night"  one of searchers, approvers']);
  });

  test('what changes a part of something that is gone is told who took it away', () => {
    const spare = 'night: { title: { zh: 夜班, en: night }, units: 1, assumption: one }';
    const before = changed(
      ['  approvers: {', `  ${spare}\n  approvers: {`],
      [
        '  more:',
        '  fewer: { title: { zh: 少, en: fewer }, patch: { pools: { night: { units: 2, assumption: b } } } }\n  more:',
      ],
    );
    const own = before.replace(
      'extends: before, levers: [more] }',
      'extends: before, patch: { pools: { night: null } } }',
    );
    expect(problems(own)).toEqual([
      '39:59  this brings only a part of "night", which the variant "after" removes  write the whole of it, or do not use the two together',
    ]);
    expect(problems(own, 'zh')).toEqual([
      '39:59  这里只写了 "night" 的一部分，而方案 "after" 已将其删除  请写全，或不要将两者并用',
    ]);
    // The lever that comes first in the file is pulled first.
    const lever = before
      .replace(
        '  fewer:',
        '  gone: { title: { zh: 无, en: gone }, patch: { pools: { night: null } } }\n  fewer:',
      )
      .replace('levers: [more] }', 'levers: [gone, fewer] }');
    expect(problems(lever)).toEqual([
      '40:59  this brings only a part of "night", which the lever "gone" removes  write the whole of it, or do not use the two together',
    ]);
    // Whole it may come back, and go again.
    const whole = own.replace('night: { units: 2, assumption: b }', spare);
    expect(problems(whole)).toEqual([]);
    const again = lever.replace(
      'levers: [gone, fewer] }',
      'levers: [gone, fewer], patch: { pools: { night: null } } }',
    );
    expect(problems(again)).toEqual([]);
  });

  test('what one patch removes and the next one brings whole is there', () => {
    const again = 'searchers: { title: { zh: 二, en: two }, units: 2, assumption: two }';
    const text = changed([
      'extends: before, levers: [more] }',
      `extends: middle, patch: { pools: { ${again} } } }`,
    ]).replace(
      '  after:',
      '  middle: { title: { zh: 中, en: middle }, patch: { pools: { searchers: null } } }\n  after:',
    );
    expect(problems(text)).toEqual([
      '43:61  the pool "searchers" cannot be removed  needed by "line"',
    ]);
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
