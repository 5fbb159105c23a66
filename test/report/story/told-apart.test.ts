import { expect, test } from 'vitest';
import { caseKey } from '../../../src/cases/index.ts';
import { symbolOf } from '../../../src/eventlog/index.ts';
import { storyLog } from '../../../src/experiments/index.ts';
import { screenFor } from '../../../src/report/index.ts';
import { readStory, storyScreen } from '../../../src/report/story/index.ts';
import { readFromDisk, readScenario } from '../../../src/scenario/index.ts';
import type { Language } from '../../../src/text/index.ts';

/** The lines of an exercise as it is told in a variant. */
function told(exercise: string, variant: string, language: Language): string[] {
  const read = readScenario(`scenarios/stories/${exercise}.yaml`, readFromDisk);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const scenario = read.file.resolve(variant);
  const { seed } = scenario;
  const { id: source, role } = scenario.arrivals[0]!;
  const options = { scenario, seed, replication: 0, executor: 'compiled', ordinal: 0 } as const;
  const key = caseKey(seed, 0, symbolOf(source), symbolOf(role), 0);
  const origin = { scenario, case: 0, source, seed, replication: 0, key };
  return storyScreen(readStory(storyLog(options)!, origin), scenario, screenFor(language));
}

test('of two alerts of one person each says which it is', () => {
  const lines = told('dissuasion-overloaded', 'inOrder', 'zh');
  const saying = (text: string) => lines.filter((line) => line.includes(text)).length;
  expect(saying('预警1：发出预警。')).toBe(1);
  expect(saying('预警2：发出预警。')).toBe(1);
  expect(saying('预警2：计为已反馈')).toBe(1);
  expect(saying('预警1：超时反馈')).toBe(1);
  expect(lines.filter((line) => /(?:预警|劝阻)：/u.test(line))).toEqual([]);
  const english = told('dissuasion-overloaded', 'inOrder', 'en');
  expect(english.join('\n')).toContain('dissuasion 2: Dissuasion begins.');
});

test('a single alert has no number', () => {
  const lines = told('dissuasion-overloaded', 'handled', 'zh').join('\n');
  expect(lines).toContain('预警：区级收到');
  expect(lines).not.toMatch(/预警\d/u);
});

test('an alert on a paper list is told to be one', () => {
  const lines = told('brushing', 'onPaper', 'en').join('\n').replaceAll(/\s+/gu, ' ');
  expect(lines).toContain('It goes out on paper, with the next list.');
});
