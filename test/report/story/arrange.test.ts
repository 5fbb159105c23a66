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
