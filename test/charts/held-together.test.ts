import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { release, seize } from '../../src/charts/asking.ts';
import { heldTogether } from '../../src/charts/held-together.ts';
import { effects } from '../../src/charts/vocabulary.ts';

const asks = (pool: string) => seize(pool, 'FREE');
const gives = (pool: string) => release(pool);
const base = setup({ actions: effects });

describe('pools of which a case needs units at the same time', () => {
  test('are those that a state and one within it ask for', () => {
    const machine = base.createMachine({
      initial: 'outer',
      states: {
        outer: { entry: asks('a'), initial: 'inner', states: { inner: { entry: asks('b') } } },
      },
    });
    expect(heldTogether(machine)).toEqual([['a', 'b']]);
  });

  test('are those that one state asks for', () => {
    const machine = base.createMachine({ entry: [asks('b'), asks('a')] });
    expect(heldTogether(machine)).toEqual([['a', 'b']]);
  });

  test('are not those of regions side by side, which may take turns', () => {
    const machine = base.createMachine({
      type: 'parallel',
      states: { one: { entry: asks('a') }, other: { entry: asks('b') } },
    });
    expect(heldTogether(machine)).toEqual([]);
  });

  test('are not those of states one after the other, nor the same pool twice', () => {
    const machine = base.createMachine({
      initial: 'first',
      states: {
        first: { entry: asks('a'), on: { NEXT: 'second' } },
        second: { entry: asks('b'), on: { NEXT: 'third' } },
        third: { entry: asks('a') },
      },
    });
    expect(heldTogether(machine)).toEqual([]);
  });

  test.each([
    ['entered', { entry: [gives('a'), asks('b')] }],
    ['left', { exit: gives('a'), on: { NEXT: 'later' } }],
    ['passed', { on: { NEXT: { target: 'later', actions: gives('a') } } }],
  ])('are not those of which one is given back where a state inside is %s', (_, first) => {
    const machine = base.createMachine({
      initial: 'outer',
      states: {
        outer: {
          entry: asks('a'),
          initial: 'first',
          states: { first, later: { entry: asks('b') } },
        },
      },
    });
    expect(heldTogether(machine)).toEqual([]);
  });

  test('are those of which one is given back on the way out alone', () => {
    const machine = base.createMachine({
      initial: 'outer',
      states: {
        outer: {
          entry: asks('a'),
          exit: gives('b'),
          initial: 'inner',
          states: {
            inner: { entry: asks('b'), on: { DONE: { target: '#over', actions: gives('a') } } },
          },
        },
        over: { id: 'over' },
      },
    });
    expect(heldTogether(machine)).toEqual([['a', 'b']]);
  });
});
