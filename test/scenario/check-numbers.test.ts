import { describe, expect, test } from 'vitest';
import { formatIssues, readFromDisk, readScenario } from '../../src/scenario/index.ts';

type Change = readonly [from: string, to: string];
const squads = (count: number): Change => [
  'squads: { role: crackdown, count: 6',
  `squads: { role: crackdown, count: ${count}`,
];
const gangs = (count: number): Change => ['role: gang, count: 6', `role: gang, count: ${count}`];

/** The problems of the year with pieces of its text exchanged. */
function told(changes: readonly Change[], language: 'zh' | 'en' = 'en'): string[] {
  const result = readScenario('scenarios/shenzhen-year.yaml', (path) => {
    const text = Buffer.from(readFromDisk(path)).toString();
    return path.endsWith('shenzhen-year.yaml')
      ? changes.reduce((before, [from, to]) => before.replace(from, to), text)
      : text;
  });
  if ('file' in result) return [];
  const lines = formatIssues(result.issues, new Map(), language).split('\n');
  return lines.slice(0, -1).map((line) => line.replace('scenarios/shenzhen-year.yaml:', ''));
}

describe('a number that leads to a standing case beyond those that stand is told', () => {
  test('where a person may be approached by a gang that no group of detectives is after', () => {
    expect(told([squads(5)])).toEqual([
      '105:7  leads to number 5 of "crackdown", where 5 stand, numbered from 0  what is told to it would be told to nobody',
    ]);
    expect(told([squads(5)], 'zh')).toEqual([
      '105:7  会指向 5 号 "crackdown"，而其常设案例共 5 个，编号从0起  告知它的消息将无人接收',
    ]);
  });

  test('where groups of detectives are after more gangs than there are', () => {
    expect(told([gangs(4)])).toEqual([
      expect.stringMatching(/^58:\d+ {2}leads to number 5 of "gang", where 4 stand/u),
    ]);
  });

  test('and no problem where they are as many, fewer are approached, or nobody stands at all', () => {
    expect(told([])).toEqual([]);
    expect(told([squads(7), gangs(7)])).toEqual([]);
    expect(told([squads(0)])).toEqual([]);
  });
});
