import elk from 'elkjs';
import { expect, test } from 'vitest';
import { layoutInThread } from '../../../src/diagram/layout/elk-thread.ts';
import { arrange, type Connection, type Placed } from '../../../src/diagram/layout/elk.ts';

/** Boxes in a row of which each has an arrow to the next and to the one after it. */
function ladder(length: number) {
  const boxes = Array.from({ length }, (_, i): Placed => {
    return { id: `b${i}`, isStart: i === 0, size: { width: 80, height: 30 } };
  });
  const connections = boxes.flatMap(({ id }, i): Connection[] =>
    boxes
      .slice(i + 1, i + 3)
      .map((to) => ({ id: `${id}-${to.id}`, from: id, to: to.id, label: undefined })),
  );
  return { boxes, connections };
}

/** As ELK takes it. */
const graph = () => ({
  id: 'root',
  layoutOptions: { 'elk.algorithm': 'layered' },
  children: ['a', 'b', 'c'].map((id) => ({ id, width: 30, height: 20 })),
  edges: [
    { id: 'ab', sources: ['a'], targets: ['b'] },
    { id: 'ac', sources: ['a'], targets: ['c'] },
  ],
});

test('a layout in a thread of its own is the same', async () => {
  const here = await new elk.default().layout(graph());
  expect(await layoutInThread(graph())).toEqual(JSON.parse(JSON.stringify(here)));
});

test('what ELK refuses is thrown from its thread too', async () => {
  const bad = { ...graph(), edges: [{ id: 'ad', sources: ['a'], targets: ['nowhere'] }] };
  await expect(layoutInThread(bad)).rejects.toThrow('nowhere');
});

test('a large layout lets this thread hear a signal, and ends with its reason', async () => {
  const { boxes, connections } = ladder(1000);
  const reason = new Error('enough');
  const controller = new AbortController();
  const layout = arrange(boxes, connections, controller.signal);
  setImmediate(() => controller.abort(reason));
  await expect(layout).rejects.toBe(reason);
});

test('a small layout is not begun any more after a signal', async () => {
  const { boxes, connections } = ladder(3);
  await expect(arrange(boxes, connections, AbortSignal.abort('over'))).rejects.toBe('over');
  expect((await arrange(boxes, connections)).boxes.size).toBe(3);
});
