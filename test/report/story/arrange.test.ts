import { describe, expect, test } from 'vitest';
import { arrange } from '../../../src/report/story/arrange.ts';
import type { StoryStep } from '../../../src/report/story/steps.ts';
import { textsFor } from '../../../src/text/index.ts';

const text = { zh: '查。', en: 'Looked at.' };
const looked = (time: number): StoryStep => ({ kind: 'state', time, who: [], state: 'a', text });
const noted = (time: number): StoryStep => ({
  kind: 'milestone',
  time,
  who: [],
  name: 'extended',
  amount: 0,
});

test('what comes a second time is told in the order of time', () => {
  const steps = [looked(1), noted(2), noted(3), looked(4), noted(5)];
  const told = arrange(steps, () => text, new Set());
  expect(told.map(({ kind, time }) => [kind, time])).toEqual([
    ['state', 1],
    ['milestone', 2],
    ['milestone', 3],
    ['again', 4],
    ['milestone', 5],
  ]);
});

test('what comes once more is not counted', () => {
  expect(textsFor('en').story.turns('patrol', 1)).toBe('patrol');
  expect(textsFor('en').story.turns('patrol', 2)).toBe('patrol ×2');
  expect(textsFor('zh').story.turns('巡查', 1)).toBe('巡查');
});

test('money that goes on in small steps is told once, when the last has been made', () => {
  const sum = (time: number, name: string, amount: number): StoryStep => ({
    kind: 'milestone',
    time,
    who: ['funds'],
    name,
    amount,
  });
  const small = [sum(1, 'passedOn', 90), sum(2, 'lost', 30), sum(4, 'lost', 20)];
  const told = arrange([...small, looked(5), sum(6, 'lost', 40)], () => text, new Set(['funds']));
  expect(told.map(({ kind }) => kind)).toEqual(['flow', 'state', 'milestone']);
  expect(told[0]).toMatchObject({ time: 4, since: 1, lost: 50 });
});

test('a round of cases that are told apart names each by its number', () => {
  const by = { pool: 'callers', waited: 0 };
  const called = (time: number, number: number): StoryStep => ({
    kind: 'state',
    time,
    who: ['dissuasion'],
    number,
    state: 'calling',
    text,
    by,
  });
  const titleOf = (role: string, number?: number) => ({ zh: '劝阻', en: `${role} ${number}` });
  const first = [called(1, 1), called(2, 2)];
  const again = (steps: readonly StoryStep[]) =>
    arrange([...first, ...steps], titleOf, new Set()).at(-1);
  expect(again([called(3, 1), called(4, 2), called(5, 1)])).toMatchObject({
    kind: 'again',
    who: [],
    turns: [
      { text: { en: 'dissuasion 1' }, count: 2 },
      { text: { en: 'dissuasion 2' }, count: 1 },
    ],
  });
  expect(again([called(3, 1), called(4, 2)])).not.toHaveProperty('number');
  expect(again([called(3, 2)])).toMatchObject({ kind: 'again', who: ['dissuasion'], number: 2 });
});

