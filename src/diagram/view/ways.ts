import type { Sketch } from './sketch.ts';
import type { Vertex } from './vertex.ts';

/** Transitions that lead to the same place, or enter the same places together. */
export interface Way<Branch> {
  /** Ids of vertices, each once. */
  readonly goals: readonly string[];
  /** One for each state that is entered. */
  readonly branches: readonly Branch[];
}

/** Branches by where they lead, in the order of the first; those of one `source` are taken together. */
export function waysOf<Branch extends { readonly to: string }>(
  branches: readonly Branch[],
  source: (branch: Branch) => unknown,
): readonly Way<Branch>[] {
  const ways = new Map<string, Way<Branch>>();
  for (const one of new Set(branches.map(source))) {
    const own = branches.filter((branch) => source(branch) === one);
    const goals = [...new Set(own.map(({ to }) => to))];
    const name = goals.join('\n');
    ways.set(name, { goals, branches: [...(ways.get(name)?.branches ?? []), ...own] });
  }
  return [...ways.values()];
}

/** Whether no arrow can be drawn to any state that a transition enters. */
export function isAway<Transition>(
  one: Transition,
  branches: readonly { readonly transition: Transition; readonly to: string | undefined }[],
): boolean {
  return branches.every(({ transition, to }) => transition !== one || to === undefined);
}

/**
 * The vertex to which the arrow of a way is drawn: its goal, or where it has several a bar inside
 * `home` from which arrows lead to all of them.
 */
export function endOf(
  sketch: Sketch,
  home: Vertex,
  name: string,
  goals: readonly string[],
): string {
  const [only] = goals;
  if (only !== undefined && goals.length === 1) return only;
  const bar = sketch.ground.add(home, 'bar', name, []);
  for (const goal of goals) sketch.arrow(bar, goal, []);
  return bar;
}
