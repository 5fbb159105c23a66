import { grouped } from '../view/grouped.ts';
import { vertexTree } from '../view/subtree.ts';
import type { Arrow, Graph, Vertex } from '../view/vertex.ts';
import type { Rectangle, Scene } from './scene.ts';

/** A child of a drawing's root with the signs that belong to it, where they were laid out. */
export interface Cluster {
  readonly vertices: readonly Vertex[];
  readonly around: Rectangle;
}

/** Signs that stand by another box: an event or a bar by the state it leaves, a way out by where it begins. */
const satellites = new Set(['fork', 'bar', 'elsewhere', 'moment', 'origin']);
const MOST_STEPS = 5;

/** What cannot be parted, from top to bottom as in a layout of the whole drawing. */
export function clustersOf(graph: Graph, scene: Scene): readonly Cluster[] {
  const places = new Map(scene.boxes.map((box) => [box.vertex.id, box]));
  return [...byLead(graph)]
    .map(([lead, vertices]) => ({
      at: places.get(lead.id)!,
      cluster: { vertices, around: hull(vertices.map(({ id }) => places.get(id)!)) },
    }))
    .sort((one, other) => one.at.y - other.at.y || one.at.x - other.at.x)
    .map(({ cluster }) => cluster);
}

/** The children of a drawing's root by the one to which they belong, in the chart's order. */
export function byLead({ root, arrows }: Graph): ReadonlyMap<Vertex, readonly Vertex[]> {
  const child = childFinder(root);
  return grouped(root.children, (each) => leadOf(each, root, arrows, child));
}

/** Finds the child of the root that a vertex is or is in. */
export function childFinder(root: Vertex): (id: string) => string {
  const owners = new Map(
    root.children.flatMap((each) => vertexTree(each).map(({ id }) => [id, each.id] as const)),
  );
  return (id) => owners.get(id)!;
}

function leadOf(
  vertex: Vertex,
  root: Vertex,
  arrows: readonly Arrow[],
  child: (id: string) => string,
): Vertex {
  let at = vertex;
  for (let steps = 0; satellites.has(at.kind) && steps < MOST_STEPS; steps += 1) {
    const leavesIt = at.kind === 'moment' || at.kind === 'origin';
    const arrow = arrows.find(({ from, to }) => child(leavesIt ? from : to) === at.id);
    if (arrow === undefined) return at;
    const next = child(leavesIt ? arrow.to : arrow.from);
    at = root.children.find(({ id }) => id === next)!;
  }
  return satellites.has(at.kind) ? vertex : at;
}

/** The smallest rectangle around others. */
export function hull(boxes: readonly Rectangle[]): Rectangle {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

/** One run of clusters with the arrows inside it. */
export interface Run {
  readonly vertices: Vertex[];
  readonly arrows: Arrow[];
}

/** An arrow from one run to another, by their numbers. */
export interface Crossing {
  readonly arrow: Arrow;
  readonly from: number;
  readonly to: number;
}

/** Cuts a drawing into runs. A sign for a way out that several runs need is in each of them. */
export function separate(
  { root, arrows }: Graph,
  parts: readonly (readonly Vertex[])[],
): { readonly runs: readonly Run[]; readonly crossings: readonly Crossing[] } {
  const child = childFinder(root);
  const signs = new Map(
    root.children.filter(({ kind }) => kind === 'elsewhere').map((vertex) => [vertex.id, vertex]),
  );
  const runOf = new Map(parts.flatMap((part, i) => part.map(({ id }) => [id, i] as const)));
  const runs: Run[] = parts.map((part) => ({ vertices: [...part], arrows: [] }));
  const crossings: Crossing[] = [];
  for (const arrow of arrows) {
    const [from, to] = [runOf.get(child(arrow.from))!, runOf.get(child(arrow.to))!];
    const sign = signs.get(arrow.to);
    if (from === to) runs[from]!.arrows.push(arrow);
    else if (sign === undefined) crossings.push({ arrow, from, to });
    else {
      addOnce(runs[from]!, { ...sign, id: `${from}:${sign.id}` });
      runs[from]!.arrows.push({ ...arrow, to: `${from}:${sign.id}` });
    }
  }
  return { runs, crossings };
}

/** Adds a vertex to a run unless it is there. */
export function addOnce({ vertices }: Run, vertex: Vertex): void {
  if (!vertices.some(({ id }) => id === vertex.id)) vertices.push(vertex);
}