describe('at one instant', () => {
  const many = new Set<string>();
  const arranged = (steps: readonly StoryStep[]) => arrange(steps, () => text, many);
  const paid = (who: string, name: string, amount: number): StoryStep => ({
    kind: 'milestone',
    time: 1,
    who: [who],
    name,
    amount,
  });
  const entered = (who: string, state: string, more: object = {}): StoryStep => ({
    kind: 'state',
    time: 1,
    who: [who],
    state,
    text,
    ...more,
  });

  test('sums of one name that linked cases of one role bring are one sum', () => {
    const steps = [
      paid('funds', 'held', 30),
      paid('funds', 'held', 20),
      paid('funds', 'seized', 9),
    ];
    expect(arranged(steps)).toEqual([paid('funds', 'held', 50), paid('funds', 'seized', 9)]);
    const others = [paid('funds', 'held', 30), paid('bank', 'held', 20)];
    expect(arranged(others)).toEqual(others);
    const later = { ...paid('funds', 'held', 20), time: 2 };
    expect(arranged([paid('funds', 'held', 30), later])).toHaveLength(2);
  });

  test('several linked cases enter a state in one line, unless others brought them there', () => {
    expect(arranged([entered('patrol', 'a'), entered('phone', 'a')])).toEqual([
      { ...entered('patrol', 'a'), who: ['patrol', 'phone'] },
    ]);
    const apart = [
      [entered('patrol', 'a'), entered('phone', 'b')],
      [entered('patrol', 'a'), entered('phone', 'a', { by: { pool: 'desk', waited: 0 } })],
      [entered('patrol', 'a', { audit: { query: 'q', verdict: 'v' } }), entered('phone', 'a')],
      [entered('patrol', 'a', { number: 1 }), entered('patrol', 'a', { number: 2 })],
    ];
    for (const steps of apart) expect(arranged(steps)).toEqual(steps);
  });

  test('the case itself enters a state in a line of its own, and a linked case of its kind too', () => {
    const own: StoryStep = { kind: 'state', time: 1, who: [], state: 'a', text };
    for (const steps of [
      [own, entered('patrol', 'a')],
      [entered('patrol', 'a'), own],
    ]) {
      expect(arranged(steps)).toEqual(steps);
    }
  });

  test('a payment comes before what it leads to, the last state of a case late, its end last', () => {
    const closed: StoryStep = { kind: 'closed', time: 1, who: [] };
    const over = entered('patrol', 'over', { isFinal: true });
    const steps = [closed, over, entered('phone', 'b'), paid('funds', 'transferred', 5)];
    expect(arranged(steps)).toEqual([steps[3], steps[2], over, closed]);
  });
});

test('a round that something new has ended is not told again with the next', () => {
  const more = { ...looked(3), state: 'b' };
  const told = arrange([looked(1), looked(2), more, looked(4), looked(5)], () => text, new Set());
  expect(told).toMatchObject([
    { kind: 'state', time: 1 },
    { kind: 'again', time: 2, until: 2, turns: [{ count: 1 }] },
    { kind: 'state', time: 3 },
    { kind: 'again', time: 4, until: 5, turns: [{ count: 2 }] },
  ]);
});

describe('of linked cases that play the same role', () => {
  const entered = (time: number, state: string): StoryStep => ({
    kind: 'state',
    time,
    who: ['funds'],
    state,
    text,
  });
  const opened = (time: number): StoryStep => ({ kind: 'opened', time, who: ['funds'] });
  const asked = (time: number): StoryStep => ({
    kind: 'audit',
    time,
    who: ['funds'],
    query: 'account',
    verdict: 'granted',
  });
  const paid = (time: number, amount: number): StoryStep => ({
    kind: 'milestone',
    time,
    who: ['funds'],
    name: 'held',
    amount,
  });
  const arranged = (steps: readonly StoryStep[]) => arrange(steps, () => text, new Set(['funds']));

  test('the first tells what happens to all, but every sum of money is told', () => {
    const first = [opened(1), entered(2, 'moving'), asked(3), paid(4, 5)];
    const second = [opened(5), entered(6, 'moving'), asked(7), paid(8, 5)];
    expect(arranged([...first, ...second])).toEqual([...first, paid(8, 5)]);
  });

  test('what is new about a later one is told', () => {
    const steps = [entered(1, 'moving'), entered(2, 'held')];
    expect(arranged(steps)).toEqual(steps);
  });

  test('the case itself, and other roles, tell their own', () => {
    const phone = (time: number): StoryStep => ({ ...opened(time), who: ['phone'] });
    const steps = [phone(1), looked(2), phone(3), looked(4)];
    expect(arranged(steps).map(({ kind }) => kind)).toEqual(['opened', 'state', 'opened', 'again']);
  });
});

