import type { Graph, Vertex } from '../view/vertex.ts';
import type { Memory } from './memory.ts';
import { parted } from './parted.ts';
import { place } from './place.ts';
import { movedBy, type Scene } from './scene.ts';
import type { Typesetter } from './sizes.ts';

const GAP = 28;

/** A drawing in columns beside each other; an arrow from one to another ends and begins at signs. */
export async function placeColumns(
  graph: Graph,
  columns: readonly (readonly Vertex[])[],
  typesetter: Typesetter,
  memory: Memory,
): Promise<Scene> {
  const scenes: Scene[] = [];
  let x = 0;
  for (const column of parted(graph, columns, true)) {
    const scene = await place(column, typesetter, memory);
    scenes.push(movedBy(scene, { x, y: 0 }));
    x += scene.width + GAP;
  }
  return {
    width: x - GAP,
    height: Math.max(...scenes.map(({ height }) => height)),
    boxes: scenes.flatMap(({ boxes }) => boxes),
    routes: scenes.flatMap(({ routes }) => routes),
  };
}
