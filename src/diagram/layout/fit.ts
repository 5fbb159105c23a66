import type { Graph } from '../view/vertex.ts';
import { placeColumns } from './columns.ts';
import { cut } from './cuts.ts';
import { printScale } from './page.ts';
import { place } from './place.ts';
import type { Scene } from './scene.ts';

/** A drawing laid out in as many columns as make it largest in print; one if that is large enough. */
export async function fit(graph: Graph): Promise<Scene> {
  const single = await place(graph);
  if (printScale(single) >= 1 || graph.root.kind === 'frame') return single;
  let best = single;
  for (const count of [2, 3]) {
    const columns = cut(graph, single, count);
    if (columns === undefined) break;
    const scene = await placeColumns(graph, columns);
    if (printScale(scene) > printScale(best)) best = scene;
    if (printScale(best) >= 1) break;
  }
  return best;
}
