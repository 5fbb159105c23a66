import type { Graph } from '../view/vertex.ts';
import { placeColumns } from './columns.ts';
import { cut } from './cuts.ts';
import type { Memory } from './memory.ts';
import { printScale, sheetShare, type Size } from './page.ts';
import { place } from './place.ts';
import type { Scene } from './scene.ts';
import { type Breaking, Typesetter } from './sizes.ts';

/** Tried one after the other until a drawing fits: as usual, in narrow boxes, in wide ones. */
const ways: readonly Breaking[] = [
  { lines: 3, label: 150 },
  { lines: 4, label: 120 },
  { lines: 2, label: 170 },
];
/** A scene of more sheets than this is not made to fit one, whatever is done to it. */
const HOPELESS = 1.1;
/** Other lengths of lines gain no more than this, in print. */
const NEAR = 0.85;

/**
 * A drawing laid out to print well: in as many columns, and with lines as long, as make it fit a
 * sheet together with what is `around` it; the largest in print where none fits.
 * With `insists`, everything is tried; else what is far too large is left as it is.
 */
export async function fit(
  graph: Graph,
  around: Size,
  insists: boolean,
  memory: Memory,
): Promise<Scene> {
  const scaleOf = (scene: Scene) => printScale(scene, around);
  let best: Scene | undefined;
  for (const breaking of ways) {
    const typesetter = new Typesetter(breaking, memory);
    const single = await place(graph, typesetter, memory);
    if (best === undefined || scaleOf(single) > scaleOf(best)) best = single;
    if (scaleOf(best) >= 1 || (!insists && sheetShare(single) > HOPELESS)) break;
    for (const count of graph.root.kind === 'frame' ? [] : [2, 3]) {
      const columns = cut(graph, single, count, around);
      if (columns === undefined) break;
      const scene = await placeColumns(graph, columns, typesetter, memory);
      if (scaleOf(scene) > scaleOf(best)) best = scene;
      if (scaleOf(best) >= 1) return best;
    }
    if (!insists && scaleOf(best) < NEAR) break;
  }
  return best!;
}
