import type { Arrow, Graph, Vertex } from '../view/vertex.ts';
import { childFinder } from './cuts.ts';
import type { Memory } from './memory.ts';
import { place } from './place.ts';
import type { Typesetter } from './sizes.ts';
import { movedBy, type Point, type Route, type Scene } from './scene.ts';

const GUTTER = 20;
/** Between arrows that run side by side from one column to the next, px. */
const LANE = 10;

/** An arrow from a column to the next is led round the outside; any other ends at a sign. */
export async function placeColumns(
  graph: Graph,
  columns: readonly (readonly Vertex[])[],
  typesetter: Typesetter,
  memory: Memory,
): Promise<Scene> {
  const child = childFinder(graph.root);
  const columnOf = new Map(columns.flatMap((column, i) => column.map(({ id }) => [id, i] as const)));
  const vertices = columns.map((column) => [...column]);
  const arrows: Arrow[][] = columns.map(() => []);
  const seams: string[][] = columns.map(() => []);
  for (const arrow of graph.arrows) {
    const from = columnOf.get(child(arrow.from))!;
    const to = columnOf.get(child(arrow.to))!;
    if (from === to) arrows[from]!.push(arrow);
    else if (to === from + 1) {
      const id = `${arrow.to}:seam`;
      if (!seams[from]!.includes(id)) {
        seams[from]!.push(id);
        vertices[from]!.push({ id, kind: 'seam', tokens: [], children: [], layer: 'last' });
        vertices[to]!.unshift({ id, kind: 'seam', tokens: [], children: [], layer: 'first' });
        arrows[to]!.push({ id, from: id, to: arrow.to, label: [] });
      }
      arrows[from]!.push({ ...arrow, to: id });
    } else {
      const id = `${from}:to:${arrow.to}`;
      if (!vertices[from]!.some((vertex) => vertex.id === id)) vertices[from]!.push(signTo(id, arrow.to, graph.root));
      arrows[from]!.push({ ...arrow, to: id });
    }
  }
  const scenes: Scene[] = [];
  for (const [i, column] of vertices.entries()) {
    const root: Vertex = { id: ':column', kind: 'group', tokens: [], children: column };
    scenes.push(await place({ root, arrows: arrows[i]! }, typesetter, memory));
  }
  return joined(scenes, seams);
}

function signTo(id: string, target: string, root: Vertex): Vertex {
  const find = (vertex: Vertex): Vertex | undefined =>
    vertex.id === target ? vertex : vertex.children.map(find).find((found) => found !== undefined);
  const text = find(root)?.state?.key ?? target;
  return { id, kind: 'elsewhere', tokens: [{ text, style: 'key', sign: 'onward' }], children: [] };
}

function joined(scenes: readonly Scene[], seams: readonly (readonly string[])[]): Scene {
  const most = Math.max(...seams.map(({ length }) => length));
  const top = most * LANE;
  const placed: Scene[] = [];
  let right = 0;
  for (const [i, scene] of scenes.entries()) {
    if (i > 0) right += GUTTER + seams[i - 1]!.length * LANE;
    placed.push(movedBy(scene, { x: right, y: top }));
    right += scene.width;
  }
  const routes = placed.flatMap(({ routes: all }) => all);
  const boxes = placed.flatMap(({ boxes: all }) => all);
  const lanes: Route[] = [];
  for (const [i, ids] of seams.entries()) {
    const [here, next] = [placed[i]!, placed[i + 1]];
    if (next === undefined) break;
    const edge = Math.max(...here.boxes.map(({ x, width }) => x + width), ...here.routes.flatMap(({ points, label }) => [...points.map(({ x }) => x), (label?.x ?? 0) + (label?.width ?? 0)]));
    const ordered = [...ids].sort((a, b) => seamAt(here, b).x - seamAt(here, a).x);
    for (const [lane, id] of ordered.entries()) {
      const [from, to] = [seamAt(here, id), seamAt(next, id)];
      const low = top + here.height + (lane + 0.7) * LANE;
      const high = top - (ordered.length - lane) * LANE;
      const between = edge + GUTTER / 2 + lane * LANE;
      const onward = next.routes.find((route) => route.id === id)!;
      const points = [from, { x: from.x, y: low }, { x: between, y: low }, { x: between, y: high }, { x: to.x, y: high }, ...onward.points.slice(1)];
      lanes.push({ ...onward, points: straightened(points), label: undefined });
    }
  }
  const isSeam = new Set(seams.flat());
  return {
    width: right,
    height: Math.max(...placed.map(({ height }, i) => height + seams[i]!.length * LANE)) + top + LANE / 2,
    boxes: boxes.filter(({ vertex }) => vertex.kind !== 'seam'),
    routes: [
      ...routes
        .filter(({ id }) => !isSeam.has(id))
        .map((route) => (isSeam.has(route.to) ? { ...route, isHeadless: true } : route)),
      ...lanes,
    ],
  };
}

function seamAt(scene: Scene, id: string): Point {
  const { x, y } = scene.boxes.find(({ vertex }) => vertex.id === id)!;
  return { x: x + 1, y };
}

/** Without steps of no length. */
function straightened(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x, y }, i) => i === 0 || x !== points[i - 1]!.x || y !== points[i - 1]!.y);
}
