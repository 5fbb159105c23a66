import type { Arrow, Graph, Vertex } from '../view/vertex.ts';
import { printScale, type Size } from './page.ts';
import type { Rectangle, Scene } from './scene.ts';

/** Signs that belong beside another box: an event with its state, a way out with where it leaves. */
const satellites = new Set(['fork', 'elsewhere', 'moment', 'origin']);
/** Width that a column needs besides its boxes, for arrows round it, px. */
const GUTTER = 50;
/** Height that an arrow from one column to the next is thought to be worth, px. */
const PRICE = 30;
/** An arrow that leads anywhere else needs a sign at its end. */
const DEAR = 120;

/**
 * The children of a drawing's root cut into `count` runs from top to bottom, of heights as equal as
 * a few arrows between them allow. Undefined where there is nothing to cut.
 */
export function cut(
  graph: Graph,
  scene: Scene,
  count: number,
  around: Size,
): readonly (readonly Vertex[])[] | undefined {
  const { root, arrows } = graph;
  const child = childFinder(root);
  const leads = new Map(root.children.map((each) => [each, leadOf(each, root, arrows, child)]));
  const spans = new Map(scene.boxes.map((box) => [box.vertex.id, box]));
  const members = root.children
    .filter((each) => leads.get(each) === each)
    .map((lead) => {
      const cluster = root.children.filter((each) => leads.get(each) === lead);
      return { cluster, at: spans.get(lead.id)!, around: hull(cluster.map(({ id }) => spans.get(id)!)) };
    })
    .sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
  let best: readonly (readonly Vertex[])[] | undefined;
  let largest = 0;
  for (const runs of waysToCut(members, count)) {
    const sizes = runs.map((run) => hull(run.map((member) => member.around)));
    const columns = runs.map((run) => run.flatMap(({ cluster }) => cluster));
    const columnOf = new Map(columns.flatMap((column, i) => column.map(({ id }) => [id, i] as const)));
    let height = Math.max(...sizes.map((size) => size.height));
    for (const { from, to } of arrows) {
      const steps = columnOf.get(child(to))! - columnOf.get(child(from))!;
      height += steps === 0 ? 0 : steps === 1 ? PRICE : DEAR;
    }
    const width = sizes.reduce((sum, size) => sum + size.width + GUTTER, 0);
    const scale = printScale({ width, height }, around);
    if (scale > largest) [best, largest] = [columns, scale];
  }
  return best;
}

/** Finds the child of the root that a vertex is or is in. */
export function childFinder(root: Vertex): (id: string) => string {
  const owners = new Map<string, string>();
  const note = (vertex: Vertex, owner: string): void => {
    owners.set(vertex.id, owner);
    for (const inner of vertex.children) note(inner, owner);
  };
  for (const each of root.children) note(each, each.id);
  return (id) => owners.get(id)!;
}

function leadOf(
  vertex: Vertex,
  root: Vertex,
  arrows: readonly Arrow[],
  child: (id: string) => string,
): Vertex {
  let at = vertex;
  for (let steps = 0; satellites.has(at.kind) && steps < 5; steps += 1) {
    const leavesIt = at.kind === 'moment' || at.kind === 'origin';
    const arrow = arrows.find(({ from, to }) => child(leavesIt ? from : to) === at.id);
    if (arrow === undefined) return at;
    const next = child(leavesIt ? arrow.to : arrow.from);
    at = root.children.find(({ id }) => id === next)!;
  }
  return satellites.has(at.kind) ? vertex : at;
}

function waysToCut<Item>(items: readonly Item[], count: number): readonly (readonly (readonly Item[])[])[] {
  if (count === 1) return [[items]];
  const ways: (readonly (readonly Item[])[])[] = [];
  for (let length = 1; length <= items.length - count + 1; length += 1) {
    for (const rest of waysToCut(items.slice(length), count - 1)) ways.push([items.slice(0, length), ...rest]);
  }
  return ways;
}

/** The smallest rectangle around others. */
function hull(boxes: readonly Rectangle[]): Rectangle {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}
