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
/** How much is tried to make a drawing fit. */
export interface Effort {
  /** A scene of more sheets than this is left as it is. */
  readonly hopeless: number;
  /** Other lengths of lines are tried where the scale in print is this at least. */
  readonly near: number;
}

/** Everything, so that it prints as large as possible: larger ones are read on a screen. */
export const everything: Effort = { hopeless: 24, near: 0 };
/** All that may make it fit: other columns and lines make no drawing three times smaller. */
export const whateverFits: Effort = { hopeless: 3, near: 0 };
/** What is done quickly, where there is another way. */
export const quickly: Effort = { hopeless: 1.1, near: 0.85 };
/** What is done where there are very many to fit. */
export const inOneWay: Effort = { hopeless: 1, near: 1 };

/**
 * A drawing laid out to print well: in as many columns, and with lines as long, as make it fit a
 * sheet together with what is `around` it; the largest in print where none fits.
 */
export async function fit(
  graph: Graph,
  around: Size,
  { hopeless, near }: Effort,
  memory: Memory,
): Promise<Scene> {
  const scaleOf = (scene: Scene) => printScale(scene, around);
  let best: Scene | undefined;
  for (const breaking of ways) {
    const typesetter = new Typesetter(breaking, memory);
    const single = await place(graph, typesetter, memory);
    if (best === undefined || scaleOf(single) > scaleOf(best)) best = single;
    if (scaleOf(best) >= 1 || sheetShare(single) > hopeless) break;
    for (const count of graph.root.kind === 'frame' ? [] : [2, 3]) {
      const columns = cut(graph, single, count, around);
      if (columns === undefined) break;
      const scene = await placeColumns(graph, columns, typesetter, memory);
      if (scaleOf(scene) > scaleOf(best)) best = scene;
      if (scaleOf(best) >= 1) return best;
    }
    if (scaleOf(best) < near) break;
  }
  return best!;
}
