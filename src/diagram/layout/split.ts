import type { Graph } from '../view/vertex.ts';
import { clustersOf, hull } from './clusters.ts';
import { fit } from './fit.ts';
import type { Memory } from './memory.ts';
import { printScale, type Size } from './page.ts';
import { parted } from './parted.ts';
import type { Scene } from './scene.ts';

/**
 * A drawing that is too large for a sheet as several, each with as much as fits. Arrows from one to
 * another end and begin at signs. `whole` is its layout in one piece.
 */
export async function split(
  graph: Graph,
  whole: Scene,
  around: Size,
  memory: Memory,
): Promise<readonly Scene[]> {
  const clusters = clustersOf(graph, whole);
  const vertices = (from: number, to: number) =>
    clusters.slice(from, to).flatMap((cluster) => cluster.vertices);
  const scenes: Scene[] = [];
  let start = 0;
  while (start < clusters.length) {
    let end = start + 1;
    const looksRight = (to: number) =>
      printScale(hull(clusters.slice(start, to).map((each) => each.around)), around) >= 1;
    while (end < clusters.length && looksRight(end + 1)) end += 1;
    for (;;) {
      const parts = [vertices(0, start), vertices(start, end), vertices(end, clusters.length)];
      const scene = await fit(parted(graph, parts, false)[1]!, around, true, memory);
      if (printScale(scene, around) >= 1 || end === start + 1) {
        scenes.push(scene);
        break;
      }
      end -= 1;
    }
    start = end;
  }
  return scenes;
}
