import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { drawn } from '../../src/charts/index.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { changed, filesOf, problems, small } from './small.ts';

type Change = readonly [from: string, to: string];
/** What changes to a sound scenario bring about, in English. */
const after = (...changes: readonly Change[]) => problems(changed(...changes));
const turn = (written: string): Change => ['{ constant: 15 min,', `{ ${written},`];

describe('names', () => {
  test.each<[string, Change, string[]]>([
    [
      'a delay misspelt is one mistake, not two',
      ['preparation:', 'preperation:'],
      ['25:7  unknown delay "preperation"  did you mean "preparation"?'],
    ],
    [
      'an activity',
      ['      narrow:', '      narow:'],
      ['32:7  unknown activity "narow"  did you mean "narrow"?'],
    ],
    [
      'a delay missing',
      ['      turn: { constant: 15 min, assumption: a quarter }\n', ''],
      ['17:3  the chart needs the delay "turn"'],
    ],
    [
      'a pool missing',
      ['approvers: {', 'bosses: {'],
      ['17:3  the chart needs the pool "approvers"'],
    ],
    [
      'a pool mapped wrongly',
      ['    settings:', '    pools: { searchers: approvrs }\n    settings:'],
      ['20:25  unknown pool "approvrs"  did you mean "approvers"?'],
    ],
    [
      'a pool the chart has not',
      ['    settings:', '    pools: { seekers: approvers }\n    settings:'],
      ['20:14  unknown pool "seekers"  one of approvers, searchers'],
    ],
    [
      'a chart',
      ['chart: probe', 'chart: prob'],
      ['18:12  unknown chart "prob"  did you mean "probe"?'],
    ],
    [
      'a role',
      ['role: line,', 'role: lime,'],
      ['15:21  unknown role "lime"  did you mean "line"?'],
    ],
    [
      'a lever',
      ['levers: [more]', 'levers: [mroe]'],
      ['43:67  unknown lever "mroe"  did you mean "more"?'],
    ],
    [
      'a variant',
      ['extends: before', 'extends: befor'],
      ['43:50  unknown variant "befor"  did you mean "before"?'],
    ],
    [
      'an attribute that multiplies',
      ['decay: 45 min', 'decay: 45 min, times: crwe'],
      ['34:63  unknown attribute "crwe"  did you mean "crew"?'],
    ],
    [
      'milestones and metrics',
      [
        'metrics: {}',
        'metrics:\n  m: { title: { zh: 无, en: m }, duration: { role: line, from: opend, to: led } }',
      ],
      [
        '37:63  unknown milestone "opend"  did you mean "opened"?',
        '37:74  unknown milestone "led"  one of opened',
      ],
    ],
    [
      'what is taken apart',
      [
        'metrics: {}',
        'metrics: {}\nattribution: { metric: m, statistic: maen, from: befor, to: after, levers: [mor] }',
      ],
      [
        '37:24  unknown metric "m"',
        '37:38  "maen" is not possible here  did you mean "mean"?',
        '37:50  unknown variant "befor"  did you mean "before"?',
        '37:77  unknown lever "mor"  did you mean "more"?',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(after(change)).toEqual(expected);
  });
});

describe('what depends on an attribute', () => {
  test.each([
    [
      'by: crw, cases: { 1: { constant: 3 min } }',
      '26:19  unknown attribute "crw"  did you mean "crew"?',
    ],
    ['by: crew', '26:7  "by" without cases  add "cases"'],
    [
      'cases: { 1: { constant: 3 min } }',
      '26:15  cases of what?  add "by" with the name of an attribute',
    ],
    ['by: crew, constant: 3 min', '26:7  by, constant cannot stand together  keep one'],
    [
      'by: crew, cases: { 2: { constant: 3 min } }',
      '26:19  nothing is said for 1  add the case, or "otherwise"',
    ],
    ['by: crew, cases: { 1: { constant: 3 } }', '26:49  "3" has no unit  write "3 s" or "3 min"'],
  ])('%s', (written, expected) => {
    expect(after(turn(written))).toEqual([expected]);
  });
});

test('a chart that opens roles finds them, and finds them playing the right chart', () => {
  const search =
    '  search:\n    chart: missingPerson\n    title: { zh: 寻人, en: search }\nmetrics: {}';
  const found = problems(
    changed(['metrics: {}', search], ['  line:', '  phone:'], ['role: line', 'role: phone']),
  );
  expect(found).toContain(
    '36:3  the chart opens the role "video", which is missing  it plays the chart probe',
  );
  expect(found.join()).not.toContain('"phone"');
  expect(problems(small)).toEqual([]);
});

test('a name that is near to two is taken for the one that is still wanted', () => {
  const own = setup({ delays: { rest: drawn('rest'), test: drawn('test') } }).createMachine({
    initial: 'here',
    states: { here: { after: { rest: 'there' } }, there: { after: { test: 'here' } } },
  });
  const meant = (...delays: readonly string[]) => {
    const lines = delays.map((name) => `      ${name}: { constant: 1 h, assumption: x }\n`);
    const text = small
      .replace('chart: probe', 'chart: own')
      .replace('source: S01', 'assumption: x')
      .replace(/ {4}settings:[^]*?(?=metrics:)/u, `    delays:\n${lines.join('')}`);
    const read = readScenario('s.yaml', filesOf({ 's.yaml': text }), { charts: { own } });
    return 'file' in read
      ? []
      : read.issues.map(({ code, received, hint }) => [code, received, hint]);
  };
  expect(meant('rest', 'test')).toEqual([]);
  expect(meant('rest', 'best')).toEqual([['unknownName', 'best', ['test']]]);
  expect(meant('best', 'test')).toEqual([['unknownName', 'best', ['rest']]]);
  // Where none is wanted, whoever wrote it may have meant either.
  expect(meant('rest', 'test', 'best')).toEqual([['unknownName', 'best', ['rest']]]);
});

describe('a role that another one opens', () => {
  const opened = (chart: string) =>
    changed([
      '\nroles:\n',
      `
roles:
  alert: { chart: alert, title: { zh: 预警, en: alert } }
  dissuasion: { chart: ${chart}, title: { zh: 劝阻, en: dissuasion } }
`,
    ]);
  const ofChart = (chart: string, language?: 'zh') =>
    problems(opened(chart), language).filter((line) => line.startsWith('18:24'));

  test('plays the chart that it is opened as', () => {
    expect(ofChart('dissuasion')).toEqual([]);
    expect(ofChart('probe')).toEqual([
      '18:24  this role is opened as the chart dissuasion, not "probe"  by alert',
    ]);
    expect(ofChart('probe', 'zh')).toEqual([expect.stringMatching(/dissuasion.*"probe".*alert/u)]);
  });

  test('is told once where there is no such chart at all', () => {
    expect(ofChart('probee')).toEqual(['18:24  unknown chart "probee"  did you mean "probe"?']);
  });
});
