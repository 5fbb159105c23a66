import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { parted } from '../../../src/diagram/layout/parted.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';

const GO = [{ guard: 'ready', target: 'c' }, { target: 'd' }];
const machine = createMachine({
  id: 'm',
  initial: 'a',
  states: {
    a: { on: { NEXT: 'c' } },
    b: { on: { GO } },
    c: { description: 'The third.' },
    d: {},
  },
} as never);
const graph = graphOf(new ChartIndex(describeMachine(machine, 'en')), 'm', () => true);
const partOf = (names: readonly string[]) =>
  graph.root.children.filter(({ id }) => names.some((name) => id.startsWith(`m.${name}`)));
const parts = [partOf(['a', 'b']), partOf(['c', 'd'])];
const ends = ({ arrows }: { arrows: typeof graph.arrows }) =>
  arrows.map(({ from, to }) => `${from} > ${to}`);
const wordsOf = (part: typeof graph, id: string) =>
  part.root.children.find((child) => child.id === id)?.tokens.map(({ text }) => text);

test('an arrow from one part to another ends at a sign and begins at one', () => {
  const [first, second] = parted(graph, parts, true);
  expect(ends(first!)).toEqual([
    'm.b > m.b:0:fork',
    'm.a > 0:to:m.c',
    'm.b:0:fork > 0:to:m.c',
    'm.b:0:fork > 0:to:m.d',
  ]);
  expect(ends(second!)).toEqual(['1:from:m.c > m.c', '1:from:m.d > m.d']);
});

test('one sign stands for all arrows to a state, and names the states that they come from', () => {
  const [first, second] = parted(graph, parts, true);
  expect(wordsOf(first!, '0:to:m.c')).toEqual(['c']);
  expect(wordsOf(second!, '1:from:m.c')).toEqual(['from a, b']);
});

test('a sign says more of a state that stands on another sheet', () => {
  const [first] = parted(graph, parts, false);
  expect(wordsOf(first!, '0:to:m.c')).toEqual(['c', 'The third.']);
});
