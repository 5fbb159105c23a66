import type { ChartNode } from '../machine-index.ts';

/** Follows XState's `stateUtils`, name by name; the order in which sets are filled matters. */

/** From the parent upwards, `until` not included; the way to the root without one. */
export function properAncestors(node: ChartNode, until?: ChartNode): ChartNode[] {
  const ancestors: ChartNode[] = [];
  if (until === node) return ancestors;
  for (let above = node.parent; above !== undefined && above !== until; above = above.parent) {
    ancestors.push(above);
  }
  return ancestors;
}

/** Whether `node` lies below `above`; everything lies below undefined, as in XState. */
export function isDescendant(node: ChartNode, above: ChartNode | undefined): boolean {
  let marker = node;
  while (marker.parent !== undefined && marker.parent !== above) marker = marker.parent;
  return marker.parent === above;
}

/** Child states without the history pseudo-states. */
export function childrenOf(node: ChartNode): ChartNode[] {
  return Object.values(node.states).filter((child) => child.type !== 'history');
}

/** Atomic and final states; a parallel state without regions is neither. */
export function isAtomic(node: ChartNode): boolean {
  return node.type === 'atomic' || node.type === 'final';
}

/** Whether a state has reached its end within a set of active nodes. */
export function isInFinalState(active: ReadonlySet<ChartNode>, node: ChartNode): boolean {
  if (node.type === 'compound') {
    return childrenOf(node).some((child) => child.type === 'final' && active.has(child));
  }
  if (node.type === 'parallel') {
    return childrenOf(node).every((child) => isInFinalState(active, child));
  }
  return node.type === 'final';
}

/** Document order, in which states are entered. */
export const byOrder = (a: ChartNode, b: ChartNode): number => a.order - b.order;

/** Children before parents, later siblings first: the order in which states are left. */
export const byOrderBackwards = (a: ChartNode, b: ChartNode): number => b.order - a.order;
