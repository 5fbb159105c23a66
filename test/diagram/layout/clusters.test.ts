import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { byLead, clustersOf, hull } from '../../../src/diagram/layout/clusters.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { nothing } from '../../../src/diagram/text/block.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';
import type { Graph } from '../../../src/diagram/view/vertex.ts';

const draw = (config: object, state = 'm'): Graph => {
  const index = new ChartIndex(
    describeMachine(createMachine({ id: 'm', ...config } as never), 'en'),
  );
  return graphOf(index, state, () => false);
};
/** Children in a place each, px, 10 wide and 20 high. */
const laid = ({ root }: Graph, places: Readonly<Record<string, readonly [number, number]>>) => ({
  width: 0,
  height: 0,
  routes: [],
  boxes: root.children.map((vertex) => {
    const [x, y] = places[vertex.id]!;
    const size = { width: 10, height: 20, heading: 20 };
    return { x, y, ...size, vertex, inside: undefined, text: nothing, textAt: { x: 0, y: 0 } };
  }),
});

test('the hull of boxes reaches from the first edge to the last', () => {
  const boxes = [
    { x: 30, y: 5, width: 10, height: 10 },
    { x: 10, y: 25, width: 10, height: 40 },
  ];
  expect(hull(boxes)).toEqual({ x: 10, y: 5, width: 30, height: 60 });
});

test('what cannot be parted comes from top to bottom, and side by side from the left', () => {
  const graph = draw({ initial: 'a', states: { a: {}, b: {}, c: {} } });
  const scene = laid(graph, { 'm.a': [50, 40], 'm.b': [0, 40], 'm.c': [90, 0] });
  const clusters = clustersOf(graph, scene);
  expect(clusters.map(({ vertices }) => vertices.map(({ id }) => id))).toEqual([
    ['m.c'],
    ['m.b'],
    ['m.a'],
  ]);
  expect(clusters[0]?.around).toEqual({ x: 90, y: 0, width: 10, height: 20 });
});

const leads = (graph: Graph) =>
  [...byLead(graph)].map(([{ id }, all]) => `${id}: ${all.map((each) => each.id).join(' ')}`);

test('a fork or a way out belongs to the state that it leaves', () => {
  const GO = [{ guard: 'ready', target: '#m.b' }, { target: '#m.d' }];
  const a = { initial: 'i', states: { i: { on: { GO } }, k: {} } };
  expect(leads(draw({ initial: 'a', states: { a, b: {}, d: {} } }, 'm.a'))).toEqual([
    'm.a.i: m.a.i m.a:to:m.b m.a:to:m.d m.a.i:0:fork',
    'm.a.k: m.a.k',
  ]);
});

test('a sign for where arrows come from belongs to the state that they lead to', () => {
  const a = { initial: 'i', states: { i: {}, k: {} } };
  const graph = draw({ initial: 'b', states: { a, b: { on: { GO: '#m.a.k' } } } }, 'm.a');
  expect(leads(graph)).toEqual(['m.a.i: m.a.i', 'm.a.k: m.a.k m.a.k:from']);
});

test('a sign for the whole state belongs to what is reached from it', () => {
  const a = { initial: 'i', on: { STOP: '.k' }, states: { i: {}, k: {} } };
  expect(leads(draw({ initial: 'a', states: { a } }, 'm.a'))).toEqual([
    'm.a.i: m.a.i',
    'm.a.k: m.a.k m.a:moment',
  ]);
});
