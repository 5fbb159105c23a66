import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { legendOf, ROW } from '../../../src/diagram/layout/legend.ts';
import { Memory } from '../../../src/diagram/layout/memory.ts';
import { place } from '../../../src/diagram/layout/place.ts';
import { Typesetter } from '../../../src/diagram/layout/sizes.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { nothing } from '../../../src/diagram/text/block.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';
import { graphOf } from '../../../src/diagram/view/graph.ts';

const legend = async (config: object, isOpen = true, width = 2000) => {
  const machine = createMachine({ id: 'm', ...config } as never);
  const graph = graphOf(new ChartIndex(describeMachine(machine, 'en')), 'm', () => isOpen);
  const memory = new Memory();
  const scene = await place(graph, new Typesetter({ lines: 3, label: 150 }, memory), memory);
  return legendOf([{ scene, title: nothing }], 'en', width);
};
const marks = async (config: object, isOpen = true) =>
  (await legend(config, isOpen)).map(({ mark, heading }) => heading ?? mark);

const working = { meta: { heading: 'working' } };

test('a legend explains what is on the drawing and nothing else', async () => {
  expect(await marks({})).toEqual([]);
  expect(await marks({ initial: 'a', states: { a: {} } })).toEqual(['start']);
  const states = {
    a: { ...working, after: { 1000: 'b' } },
    b: { tags: ['decision'], on: { GO: 'c' } },
    c: { type: 'final' },
  };
  expect(await marks({ initial: 'a', states })).toEqual([
    'working',
    'start',
    'end',
    'decision',
    'clock',
  ]);
});

test('a milestone, a return and what is folded have their signs explained', async () => {
  const entry = { type: 'milestone', params: { name: 'paid' } };
  const inner = { initial: 'x', states: { x: {} } };
  const b = { entry, on: { AGAIN: { target: 'b', reenter: true } } };
  expect(await marks({ initial: 'a', states: { a: inner, b } }, false)).toEqual([
    'start',
    'folded',
    'milestone',
    'again',
  ]);
});

test('a band is explained where a box has it, not where only a group would', async () => {
  const inner = { ...working, initial: 'x', states: { x: { meta: { heading: 'waiting' } } } };
  expect(await marks({ initial: 'a', states: { a: inner } })).toEqual(['waiting', 'start']);
});

test('entries go on in the next row where there is no room', async () => {
  const states = { a: working, b: { type: 'final' } };
  const wide = await legend({ initial: 'a', states });
  expect(new Set(wide.map(({ y }) => y))).toEqual(new Set([0]));
  const narrow = await legend({ initial: 'a', states }, true, 10);
  expect(narrow.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [0, ROW],
    [0, 2 * ROW],
  ]);
});
