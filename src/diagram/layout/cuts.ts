import type { Graph, Vertex } from '../view/vertex.ts';
import { childFinder, type Cluster, clustersOf, hull } from './clusters.ts';
import { printScale, type Size } from './page.ts';
import type { Scene } from './scene.ts';

/** Width that a column needs besides its boxes, for arrows round it, px. */
const GUTTER = 50;
/** Height that an arrow from one column to another is thought to be worth, px: it needs signs. */
const PRICE = 60;
/** Drawings of more clusters than this are cut at every so many only, to keep the search short. */
const MOST_CLUSTERS = 24;

/**
 * The children of a drawing's root cut into `count` columns from top to bottom, to print as large as
 * possible with few arrows between them. `scene` is a layout of the whole in one column. Undefined
 * where there are fewer than `count` things to part.
 */
export function cut(
  graph: Graph,
  scene: Scene,
  count: number,
  around: Size,
): readonly (readonly Vertex[])[] | undefined {
  const { root, arrows } = graph;
  const child = childFinder(root);
  const clusters = clustersOf(graph, scene);
  const stride = Math.ceil(clusters.length / MOST_CLUSTERS);
  let best: readonly (readonly Vertex[])[] | undefined;
  let largest = 0;
  for (const runs of waysToCut(clusters, count, stride)) {
    const sizes = runs.map((run) => hull(run.map((cluster) => cluster.around)));
    const columns = runs.map((run) => run.flatMap(({ vertices }) => vertices));
    const columnOf = new Map(columns.flatMap((column, i) => column.map(({ id }) => [id, i])));
    let height = Math.max(...sizes.map((size) => size.height));
    for (const { from, to } of arrows) {
      if (columnOf.get(child(to)) !== columnOf.get(child(from))) height += PRICE;
    }
    const width = sizes.reduce((sum, size) => sum + size.width + GUTTER, 0);
    const scale = printScale({ width, height }, around);
    if (scale > largest) [best, largest] = [columns, scale];
  }
  return best;
}

type Runs = readonly (readonly Cluster[])[];

function waysToCut(clusters: readonly Cluster[], count: number, stride: number): readonly Runs[] {
  if (count === 1) return clusters.length > 0 ? [[clusters]] : [];
  const ways: Runs[] = [];
  for (let length = stride; length < clusters.length; length += stride) {
    for (const rest of waysToCut(clusters.slice(length), count - 1, stride)) {
      ways.push([clusters.slice(0, length), ...rest]);
    }
  }
  return ways;
}
