import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { alongArrows } from '../../../src/diagram/layout/walk.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';

const partsOf = (states: object): readonly string[] => {
  const machine = createMachine({ id: 'm', initial: 'a', states } as never);
  const graph = graphOf(new ChartIndex(describeMachine(machine, 'en')), 'm', () => true);
  return alongArrows(graph).map((part) => part.map(({ id }) => id.slice(2)).join(' '));
};

test('a way is followed to its end before the next is', () => {
  expect(
    partsOf({
      a: { on: { LEFT: 'b', RIGHT: 'c' } },
      c: {},
      b: { on: { ON: 'd' } },
      d: { on: { BACK: 'a' } },
    }),
  ).toEqual(['a', 'b', 'd', 'c']);
});

test('what no arrow leads to comes where the chart has it', () => {
  expect(partsOf({ a: { on: { ON: 'd' } }, b: {}, c: {}, d: {} })).toEqual(['a', 'd', 'b', 'c']);
});

test('a sign stays with the state that it belongs to', () => {
  const on = { ON: [{ guard: 'ready', target: 'c' }, { target: 'b' }] };
  expect(partsOf({ a: { on }, b: {}, c: {} })).toEqual(['a a:0:fork', 'c', 'b']);
});
