import { describe, expect, test } from 'vitest';
import { screenFor } from '../../../src/report/index.ts';
import { sentence } from '../../../src/report/story/sentence.ts';
import type { StoryStep } from '../../../src/report/story/steps.ts';
import { readFromDisk, readScenario } from '../../../src/scenario/index.ts';
import { scenario as town } from '../fixtures.ts';

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

describe('a step is said', () => {
  const at = { time: 60_000, who: [] };
  const text = { zh: '有人接听。', en: 'Somebody answers.' };
  const audit = { query: 'callLog', verdict: 'granted' };
  const said = (step: StoryStep, lang: 'en' | 'zh' = 'en', named: readonly string[] = []) =>
    sentence(step, {
      scenario: town,
      style: 'hours',
      screen: screenFor(lang),
      named: new Set(named),
      money: (fen) => `${fen / 100} yuan`,
    });
  const entered = (more: object): StoryStep => ({
    kind: 'state',
    ...at,
    state: 'a',
    text,
    ...more,
  });

  test('with who did it, and how long they were waited for unless that took no time', () => {
    expect(said(entered({}))).toBe('Somebody answers.');
    expect(said(entered({ by: { pool: 'callTakers', waited: 0 } }))).toBe(
      'Somebody answers. [call-takers]',
    );
    expect(said(entered({ by: { pool: 'callTakers', waited: 3000 } }))).toBe(
      'Somebody answers. [call-takers, after 3 s]',
    );
    expect(said(entered({ by: { pool: 'callTakers', waited: 0 } }), 'zh')).toBe(
      '有人接听。［接警员］',
    );
  });

  test('with the query that was put on record with it', () => {
    expect(said(entered({ audit }))).toBe('Somebody answers. [on record: callLog – granted]');
    expect(said({ kind: 'audit', ...at, ...audit })).toBe('On record: callLog – granted.');
    expect(said({ kind: 'audit', ...at, ...audit, count: 3 })).toBe(
      'On record: callLog – granted (3 times).',
    );
  });

  test('or passed over where its milestone has no words of its own', () => {
    const noted = { kind: 'milestone', ...at, amount: 0 } as const;
    expect(said({ ...noted, name: 'moneyHeld' }, 'en', ['patrol'])).toBeUndefined();
    expect(said({ ...noted, name: 'moneyHeld', who: ['patrol'] }, 'en', ['patrol'])).toBe(
      undefined,
    );
    expect(said({ ...noted, name: 'filed', who: ['patrol'] }, 'en', ['patrol'])).toBe(
      'patrol: The case is filed.',
    );
  });

  test('as in vain where a stop is executed when all is out of reach, and only then', () => {
    const stop = (balance: object): StoryStep => ({
      kind: 'milestone',
      ...at,
      name: 'stopExecuted',
      amount: 0,
      money: { withVictim: 0, moving: 0, stopped: 0, gone: 0, returned: 0, ...balance },
    });
    const inVain = 'The bank has executed the stop; there is nothing left to hold.';
    const plain = 'The bank has executed the stop.';
    expect(said(stop({ gone: 1 }))).toBe(inVain);
    expect(said(stop({ gone: 500, withVictim: 100 }))).toBe(inVain);
    expect(said(stop({ withVictim: 100 }))).toBe(plain);
    expect(said(stop({ gone: 500, moving: 1 }))).toBe(plain);
    expect(said(stop({ gone: 500, stopped: 1 }))).toBe(plain);
  });

  test('as opened by what the charts of the cases are, and by their titles', () => {
    expect(said({ kind: 'opened', ...at, who: ['patrol', 'phone'] })).toBe(
      'Lines of enquiry: patrol, calls.',
    );
    expect(said({ kind: 'opened', ...at, who: ['patrol', 'missing'] })).toBe(
      'Lines of enquiry: patrol. Begun: missing-person report.',
    );
  });

  test('as money that went on, with what was lost of it', () => {
    const flow = { kind: 'flow', ...at, since: 30_000 } as const;
    expect(said({ ...flow, lost: 0 })).toBe(
      'Since T+00:00:30 it has gone on from account to account.',
    );
    expect(said({ ...flow, lost: 0 }, 'zh')).not.toContain('流失');
    expect(said({ ...flow, lost: 1 })).toMatch(/0\.01 yuan/);
    expect(said({ ...flow, lost: 1 }, 'zh')).toContain('0.01 yuan已流失');
  });
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a milestone called %s is told by its name, like any other that no dictionary has',
  (name) => {
    const screen = screenFor('en');
    const step = { kind: 'milestone', time: 5, who: [], name } as const;
    const telling = {
      scenario: town,
      style: 'hours',
      screen,
      named: new Set<string>(),
      money: String,
    } as const;
    expect(sentence(step as never, telling)).toBe(name);
  },
);

test.each(['zh', 'en'] as const)('of a sum of nothing nothing is said (%s)', (lang) => {
  const telling = {
    scenario: town,
    style: 'hours',
    screen: screenFor(lang),
    named: new Set<string>(),
    money: String,
  } as const;
  const step = {
    kind: 'milestone',
    time: 5,
    who: ['funds'],
    name: 'transferred',
    amount: 0,
  } as const;
  expect(sentence(step, telling)).toBeUndefined();
  expect(sentence({ ...step, amount: 5 }, telling)).toContain('5');
});
