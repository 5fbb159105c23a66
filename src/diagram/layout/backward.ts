import type { Arrow, Vertex } from '../view/vertex.ts';

/**
 * Ids of the arrows that lead back against the reading direction: those to the state where a group
 * starts, and those met by walking each group from its first child along its arrows in the order of
 * the chart. Turned round for the layout, they leave the first state first.
 */
export function backwardArrows(root: Vertex, arrows: readonly Arrow[]): ReadonlySet<string> {
  const parents = new Map<string, string>();
  const initial = new Set<string>();
  const found = new Set<string>();
  const note = (vertex: Vertex): void => {
    for (const child of vertex.children) {
      parents.set(child.id, vertex.id);
      if (child.state?.isInitial === true) initial.add(child.id);
      note(child);
    }
  };
  note(root);
  const lineage = (id: string): string[] => {
    const line: string[] = [];
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) line.unshift(at);
    return line;
  };
  /** Arrows between children of a group, by the child they leave. */
  const leaving = new Map<string, { id: string; to: string }[]>();
  for (const { id, from, to } of arrows) {
    const [source, target] = [lineage(from), lineage(to)];
    const depth = source.findIndex((step, i) => step !== target[i]);
    const [near, far] = [source[depth], target[depth]];
    if (near === undefined || far === undefined) continue;
    if (initial.has(far)) found.add(id);
    else leaving.set(near, [...(leaving.get(near) ?? []), { id, to: far }]);
  }
  const walk = (vertex: Vertex): void => {
    const done = new Set<string>();
    const open = new Set<string>();
    const visit = (id: string): void => {
      open.add(id);
      for (const { id: arrow, to } of leaving.get(id) ?? []) {
        if (open.has(to)) found.add(arrow);
        else if (!done.has(to)) visit(to);
      }
      open.delete(id);
      done.add(id);
    };
    for (const { id } of vertex.children) if (!done.has(id)) visit(id);
    vertex.children.forEach(walk);
  };
  walk(root);
  return found;
}
