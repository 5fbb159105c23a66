import type { ChartSpec, NodeSpec } from './spec.ts';

/** A node of a random chart with its place in the tree. */
export interface Placed {
  readonly spec: NodeSpec;
  readonly key: string;
  readonly id: string;
  readonly parent: Placed | null;
  readonly children: readonly Placed[];
}

const isHistory = ({ spec }: Placed): boolean => spec.type === 'shallow' || spec.type === 'deep';

/** Whether a node is a compound or parallel state after all. */
export const hasStates = (node: Placed): boolean => node.children.some((one) => !isHistory(one));

/** All nodes in document order. */
export function placed(chart: ChartSpec): Placed[] {
  const all: Placed[] = [];
  const place = (spec: NodeSpec, key: string, parent: Placed | null): Placed => {
    const children: Placed[] = [];
    const id = parent === null ? key : `${parent.id}.${key}`;
    const node = { spec, key, id, parent, children };
    all.push(node);
    const isBranch = spec.type === 'state' || spec.type === 'parallel';
    const inner = isBranch ? spec.children : [];
    if (inner.some(({ type }) => type !== 'shallow' && type !== 'deep')) {
      inner.forEach((child, i) => children.push(place(child, `s${i}`, node)));
    }
    return node;
  };
  place(chart.root, 'm', null);
  return all;
}

const pathOf = (node: Placed): Placed[] =>
  node.parent === null ? [node] : [...pathOf(node.parent), node];

/** Whether two nodes can be active together without one lying within the other. */
function areParallel(a: Placed, b: Placed): boolean {
  const pathA = pathOf(a);
  const pathB = pathOf(b);
  const depth = pathA.findIndex((node, i) => node !== pathB[i]);
  if (depth < 1 || pathB[depth] === undefined) return false;
  return pathA[depth - 1]!.spec.type === 'parallel';
}

/** The targets of a transition: of several, those that can be active together. */
export function targetsOf(all: readonly Placed[], numbers: readonly number[]): Placed[] {
  const targets: Placed[] = [];
  for (const number of numbers) {
    const target = all[number % all.length]!;
    if (targets.every((other) => areParallel(other, target))) targets.push(target);
  }
  return targets;
}

/** The default target of a history state, where it has one. */
export function fallbackOf({ spec, parent }: Placed): Placed | null {
  if (spec.fallback === null || parent === null) return null;
  const siblings = parent.children.filter((one) => !isHistory(one));
  return siblings[spec.fallback % siblings.length]!;
}

/** The initial state of a compound state; a history state only where it has a default target. */
export function initialOf({ spec, children, parent }: Placed): Placed {
  const wanted = children[spec.initial % children.length]!;
  const lively = children.find((one) => !isHistory(one) && one.spec.type !== 'final');
  // A chart that ends as it begins would show nothing.
  if (parent === null && lively !== undefined && wanted.spec.type === 'final') return lively;
  if (!isHistory(wanted) || fallbackOf(wanted) !== null) return wanted;
  return children.find((one) => !isHistory(one))!;
}
