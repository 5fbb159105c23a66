import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { backwardArrows } from '../../../src/diagram/layout/backward.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';

const backward = (states: object): readonly string[] => {
  const machine = createMachine({ id: 'm', initial: 'a', states } as never);
  const { root, arrows } = graphOf(new ChartIndex(describeMachine(machine, 'en')), 'm', () => true);
  return [...backwardArrows(root, arrows)].map((id) => id.replaceAll('m.', ''));
};

test('an arrow that closes a circle leads back, and only that', () => {
  expect(
    backward({
      a: { on: { ON: 'b' } },
      b: { on: { ON: 'c', OVER: 'd' } },
      c: { on: { BACK: 'b', ON: 'd' } },
      d: {},
    }),
  ).toEqual(['c>b']);
});

test('so does every arrow to the state where a group starts, from wherever it comes', () => {
  expect(
    backward({
      a: { on: { ON: 'c' } },
      b: { on: { AGAIN: 'a' } },
      c: {},
    }),
  ).toEqual(['b>a']);
});

test('two ways that meet again lead forward', () => {
  const d = {};
  const states = { a: { on: { L: 'b', R: 'c' } }, b: { on: { ON: 'd' } }, c: { on: { ON: 'd' } } };
  expect(backward({ ...states, d })).toEqual([]);
});

test('an arrow between what is inside two groups counts as one between the groups', () => {
  const group = (on: object) => ({ initial: 'x', states: { x: { on }, y: {} } });
  expect(
    backward({
      a: { on: { ON: 'b' } },
      b: group({ ON: '#m.c.y' }),
      c: group({ BACK: '#m.b.y' }),
    }),
  ).toEqual(['c.x>b.y']);
});

test('circles inside a group are found as well', () => {
  const states = { x: { on: { ON: 'y' } }, y: { on: { ON: 'z' } }, z: { on: { BACK: 'y' } } };
  expect(backward({ a: { initial: 'x', states } })).toEqual(['a.z>a.y']);
});
