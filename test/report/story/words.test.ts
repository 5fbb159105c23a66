import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { charts, effects } from '../../../src/charts/index.ts';
import { vocabularyOf } from '../../../src/charts/vocabulary-of.ts';
import { chartWords } from '../../../src/report/story/chart-words.ts';
import { textsFor } from '../../../src/text/index.ts';

describe.each(Object.keys(charts))('the chart %s', (chart) => {
  const { states, noting } = chartWords(charts[chart]!);

  test('has a sentence in both languages for every state', () => {
    for (const { id, text } of states.values()) {
      expect([id, text.en]).toEqual([id, expect.stringMatching(/[.?!]$/)]);
      expect([id, text.zh]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u)]);
    }
  });

  test.each(['en', 'zh'] as const)(
    'notes no milestone that a story has no words for in %s',
    (language) => {
      const { milestones, sums } = textsFor(language).story;
      const { milestones: noted } = vocabularyOf(charts[chart]!);
      // The end of a case is told by the state that notes it.
      const missing = noted.filter(
        (name) => !(name in milestones) && !(name in sums) && noting.get(name)?.isFinal !== true,
      );
      expect(missing).toEqual([]);
    },
  );

  test.each(['en', 'zh'] as const)(
    'asks no question that a story has no words for in %s',
    (language) => {
      const { names } = textsFor(language).story;
      const { questions, options } = vocabularyOf(charts[chart]!);
      const asked = [...questions, ...Object.values(options).flat()];
      expect(asked.filter((name) => !(name in names))).toEqual([]);
    },
  );
});

test('a state that is called like something that every object has speaks for itself', () => {
  const machine = setup({}).createMachine({
    id: 'own',
    initial: 'a',
    states: { a: { id: 'constructor', description: 'Waiting.' } },
  });
  const words = chartWords(machine as never).states.get('constructor');
  expect(words).toMatchObject({ text: { en: 'Waiting.', zh: 'Waiting.' }, silentAfter: undefined });
});

test('situations are those of the charts, and passed over in both languages or in none', () => {
  const [zh, en] = [textsFor('zh').story.situations, textsFor('en').story.situations];
  const all = new Set(
    Object.values(charts).flatMap((chart) => [...chartWords(chart).states.keys()]),
  );
  expect(Object.keys(en).filter((id) => !all.has(id))).toEqual([]);
  expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted());
  for (const [id, text] of Object.entries(en))
    expect([id, zh[id] === '']).toEqual([id, text === '']);
});

test('both languages have the same sums and openings', () => {
  const [zh, en] = [textsFor('zh').story, textsFor('en').story];
  expect(Object.keys(zh.sums).toSorted()).toEqual(Object.keys(en.sums).toSorted());
  expect(Object.keys(zh.opened).toSorted()).toEqual(Object.keys(en.opened).toSorted());
  expect(Object.keys(en.opened).filter((chart) => !(chart in charts))).toEqual([]);
});

describe('of a chart of somebody', () => {
  const own = setup({ actions: effects }).createMachine({
    id: 'own',
    type: 'parallel',
    states: {
      desk: {
        meta: { heading: 'working' },
        description: 'At the desk.',
        initial: 'open',
        states: {
          open: {
            meta: { zh: '受理。' },
            description: 'It is taken.',
            entry: { type: 'milestone', params: { name: 'taken' } },
          },
          over: {
            type: 'final',
            entry: { type: 'milestone', params: () => ({ name: 'unforeseen' }) },
          },
        },
      },
      clock: {},
    },
  });
  const { states, noting } = chartWords(own);

  test('each state has its own words, or its name, in both languages', () => {
    expect(states.get('own.desk.open')!.text).toEqual({ en: 'It is taken.', zh: '受理。' });
    expect(states.get('own.desk')!.text).toEqual({ en: 'At the desk.', zh: 'At the desk.' });
    expect(states.get('own.clock')!.text).toEqual({ en: 'own.clock', zh: 'own.clock' });
  });

  test('a state has its heading and the parallel one from those around it', () => {
    expect(states.get('own.desk.open')).toMatchObject({
      heading: 'working',
      parallel: 'own',
      isLeaf: true,
      isFinal: false,
    });
    expect(states.get('own.desk.open')!.enclosing!.id).toBe('own.desk');
    expect(states.get('own.desk')).toMatchObject({ parallel: 'own', isLeaf: false });
    expect(states.get('own.clock')).toMatchObject({ heading: undefined, parallel: 'own' });
    expect(states.get('own')!.parallel).toBeUndefined();
  });

  test('only a milestone that is written out is known to be noted by a state', () => {
    expect([...noting].map(([name, { id }]) => [name, id])).toEqual([['taken', 'own.desk.open']]);
  });
});
