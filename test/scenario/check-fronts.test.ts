import { describe, expect, test } from 'vitest';
import { changed, problems, read, withMilestones } from './small.ts';

const withFront = (lines: string) =>
  changed(['levers:', `fronts:\n  search: { title: { zh: 查找, en: search }, ${lines} }\nlevers:`]);
const wrong = (lines: string) =>
  problems(withFront(lines)).map((line) => line.replace(/^\d+:\d+ +/u, ''));

describe('a front', () => {
  test('names roles, and perhaps its people, outcomes and costs', () => {
    const result = read(withFront('roles: [line], pools: [searchers]'));
    if ('issues' in result) throw new Error(JSON.stringify(result.issues));
    expect(result.file.resolve('before').fronts).toEqual([
      {
        id: 'search',
        title: { zh: '查找', en: 'search' },
        roles: ['line'],
        pools: ['searchers'],
        outcomes: [],
        costs: [],
      },
    ]);
  });

  test('is not asked for', () => {
    const result = read(changed());
    expect('file' in result && result.file.resolve('before').fronts).toEqual([]);
  });

  test.each([
    ['roles: [lien]', 'unknown role "lien"  did you mean "line"?'],
    ['roles: [line], pools: [serchers]', 'unknown pool "serchers"  did you mean "searchers"?'],
    ['roles: [line], outcomes: [found]', 'unknown milestone "found"'],
    [
      'roles: [line], costs: [{ name: lost, title: { zh: 失, en: lost } }]',
      'unknown milestone "lost"',
    ],
    ['roles: []', 'has 0 entries  must have >= 1'],
    ['roles: [line, line]', 'there is another role "line"'],
    ['roles: [line], pools: [searchers, approvers, searchers]', 'another pool "searchers"'],
    ['roles: [lien], outcomes: [found]', 'unknown role "lien"  did you mean "line"?'],
    ['role: [line]', 'unknown key "role"  did you mean "roles"?'],
  ])('%s: %s', (lines, expected) => {
    expect(wrong(lines)).toEqual([expect.stringContaining(expected)]);
  });

  test('has a milestone as an outcome or as a cost, and once', () => {
    const judged = (lines: string) =>
      problems(
        changed(withMilestones, [
          'levers:',
          `fronts:\n  other: { title: { zh: 他, en: other }, roles: [fraud], ${lines} }\nlevers:`,
        ]),
      ).map((line) => line.replace(/^\d+:\d+ +/u, ''));
    expect(judged('outcomes: [otherFiled], costs: [otherNotFiled]')).toEqual([]);
    const twice = ['there is another milestone "otherFiled"'];
    expect(judged('outcomes: [otherFiled], costs: [otherNotFiled, otherFiled]')).toEqual(twice);
    const titled = '{ name: otherFiled, title: { zh: 立, en: filed } }';
    expect(judged(`outcomes: [otherFiled, ${titled}]`)).toEqual(twice);
  });
});
