import { describe, expect, test } from 'vitest';
import { formatIssues } from '../../src/scenario/index.ts';
import { city, readCity } from '../model/city.ts';

/** What is said of the city after a change. */
function problems(from: string, to: string, language: 'en' | 'zh' = 'en'): string {
  const read = readCity([from, to]);
  return 'file' in read ? '' : formatIssues(read.issues, read.texts, language);
}

describe('names of the world are checked', () => {
  test.each([
    ['scaledBy: [reach]', 'scaledBy: [reech]', 'unknown stock "reech"'],
    ['chance: { stock: awareness', 'chance: { stock: awarness', 'unknown stock "awarness"'],
    ['level: { stock: awareness', 'level: { stock: awareness2', 'unknown stock "awareness2"'],
    ['taken: why', 'taken: who', 'unknown attribute "who"'],
    ['role: gang, count: 2', 'role: gong, count: 2', 'unknown role "gong"'],
    ['tell: meeting', 'tell: meetings', 'unknown standing case "meetings"'],
    ['count: deceived', 'count: decieved', 'unknown milestone "decieved"'],
    ['without: [publicity]', 'without: [publicty]', 'unknown lever "publicty"'],
    ['stocks: { reach: {', 'stocks: { raech: {', 'unknown stock "raech"'],
    ['standing: { gangs: {', 'standing: { gengs: {', 'unknown standing case "gengs"'],
  ])('%s', (from, to, expected) => {
    expect(problems(from, to)).toContain(expected);
  });

  test('with what was probably meant, in both languages', () => {
    const said = (language: 'en' | 'zh') =>
      problems('scaledBy: [reach]', 'scaledBy: [reech]', language);
    expect(said('en')).toContain('did you mean "reach"?');
    expect(said('zh')).toContain('未知的存量 "reech"');
    expect(said('zh')).toContain('是否应为 "reach"');
  });

  test('what a chart changes or tells must be there', () => {
    const stock = /^ {2}capacity:\n.*\n/m;
    const [found] = stock.exec(city)!;
    expect(problems(found, '')).toContain('the chart needs the stock "capacity"');
    const council = '  council: { role: meeting, assumption: one }\n';
    expect(problems(council, '')).toContain('the chart needs the standing case "meeting"');
  });
});

test('a stock or a role that a patch removes is told there, with all who need it', () => {
  const variants = city.match(/\nvariants:\n {2}(\w+): \{/)!;
  const told = (patch: string) =>
    problems(variants[0], `${variants[0]} patch: { ${patch} },`)
      .split('\n')
      .filter((line) => line.startsWith('city.yaml'));
  expect(told('stocks: { reach: null }')).toEqual([
    expect.stringMatching(/the stock "reach" cannot be removed {2}needed by "contacts"$/),
  ]);
  expect(told('stocks: { awareness: null }')).toEqual([
    expect.stringMatching(/the stock "awareness" cannot be removed/),
  ]);
  expect(told('roles: { gang: null }')).toEqual([
    expect.stringMatching(/the role "gang" cannot be removed/),
  ]);
});

describe('numbers of the world are checked', () => {
  test.each([
    ['initial: 0.6, least: 0', 'initial: 0.6, least: 0.7', '"0.6" is out of range'],
    ['least: 0, most: 1', 'least: 0, most: -1', 'values must not fall'],
    [
      'initial: 0.6, least: 0, most: 1',
      'initial: 0.6, least: 0, most: 3',
      '"reach most 3" is out of range',
    ],
    ['0.6, least: 0, most: 1', '0.6, least: 0, most: 1.01', '"reach most 1.01" is out of range'],
    ['0.6, least: 0, most: 1', '0.6, least: -0.01, most: 1', '"reach least -0.01" is out of range'],
    ['for: 1 d 12 h', 'for: 0 h', '"0 h" is out of range'],
    ['every: 7 d', 'every: 0 d', '"0 d" is out of range'],
    ['at: [0 min, 2 h]', 'at: [0 min, 2 h], perDay: 3', 'at, perDay cannot stand together'],
    ['perDay: 40, ', '', '"perDay" is missing'],
    ['initial: 0.4, assumption: for the test', 'initial: 0.4', 'does not say where it comes from'],
    ['count: 2, assumption: two', 'count: 2', 'does not say where it comes from'],
  ])('%s -> %s', (from, to, expected) => {
    expect(problems(from, to)).toContain(expected);
  });

  test('a stock that thins arrivals may be narrower than from 0 to 1', () => {
    expect(problems('0.6, least: 0, most: 1', '0.6, least: 0.1, most: 0.9')).toBe('');
  });
});
