import { expect, test } from 'vitest';
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
