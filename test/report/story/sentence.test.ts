import { expect, test } from 'vitest';
import { screenFor } from '../../../src/report/index.ts';
import { sentence } from '../../../src/report/story/sentence.ts';
import { readFromDisk, readScenario } from '../../../src/scenario/index.ts';

test.each([
  ['zh', '再次：缩小范围，还是放弃。'],
  ['en', 'Again: narrow it, or let it be.'],
] as const)(
  'what is repeated ends in one mark, also where it was a question (%s)',
  (lang, said) => {
    const read = readScenario('scenarios/tutorial.yaml', readFromDisk);
    if ('issues' in read) throw new Error(JSON.stringify(read.issues));
    const scenario = read.file.resolve(read.file.variants[0]!.id);
    const screen = screenFor(lang);
    const text = { zh: '缩小范围，还是放弃？', en: 'Narrow it, or let it be?' };
    const step = {
      kind: 'again',
      time: 5,
      until: 5,
      who: [],
      turns: [{ text, count: 1 }],
      audits: 0,
    } as const;
    const telling = {
      scenario,
      style: 'hours',
      screen,
      named: new Set<string>(),
      money: String,
    } as const;
    expect(sentence(step, telling)).toBe(said);
  },
);
