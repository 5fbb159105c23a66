import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { StateModel, TransitionModel } from '../../../src/diagram/model/chart-model.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import {
  branchTokens,
  doingTokens,
  originToken,
  rowToken,
  stateTokens,
  triggerToken,
} from '../../../src/diagram/view/phrases.ts';
import { en } from '../../../src/diagram/words/en.ts';

/** State `a` of a machine with what is given. */
const stateOf = (a: object): StateModel => {
  const machine = createMachine({ id: 'm', initial: 'a', states: { a, b: {} } } as never);
  return describeMachine(machine, 'en').root.states[0]!;
};
const transitionOf = (a: object): TransitionModel => stateOf(a).transitions[0]!;
const doing = (a: object) => doingTokens(stateOf(a), en).map(({ text }) => text);
const effect = (type: string, params: object) => ({ type, params });

test('up to four states that arrows come from are named, and of more the first three', () => {
  const textOf = (...names: readonly string[]) => originToken(names, en).text;
  expect(textOf('a', 'b', 'c', 'd')).toBe('from a, b, c, d');
  expect(textOf('a', 'b', 'c', 'd', 'e')).toBe('from a, b, c, and 2 more');
});

test('a sentence that says no more than the name is left out, and so is the name before a sentence', () => {
  const words = (description: string) =>
    stateTokens(stateOf({ description })).map(({ text, style }) => `${style} ${text}`);
  expect(words('A.')).toEqual(['name a']);
  expect(words('a：等待派警。')).toEqual(['name a', 'description 等待派警。']);
  expect(words('A waits.')).toEqual(['name a', 'description A waits.']);
});

test('a question is told with who is asked and what may be answered', () => {
  const asked = (decision: object) => ({ meta: { decision } });
  expect(doing(asked({ role: 'chief', options: ['yes', 'no'] }))).toEqual([
    'asked of chief: yes / no',
  ]);
  expect(doing(asked({ role: 'chief', options: [] }))).toEqual(['asked of chief']);
});

test('in a state that decides, the effect of that name is a question, and others stay what they are', () => {
  const meta = { decision: { role: 'chief' } };
  const entry = [effect('decide', { question: 'whether' }), effect('draw', { what: 'mood' })];
  expect(doing({ meta, entry })).toEqual([
    'asked of chief',
    'question: whether',
    'left to chance: mood',
  ]);
});

test('a pool that is asked for on entry and given back on exit is used, and told once', () => {
  const entry = [effect('seize', { pool: 'clerks', units: 2 })];
  const exit = [effect('release', { pool: 'clerks' })];
  expect(doing({ entry, exit })).toEqual(['uses clerks ×2']);
  expect(doing({ entry })).toEqual(['asks for clerks ×2']);
  expect(doing({ exit })).toEqual(['on leaving: gives back clerks']);
  expect(doing({ entry, exit: [effect('release', { pool: 'cars' })] })).toEqual([
    'asks for clerks ×2',
    'on leaving: gives back cars',
  ]);
});

test('a delay has a clock before it, on an arrow and in a box that it does not leave', () => {
  expect(triggerToken(transitionOf({ after: { 60_000: 'b' } }))).toEqual({
    text: '1 min',
    style: 'event',
    sign: 'clock',
  });
  const row = (a: object) => rowToken(transitionOf(a), [], undefined, en);
  const actions = 'write';
  expect(row({ after: { 60_000: { actions } } })).toMatchObject({
    text: '1 min, write',
    sign: 'clock',
  });
  expect(row({ on: { NOTE: { actions } } })).not.toHaveProperty('sign');
  expect(row({ on: { AGAIN: { target: 'a', reenter: true } } })).toMatchObject({
    text: 'AGAIN, begins again',
    sign: 'again',
  });
});

test('a counted milestone is told by its sign, in a row by one among the words', () => {
  const actions = effect('milestone', { name: 'paid' });
  const counted = transitionOf({ on: { PAY: { actions } } });
  expect(branchTokens(counted, undefined, en)).toEqual([
    { text: 'paid', style: 'note', sign: 'milestone' },
  ]);
  expect(rowToken(counted, [], undefined, en).text).toBe('PAY, ◆\u00a0paid');
});

test('a transition is told with its condition, or with what is said where it has none, and its sentence', () => {
  const texts = (transition: object, unconditional?: string) =>
    branchTokens(transitionOf({ on: { GO: transition } }), unconditional, en).map(
      ({ text }) => text,
    );
  expect(texts({ guard: 'ready', target: 'b', description: 'At last.' }, 'otherwise')).toEqual([
    'if ready',
    'At last.',
  ]);
  expect(texts({ target: 'b' }, 'otherwise')).toEqual(['otherwise']);
  expect(texts({ target: 'b' })).toEqual([]);
});
