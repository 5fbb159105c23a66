import type { Graph, Vertex } from '../view/vertex.ts';
import { byLead, childFinder } from './clusters.ts';

/**
 * What cannot be parted, in the order of a walk from where the drawing starts that follows each arrow
 * to its end before the next: most of what belongs together then stands together. What no arrow
 * leads to comes where the chart has it.
 */
export function alongArrows(graph: Graph): readonly (readonly Vertex[])[] {
  const child = childFinder(graph.root);
  const parts = [...byLead(graph).values()];
  const partOf = new Map(parts.flatMap((part) => part.map(({ id }) => [id, part] as const)));
  const at = (id: string) => partOf.get(child(id))!;
  const after = new Map(parts.map((part) => [part, [] as (readonly Vertex[])[]]));
  for (const { from, to } of graph.arrows) after.get(at(from))!.push(at(to));
  const found = new Set<readonly Vertex[]>();
  const visit = (part: readonly Vertex[]): void => {
    if (found.has(part)) return;
    found.add(part);
    after.get(part)!.forEach(visit);
  };
  parts.forEach(visit);
  return [...found];
}
