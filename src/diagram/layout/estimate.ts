import { vertexTree } from '../view/subtree.ts';
import type { Graph } from '../view/vertex.ts';
import type { Memory } from './memory.ts';
import { sheetShare } from './page.ts';
import { Typesetter } from './sizes.ts';

/** Room around a box and a label, px; found by comparing estimates with layouts. */
const AROUND = { width: 30, height: 34 } as const;

/** Sheets that a drawing will roughly need, without laying it out. */
export function estimate({ root, arrows }: Graph, memory: Memory): number {
  const typesetter = new Typesetter({ lines: 3, label: 150 }, memory);
  let share = 0;
  const add = (width: number, height: number): void => {
    share += sheetShare({ width: width + AROUND.width, height: height + AROUND.height });
  };
  for (const vertex of root.children.flatMap(vertexTree)) {
    if (vertex.children.length === 0) {
      const { width, height } = typesetter.box(vertex);
      add(width, height);
    } else add(200, 20);
  }
  for (const { label } of arrows) {
    const text = typesetter.label(label);
    if (text !== undefined) add(text.width, text.height);
  }
  return share;
}
