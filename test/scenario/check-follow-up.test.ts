import { expect, test } from 'vitest';
import { readFromDisk } from '../../src/scenario/index.ts';
import { problems } from './small.ts';

/** The shipped scenario, which follows cases for 45 days, with another metric and without its targets. */
const withStatistic = (statistic: string): string =>
  new TextDecoder()
    .decode(readFromDisk('scenarios/shenzhen-2021.yaml'))
    .replaceAll(/source: (?!S01)\w+/gu, 'source: S01')
    .replace(/^targets: .*$/mu, '')
    .replace(
      '\nmetrics:\n',
      `
metrics:
  found:
    title: { zh: 找到, en: found }
    duration: { role: missingPerson, from: opened, to: found }
    statistics: [${statistic}]
`,
    );

test.each(['{ meanCut: 46 d }', '{ within: 46 d, among: all }'])(
  'what is computed of a metric does not ask about a longer time than cases are followed for: %s',
  (statistic) => {
    const text = withStatistic(statistic);
    const line = text.slice(0, text.indexOf(statistic)).split('\n').length;
    const column = text.split('\n')[line - 1]!.indexOf('46 d') + 1;
    expect(problems(text)).toEqual([
      expect.stringMatching(
        /^\d+:\d+ {2}cases are followed for 45 d only, and this asks about "46 d" {2}make followUp longer/,
      ),
    ]);
    expect(problems(text)[0]).toMatch(new RegExp(`^${line}:${column} `, 'u'));
  },
);

test.each([
  'mean',
  '{ meanCut: 45 d }',
  '{ within: 1080 h, among: all }',
  '{ within: 46 d, among: reached }',
])('but may ask about as long: %s', (statistic) => {
  expect(problems(withStatistic(statistic))).toEqual([]);
});
