import { describe, expect, test } from 'vitest';
import { readFromDisk } from '../../src/scenario/index.ts';
import { changed, problems, read } from './small.ts';

/** The shipped scenario with a metric of a period, without its targets. */
const shipped = new TextDecoder()
  .decode(readFromDisk('scenarios/shenzhen-2021.yaml'))
  .replaceAll(/source: (?!S01)\w+/gu, 'source: S01')
  .replace(/^targets: .*$/mu, '');
const withMetric = (lines: string): string =>
  shipped.replace(
    '\nmetrics:\n',
    `\nmetrics:\n  loss: { title: { zh: 损, en: loss }, ${lines} }\n`,
  );
const wrong = (lines: string) =>
  problems(withMetric(lines)).map((line) => line.replace(/^\d+:\d+ +/u, ''));

test('a metric is shown by each statistic once, however it is written', () => {
  const wait = (statistics: string) =>
    wrong(`duration: { role: missingPerson, from: opened, to: found }, statistics: ${statistics}`);
  expect(wait('[mean, { within: 1 h, among: all }, { within: 2 h, among: all }]')).toEqual([]);
  expect(wait('[mean, mean]')).toEqual(['there is another statistic "mean"']);
  expect(wait('[{ within: 1 h, among: all }, { within: 60 min, among: all }]')).toEqual([
    'there is another statistic "within"',
  ]);
});

describe('a metric of a period', () => {
  test('counts one milestone or several, of all roles and over the whole run, unless told otherwise', () => {
    const text = changed([
      'metrics: {}',
      `metrics:
  all: { title: { zh: 全, en: all }, count: { of: opened } }
  some: { title: { zh: 部分, en: some }, count: { of: [opened], role: line, from: 6 h, to: 12 h } }`,
    ]);
    const result = read(text);
    if ('issues' in result) throw new Error(JSON.stringify(result.issues));
    const [all, some] = result.file.resolve('before').metrics;
    expect(all).toEqual({
      id: 'all',
      title: { zh: '全', en: 'all' },
      kind: 'count',
      of: ['opened'],
      less: [],
      from: 0,
    });
    expect(some).toMatchObject({ role: 'line', from: 21_600_000, to: 43_200_000 });
  });

  test('takes off what is named as less', () => {
    expect(wrong('amount: { of: [transferred], less: [returned] }')).toEqual([]);
    expect(wrong('amount: { of: transferred, less: returned, from: 1 d, to: 11 d }')).toEqual([]);
  });

  test.each([
    ['count: { of: reportd }', 'unknown milestone "reportd"  did you mean "reported"?'],
    ['count: { of: [reported, reported] }', 'there is another milestone "reported"'],
    [
      'amount: { of: [transferred, retruned] }',
      'unknown milestone "retruned"  did you mean "returned"?',
    ],
    [
      'amount: { of: transferred, less: retrned }',
      'unknown milestone "retrned"  did you mean "returned"?',
    ],
    ['count: { of: reported, role: victm }', 'unknown role "victm"  did you mean "victim"?'],
    [
      'count: { of: [reported], role: missingPerson }',
      'unknown milestone "reported"  did you mean "reunited"?',
    ],
    ['count: { of: reported, frm: 2 d }', 'unknown key "frm"  did you mean "from"?'],
    ['count: { of: reported, from: 3 d, to: 2 d }', '"2 d" is out of range  must be > from'],
    ['count: { of: reported, to: 12 d }', '"12 d" is out of range  must be <= 11 d (runLength)'],
    ['count: { of: reported, to: 12 }', '"12" has no unit  write "12 s" or "12 min"'],
    ['count: { of: [] }', 'has 0 entries  must have >= 1'],
    ['amount: { of: opened }', 'unknown milestone "opened"'],
    ['count: { of: reported, less: returned }', 'unknown key "less"'],
    [
      'count: { of: reported }, statistics: [mean]',
      '"mean" cannot be computed of this metric  possible: count',
    ],
  ])('%s: %s', (lines, expected) => {
    expect(wrong(lines)).toEqual([expect.stringContaining(expected)]);
  });
});
