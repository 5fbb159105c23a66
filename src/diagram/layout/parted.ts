import { vertexTree } from '../view/subtree.ts';
import type { Arrow, Graph, Vertex } from '../view/vertex.ts';
import { addOnce, separate } from './clusters.ts';

/**
 * The parts of a drawing as drawings of their own. Arrows from one part to another end and begin at
 * signs, one for each state that is left for or entered.
 */
export function parted(
  graph: Graph,
  parts: readonly (readonly Vertex[])[],
  areOnOneSheet: boolean,
): readonly Graph[] {
  const { root, signs } = graph;
  const { runs, crossings } = separate(graph, parts);
  const vertices = new Map(vertexTree(root).map((vertex) => [vertex.id, vertex]));
  const sources = new Map<
    string,
    { readonly to: number; readonly target: string; readonly names: Set<string> }
  >();
  for (const { arrow, from, to } of crossings) {
    const out = `${from}:to:${arrow.to}`;
    const tokens = signs.onward(vertices.get(arrow.to)!, areOnOneSheet);
    addOnce(runs[from]!, { id: out, kind: 'elsewhere', tokens, children: [] });
    runs[from]!.arrows.push({ ...arrow, to: out });
    const back = `${to}:from:${arrow.to}`;
    const known = sources.get(back) ?? { to, target: arrow.to, names: new Set() };
    known.names.add(originOf(arrow, graph.arrows, vertices));
    sources.set(back, known);
  }
  for (const [back, { to, target, names }] of sources) {
    addOnce(runs[to]!, {
      id: back,
      kind: 'origin',
      tokens: signs.inward([...names]),
      children: [],
    });
    runs[to]!.arrows.push({ id: back, from: back, to: target, label: [] });
  }
  return runs.map((run) => ({
    root: { ...root, children: run.vertices },
    arrows: run.arrows,
    signs,
  }));
}

/** The name of the state that an arrow comes from, past the fork that it leaves. */
function originOf(
  arrow: Arrow,
  arrows: readonly Arrow[],
  vertices: ReadonlyMap<string, Vertex>,
): string {
  const seen = new Set<string>();
  let at = arrow.from;
  for (;;) {
    seen.add(at);
    const vertex = vertices.get(at)!;
    if (vertex.state !== undefined) return vertex.state.name;
    const before = arrows.find(({ to }) => to === at);
    if (before === undefined || seen.has(before.from)) return vertex.tokens[0]?.text ?? at;
    at = before.from;
  }
}
