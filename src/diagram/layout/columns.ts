import type { Graph, Vertex } from '../view/vertex.ts';
import { addOnce, findVertex, separate } from './clusters.ts';
import { joined } from './lanes.ts';
import type { Memory } from './memory.ts';
import { place } from './place.ts';
import type { Scene } from './scene.ts';
import type { Typesetter } from './sizes.ts';

/**
 * A drawing in columns beside each other. An arrow to the next column is led round the outside, by
 * way of a seam at the bottom of one column and the top of the other; any other ends at a sign.
 */
export async function placeColumns(
  graph: Graph,
  columns: readonly (readonly Vertex[])[],
  typesetter: Typesetter,
  memory: Memory,
): Promise<Scene> {
  const { runs, crossings } = separate(graph, columns);
  const seams: string[][] = columns.map(() => []);
  for (const { arrow, from, to } of crossings) {
    const [here, next] = [runs[from]!, runs[to]!];
    if (to !== from + 1) {
      const id = `${from}:to:${arrow.to}`;
      const text = findVertex(graph.root, arrow.to)?.state?.name ?? arrow.to;
      const tokens = [{ text, style: 'name', sign: 'onward' }] as const;
      addOnce(here, { id, kind: 'elsewhere', tokens, children: [] });
      here.arrows.push({ ...arrow, to: id });
      continue;
    }
    const id = `${arrow.to}:seam`;
    if (!seams[from]!.includes(id)) {
      seams[from]!.push(id);
      const seam = { id, kind: 'seam', tokens: [], children: [] } as const;
      here.vertices.push({ ...seam, children: [], layer: 'last' });
      next.vertices.unshift({ ...seam, children: [], layer: 'first' });
      next.arrows.push({ id, from: id, to: arrow.to, label: [] });
    }
    here.arrows.push({ ...arrow, to: id });
  }
  const scenes: Scene[] = [];
  for (const { vertices, arrows } of runs) {
    const root: Vertex = { id: ':column', kind: 'group', tokens: [], children: vertices };
    scenes.push(await place({ root, arrows }, typesetter, memory));
  }
  return joined(scenes, seams);
}
