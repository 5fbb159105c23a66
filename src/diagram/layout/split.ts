import type { Graph } from '../view/vertex.ts';
import { clustersOf, hull } from './clusters.ts';
import { fit, whateverFits } from './fit.ts';
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
  const sceneTo = async (end: number): Promise<Scene> => {
    const parts = [vertices(0, start), vertices(start, end), vertices(end, clusters.length)];
    return fit(parted(graph, parts, false)[1]!, around, whateverFits, memory);
  };
  const fits = (size: Size): boolean => printScale(size, around) >= 1;
  while (start < clusters.length) {
    // As they lay in the whole they take more room than by themselves.
    let end = start + 1;
    const areas = clusters.map((each) => each.around);
    while (end < clusters.length && fits(hull(areas.slice(start, end + 1)))) end += 1;
    let scene = await sceneTo(end);
    while (!fits(scene) && end > start + 1) scene = await sceneTo((end -= 1));
    while (fits(scene) && end < clusters.length) {
      const larger = await sceneTo(end + 1);
      if (!fits(larger)) break;
      [scene, end] = [larger, end + 1];
    }
    scenes.push(scene);
    start = end;
  }
  return scenes;
}
