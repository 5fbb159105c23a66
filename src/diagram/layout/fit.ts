import type { Graph } from '../view/vertex.ts';
import { placeColumns } from './columns.ts';
import { cut } from './cuts.ts';
import { printScale, sheetShare } from './page.ts';
import { place } from './place.ts';
import type { Scene } from './scene.ts';

/** A scene of this many sheets is not made to fit one by cutting it into columns. */
const HOPELESS = 1.4;

/**
 * A drawing laid out in as many columns as make it largest in print; one if that is large enough.
 * `reserved` px of a sheet's height are wanted for other things.
 */
export async function fit(graph: Graph, reserved: number): Promise<Scene> {
  let best = await place(graph);
  if (graph.root.kind === 'frame' || sheetShare(best) > HOPELESS) return best;
  const single = best;
  for (const count of [2, 3]) {
    if (printScale(best, reserved) >= 1) break;
    const columns = cut(graph, single, count, reserved);
    if (columns === undefined) break;
    const scene = await placeColumns(graph, columns);
    if (printScale(scene, reserved) > printScale(best, reserved)) best = scene;
  }
  return best;
}
