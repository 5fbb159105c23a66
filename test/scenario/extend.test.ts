import { describe, expect, test } from 'vitest';
import { problems, read, small } from './small.ts';

/** A file that extends `small`, with one arrival of its own. */
const own = `sixfronts: 1
id: own
title: { zh: 另, en: own }
about: { zh: 另一件事。, en: Something else. }
extends: town/small.yaml
start: 2021-03-05T18:00+08:00
warmUp: 0 h
runLength: 1 d
followUp: 1 d
replications: 1
seed: 2
pools:
  searchers: { units: 5, assumption: more here }
arrivals:
  one: { role: line, perDay: 1, assumption: one a day }
roles:
  line: { title: { zh: 那条线, en: that line }, settings: { crew: { value: 2, source: S09 } } }
metrics: {}
variants:
  more: { title: { zh: 更多, en: more }, levers: [more] }
`;
const changed = (from: string, to: string): string => {
  if (!own.includes(from)) throw new RangeError(`there is no ${from}`);
  return own.replace(from, to);
};
const files = {
  'town/small.yaml': small,
  'town/targets/published.yaml':
    'sources: { S01: { title: one }, S09: { title: nine } }\ntargets: []\n',
};
const wrong = (text: string) => problems(text, 'en', files);

describe('a file that extends another', () => {
  const result = read(own, files);
  const scenario = 'file' in result ? result.file.resolve('more') : undefined;

  test('takes over its pools, roles and levers, changed where it says so', () => {
    expect(scenario?.pools.map(({ id, units }) => [id, units])).toEqual([
      ['searchers', 4],
      ['approvers', 1],
    ]);
    const [line] = scenario?.roles ?? [];
    expect(line?.title.en).toBe('that line');
    expect(line?.settings).toEqual({ crew: 2, needsApproval: true, inTurn: false });
  });

  test('says of a lever that changes a part of what it leaves out that it is gone', () => {
    const night = 'night: { title: { zh: 夜班, en: night }, units: 1, assumption: one }';
    const text = own
      .replace('searchers: { units: 5, assumption: more here }', 'night: null')
      .replace(
        'variants:\n',
        `levers:
  whole: { title: { zh: 全, en: whole }, patch: { pools: { ${night} } } }
  part: { title: { zh: 分, en: part }, patch: { pools: { night: { units: 2, assumption: b } } } }
variants:
`,
      );
    const under = small.replace('  approvers: {', `  ${night}\n  approvers: {`);
    expect(problems(text, 'en', { ...files, 'town/small.yaml': under })).toEqual([
      '21:57  this brings only a part of "night", which the scenario leaves out  write the whole of it, or do not use the two together',
    ]);
    expect(problems(text, 'zh', { ...files, 'town/small.yaml': under })).toEqual([
      '21:57  这里只写了 "night" 的一部分，而情景已将其删除  请写全，或不要将两者并用',
    ]);
  });

  test('has arrivals, variants and times of its own', () => {
    expect(scenario?.arrivals.map(({ id }) => id)).toEqual(['one']);
    expect('file' in result && result.file.variants.map(({ id }) => id)).toEqual(['more']);
    expect(scenario?.start).toBe('2021-03-05T18:00+08:00');
  });

  test('is another scenario as soon as the file under it is', () => {
    const other = {
      ...files,
      'town/small.yaml': small.replace('uniform: [1 min', 'uniform: [2 min'),
    };
    const again = read(own, other);
    const hashes = [result, again].map((each) => ('file' in each ? each.file.hash : ''));
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  test('leaves out in a run whom nobody plays', () => {
    const more = small.replace('metrics: {}', '  other: { like: line }\nmetrics: {}');
    const larger = read(own, { ...files, 'town/small.yaml': more });
    expect('file' in larger && larger.file.resolve('more').roles.map(({ id }) => id)).toEqual([
      'line',
    ]);
  });

  test('may stand on one that itself extends another', () => {
    const middle = changed('town/small.yaml', 'small.yaml');
    const top = changed('town/small.yaml', 'town/middle.yaml').replace('units: 5', 'units: 7');
    const stacked = read(top, { ...files, 'town/middle.yaml': middle });
    expect('file' in stacked && stacked.file.resolve('more').pools.map(({ id }) => id)).toEqual([
      'searchers',
      'approvers',
    ]);
  });
});

describe('what is wrong with it is told where it is written', () => {
  test.each<[string, string, string, string[]]>([
    [
      'no such file',
      'town/small.yaml',
      'town/smal.yaml',
      ['5:10  "town/smal.yaml" does not exist'],
    ],
    ['no name', 'town/small.yaml', '[a]', ['5:10  expected text, received "[…]"']],
    ['a circle', 'town/small.yaml', 's.yaml', ['5:10  runs in a circle: s.yaml → s.yaml']],
    [
      'a value without provenance',
      'units: 5, assumption: more here',
      'units: 5',
      ['13:3  "searchers" does not say where it comes from  add "source" or "assumption"'],
    ],
    [
      'a text cut off by a comma',
      'assumption: more here',
      'assumption: more, here as well',
      ['13:44  "here as well" has no value  a text with a comma in it needs quotation marks'],
    ],
    [
      'a source that the file under it does not know',
      'S09',
      'S10',
      ['17:84  unknown source "S10"  did you mean "S01"?'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(wrong(changed(from, to)).slice(0, expected.length)).toEqual(expected);
  });

  test('in the file under it, if it is that one', () => {
    const broken = { ...files, 'town/small.yaml': small.replace('chart: probe', 'chart: prob') };
    expect(problems(own, 'en', broken)).toEqual([
      'town/small.yaml:18:12  unknown chart "prob"  did you mean "probe"?',
    ]);
  });
});

describe('of a file that extends another', () => {
  test('a name that is not taken over and not brought whole is probably misspelt', () => {
    expect(wrong(changed('searchers: { units: 5', 'serchers: { units: 5'))).toEqual([
      '13:3  unknown pool "serchers"  did you mean "searchers"?',
    ]);
    const role = 'line: { title: { zh: 那条线, en: that line }, settings';
    expect(wrong(changed(role, 'lines: { settings'))).toEqual([
      '17:3  unknown role "lines"  did you mean "line"?',
    ]);
  });

  test('that cannot be read only this is told, and what is wrong all the same', () => {
    const gone = own.replace('town/small.yaml', 'town/large.yaml');
    expect(wrong(gone)).toEqual(['5:10  "town/large.yaml" does not exist']);
    expect(wrong(gone.replace('warmUp: 0 h', 'warmUp: 0'))).toEqual([
      '5:10  "town/large.yaml" does not exist',
      '7:9  "0" has no unit  write "0 s" or "0 min"',
    ]);
  });
});
