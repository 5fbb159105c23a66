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

test.each([
  ['zh', 1, '就近巡查，再次：手段已就绪，暂停。'],
  ['en', 1, 'patrol, again: the line is prepared and pauses.'],
  ['zh', 3, '就近巡查，再来 3 次，至 T+00:00:05：手段已就绪，暂停。'],
  ['en', 3, 'patrol, again 3 times up to T+00:00:05: the line is prepared and pauses.'],
] as const)(
  'what a linked case does again is said, since it did something else in between (%s, %i)',
  (lang, count, said) => {
    const read = readScenario('scenarios/tutorial.yaml', readFromDisk);
    if ('issues' in read) throw new Error(JSON.stringify(read.issues));
    const scenario = read.file.resolve(read.file.variants[0]!.id);
    const text = {
      zh: '手段已就绪，暂停；已查部分不重复。',
      en: 'The line is prepared and pauses.',
    };
    const step = {
      kind: 'again',
      time: 5000,
      until: 5000,
      who: ['patrol'],
      turns: [{ text, count }],
      audits: 0,
    } as const;
    const telling = {
      scenario,
      style: 'hours',
      screen: screenFor(lang),
      named: new Set(['patrol']),
      money: String,
    } as const;
    expect(sentence(step, telling)).toBe(said);
  },
);
