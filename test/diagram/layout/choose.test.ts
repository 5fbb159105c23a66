import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { toDepth } from '../../../src/diagram/layout/choose.ts';
import { Memory } from '../../../src/diagram/layout/memory.ts';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';

const c = { initial: 'd', states: { d: {} } };
const b = { initial: 'c', states: { c } };
const a = { initial: 'b', states: { b } };
const index = new ChartIndex(
  describeMachine(createMachine({ id: 'm', initial: 'a', states: { a } }), 'en'),
);

/** What is shown of a state down to a depth, and what has a drawing of its own. */
async function shown(id: string, depth: number) {
  const { scenes, folded } = await toDepth(index, index.state(id), depth, new Memory());
  const boxes = scenes.flatMap((scene) => scene.boxes.map(({ vertex }) => vertex.id));
  return { boxes, folded: folded.map((state) => state.id) };
}

test('a depth counts levels below the state that is drawn, wherever it stands', async () => {
  expect(await shown('m', 1)).toEqual({ boxes: ['m.a'], folded: ['m.a'] });
  expect(await shown('m', 2)).toEqual({ boxes: ['m.a', 'm.a.b'], folded: ['m.a.b'] });
  expect(await shown('m.a', 1)).toEqual({ boxes: ['m.a.b'], folded: ['m.a.b'] });
  expect(await shown('m.a', 2)).toEqual({ boxes: ['m.a.b', 'm.a.b.c'], folded: ['m.a.b.c'] });
  expect(await shown('m.a', 3)).toEqual({
    boxes: ['m.a.b', 'm.a.b.c', 'm.a.b.c.d'],
    folded: [],
  });
});
