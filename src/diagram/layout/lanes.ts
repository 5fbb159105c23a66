import { movedBy, type Point, type Route, type Scene } from './scene.ts';

const GUTTER = 20;
/** Between arrows that run side by side from one column to the next, px. */
const LANE = 10;

/**
 * Columns beside each other with the arrows between them. `seams[i]` names the boxes that stand at
 * the bottom of column `i` and the top of the next one; their arrow has the same name.
 */
export function joined(scenes: readonly Scene[], seams: readonly (readonly string[])[]): Scene {
  const top = Math.max(...seams.map(({ length }) => length)) * LANE;
  const columns: Scene[] = [];
  let right = 0;
  for (const [i, scene] of scenes.entries()) {
    if (i > 0) right += GUTTER + seams[i - 1]!.length * LANE;
    columns.push(movedBy(scene, { x: right, y: top }));
    right += scene.width;
  }
  const names = new Set(seams.flat());
  const lanes = seams.flatMap((ids, i) =>
    ids.length > 0 ? lanesBetween(columns[i]!, columns[i + 1]!, ids, top) : [],
  );
  const routes = columns
    .flatMap((column) => column.routes)
    .filter(({ id }) => !names.has(id))
    .map((route) => (names.has(route.to) ? { ...route, isHeadless: true } : route));
  const bottoms = columns.map(
    ({ height }, i) => height + (seams[i]!.length > 0 ? (seams[i]!.length + 0.5) * LANE : 0),
  );
  return {
    width: right,
    height: top + Math.max(...bottoms),
    boxes: columns.flatMap(({ boxes }) => boxes).filter(({ vertex }) => vertex.kind !== 'seam'),
    routes: [...routes, ...lanes],
  };
}

/** Nested round each other, so that they cross as little as their ends allow. */
function lanesBetween(
  here: Scene,
  next: Scene,
  ids: readonly string[],
  top: number,
): readonly Route[] {
  const edge = rightEdge(here);
  const ordered = [...ids].sort((a, b) => seamAt(here, b).x - seamAt(here, a).x);
  return ordered.map((id, lane) => {
    const [from, to] = [seamAt(here, id), seamAt(next, id)];
    const low = top + here.height + (lane + 0.7) * LANE;
    const high = top - (ordered.length - lane) * LANE;
    const between = edge + GUTTER / 2 + lane * LANE;
    const onward = next.routes.find((route) => route.id === id)!;
    const corners = [
      from,
      { x: from.x, y: low },
      { x: between, y: low },
      { x: between, y: high },
      { x: to.x, y: high },
    ];
    return { ...onward, points: [...corners, ...onward.points.slice(1)] };
  });
}

function rightEdge({ boxes, routes }: Scene): number {
  return Math.max(
    ...boxes.map(({ x, width }) => x + width),
    ...routes.flatMap(({ points }) => points.map(({ x }) => x)),
    ...routes.flatMap(({ label }) => (label === undefined ? [] : [label.x + label.width])),
  );
}

/** Top of a seam, in its middle. */
function seamAt(scene: Scene, id: string): Point {
  const { x, y } = scene.boxes.find(({ vertex }) => vertex.id === id)!;
  return { x: x + 1, y };
}