describe('in one round', () => {
  const asked = (time: number): StoryStep => ({
    kind: 'audit',
    time,
    who: [],
    query: 'travel',
    verdict: 'granted',
  });
  const arranged = (steps: readonly StoryStep[]) =>
    arrange(steps, (role) => ({ zh: role, en: role }), new Set());
  const times = (count: number, step: (time: number) => StoryStep) =>
    Array.from({ length: count }, (_, i) => step(2 + i));

  test.each([
    ['a milestone', noted],
    ['a query', asked],
  ])('%s that returns three times is told each time, a fourth time with its number', (_, step) => {
    expect(arranged([step(1), ...times(3, step)])).toEqual([step(1), ...times(3, step)]);
    expect(arranged([step(1), ...times(4, step)])).toEqual([step(1), { ...step(2), count: 4 }]);
  });

  test('queries are counted with what took turns, and what else came of it is told beside it', () => {
    const told = arranged([looked(1), asked(2), noted(3), looked(4), asked(5), noted(6), asked(7)]);
    expect(told.slice(3)).toMatchObject([{ kind: 'again', time: 4, audits: 2 }, noted(6)]);
  });

  test('what a linked case was helped with counts, and what merely went on beside it does not', () => {
    const called: StoryStep = {
      kind: 'state',
      time: 2,
      who: ['phone'],
      state: 'calling',
      text,
      by: { pool: 'desk', waited: 0 },
    };
    const told = arranged([looked(1), called, looked(3), { ...called, time: 4 }]);
    expect(told.slice(2)).toMatchObject([{ kind: 'again', time: 4, turns: [{ count: 1 }] }]);
  });

  test('the case itself takes its turn by what it does, others by name', () => {
    const driven: StoryStep = { kind: 'state', time: 2, who: ['patrol'], state: 'b', text };
    const told = arranged([looked(1), driven, looked(3), { ...driven, time: 4 }]);
    expect(told.slice(2)).toMatchObject([
      { kind: 'again', turns: [{ text }, { text: { zh: 'patrol', en: 'patrol' } }] },
    ]);
  });

  test('a single linked case takes its turns by what it does', () => {
    const turn = (time: number, state: string): StoryStep => {
      return { kind: 'state', time, who: ['patrol'], state, text: { zh: state, en: state } };
    };
    const first = [turn(1, 'b'), turn(2, 'c')];
    const told = arranged([...first, turn(3, 'b'), turn(4, 'c'), turn(5, 'b')]);
    expect(told.slice(2)).toMatchObject([
      {
        kind: 'again',
        who: ['patrol'],
        turns: [
          { text: { zh: 'b', en: 'b' }, count: 2 },
          { text: { zh: 'c', en: 'c' }, count: 1 },
        ],
      },
    ]);
    expect(told[2]).not.toHaveProperty('number');
  });

  test('what the case itself was helped with leaves out nobody', () => {
    const helped: StoryStep = { ...looked(1), by: { pool: 'desk', waited: 0 } } as StoryStep;
    const driven: StoryStep = { kind: 'state', time: 2, who: ['patrol'], state: 'b', text };
    const told = arranged([helped, driven, { ...helped, time: 3 }, { ...driven, time: 4 }]);
    expect(told.slice(2)).toMatchObject([{ kind: 'again', turns: [{ count: 1 }, { count: 1 }] }]);
  });

  test('a decision is news every time', () => {
    const decided = (time: number): StoryStep => ({
      kind: 'decision',
      time,
      who: [],
      question: 'extend',
      choice: 'yes',
    });
    expect(arranged([decided(1), decided(2)])).toEqual([decided(1), decided(2)]);
  });
});

describe('at one instant nothing is joined', () => {
  const arranged = (steps: readonly StoryStep[]) => arrange(steps, () => text, new Set());
  const paid: StoryStep = { kind: 'milestone', time: 1, who: ['funds'], name: 'held', amount: 5 };
  const opened: StoryStep = { kind: 'opened', time: 1, who: ['funds'] };

  test.each<[string, readonly StoryStep[]]>([
    [
      'that the case itself is paid',
      [
        { ...paid, who: [] },
        { ...paid, who: [] },
      ],
    ],
    [
      'that has no amount',
      [
        { ...paid, amount: 0 },
        { ...paid, amount: 0 },
      ],
    ],
    [
      'of cases that are told apart',
      [
        { ...paid, number: 1 },
        { ...paid, number: 2 },
      ],
    ],
    ['of different kinds', [opened, paid]],
  ])('%s', (_, steps) => {
    expect(arranged(steps)).toEqual(steps);
  });

  test('but the sums of one case and the openings of several', () => {
    const numbered = { ...paid, number: 1 };
    expect(arranged([numbered, numbered])).toEqual([{ ...numbered, amount: 10 }]);
    expect(arranged([opened, { ...opened, who: ['phone'] }])).toEqual([
      { ...opened, who: ['funds', 'phone'] },
    ]);
  });

  test('a payment comes before other milestones, what is unfinished last', () => {
    const unfinished: StoryStep = { kind: 'unfinished', time: 1, who: [] };
    const transferred: StoryStep = { ...paid, name: 'transferred' };
    expect(arranged([unfinished, paid, transferred])).toEqual([transferred, paid, unfinished]);
  });
});
