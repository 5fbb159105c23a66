import type { Graph, Vertex } from '../view/vertex.ts';
import { addOnce, clustersOf, findVertex, hull, type Run, separate } from './clusters.ts';
import { fit } from './fit.ts';
import type { Memory } from './memory.ts';
import { printScale, type Size } from './page.ts';
import type { Scene } from './scene.ts';

/** How large a page may look in the layout of the whole; less in each further attempt. */
const ATTEMPTS = [1.05, 1.3, 1.7, 2.4, 4];

/** Names the other end of an arrow that leaves a page. */
export interface Signs {
  readonly onward: (target: Vertex) => Vertex['tokens'];
  readonly inward: (source: Vertex) => Vertex['tokens'];
}

/**
 * A drawing that is too large for a sheet as several pages. Arrows from one page to another end and
 * begin at signs. `whole` is its layout in one piece.
 */
export async function split(
  graph: Graph,
  whole: Scene,
  around: Size,
  signs: Signs,
  memory: Memory,
): Promise<readonly Scene[]> {
  let scenes: Scene[] = [whole];
  for (const scale of ATTEMPTS) {
    scenes = [];
    for (const page of pagesOf(graph, pages(graph, whole, around, scale), signs)) {
      scenes.push(await fit(page, around, true, memory));
    }
    if (scenes.every((scene) => printScale(scene, around) >= 1)) break;
  }
  return scenes;
}

/** Runs of clusters that would print at least at a scale if they lay as they do in the whole. */
function pages(
  graph: Graph,
  whole: Scene,
  around: Size,
  scale: number,
): readonly (readonly Vertex[])[] {
  const found: Vertex[][] = [];
  let run: ReturnType<typeof clustersOf>[number][] = [];
  for (const cluster of clustersOf(graph, whole)) {
    const longer = [...run, cluster];
    if (run.length > 0 && printScale(hull(longer.map((each) => each.around)), around) < scale) {
      found.push(run.flatMap(({ vertices }) => vertices));
      run = [cluster];
    } else run = longer;
  }
  return [...found, run.flatMap(({ vertices }) => vertices)];
}

function pagesOf(
  graph: Graph,
  parts: readonly (readonly Vertex[])[],
  signs: Signs,
): readonly Graph[] {
  const { runs, crossings } = separate(graph, parts);
  for (const { arrow, from, to } of crossings) {
    const [source, target] = [
      findVertex(graph.root, arrow.from)!,
      findVertex(graph.root, arrow.to)!,
    ];
    const out = `${from}:to:${arrow.to}`;
    addOnce(runs[from]!, {
      id: out,
      kind: 'elsewhere',
      tokens: signs.onward(target),
      children: [],
    });
    runs[from]!.arrows.push({ ...arrow, to: out });
    const back = `${to}:from:${arrow.from}:${arrow.to}`;
    addOnce(runs[to]!, { id: back, kind: 'origin', tokens: signs.inward(source), children: [] });
    runs[to]!.arrows.push({ id: back, from: back, to: arrow.to, label: [] });
  }
  return runs.map((run: Run) => ({
    root: { ...graph.root, children: run.vertices },
    arrows: run.arrows,
  }));
}
