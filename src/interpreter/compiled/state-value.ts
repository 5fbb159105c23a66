import type { StateValue } from 'xstate';
import type { ChartNode } from '../machine-index.ts';
import { childrenOf, isAtomic, properAncestors } from './tree.ts';

type Children = ReadonlyMap<ChartNode, readonly ChartNode[]>;

/**
 * The value of a snapshot with these active nodes, as XState computes it: regions come in the order
 * in which they became active, and what is missing below an active state is taken to be initial.
 */
export function stateValueOf(root: ChartNode, active: readonly ChartNode[]): StateValue {
  return valueOf(root, childrenAmong(completed(active)));
}

function valueOf(node: ChartNode, children: Children): StateValue {
  const inner = children.get(node);
  if (inner === undefined) return {};
  if (node.type === 'compound') {
    const [child] = inner;
    if (child === undefined) return {};
    if (isAtomic(child)) return child.key;
  }
  return Object.fromEntries(inner.map((child) => [child.key, valueOf(child, children)]));
}

function childrenAmong(nodes: Iterable<ChartNode>): Map<ChartNode, ChartNode[]> {
  const children = new Map<ChartNode, ChartNode[]>();
  const listOf = (node: ChartNode): ChartNode[] => {
    const list = children.get(node) ?? [];
    children.set(node, list);
    return list;
  };
  for (const node of nodes) {
    listOf(node);
    if (node.parent !== undefined) listOf(node.parent).push(node);
  }
  return children;
}

/** Sets grow while they are walked, as in XState; the walk meets what was added. */
function completed(active: readonly ChartNode[]): Set<ChartNode> {
  const nodes = new Set(active);
  const children = childrenAmong(nodes);
  for (const node of nodes) {
    if (node.type === 'compound' && (children.get(node)?.length ?? 0) === 0) {
      addInitial(nodes, node);
    } else if (node.type === 'parallel') {
      for (const region of childrenOf(node)) if (!nodes.has(region)) addInitial(nodes, region);
    }
  }
  for (const node of nodes) {
    for (const ancestor of properAncestors(node)) nodes.add(ancestor);
  }
  return nodes;
}

function addInitial(nodes: Set<ChartNode>, node: ChartNode): void {
  for (const each of initialNodes(node)) nodes.add(each);
}

function initialNodes(node: ChartNode): Set<ChartNode> {
  const nodes = initialDescent(node);
  for (const each of nodes) {
    for (const ancestor of properAncestors(each, node)) nodes.add(ancestor);
  }
  return nodes;
}

/** A state and what is entered by default below it. */
export function initialDescent(node: ChartNode): Set<ChartNode> {
  const nodes = new Set<ChartNode>();
  const descend = (one: ChartNode): void => {
    if (nodes.has(one)) return;
    nodes.add(one);
    if (one.type === 'compound') descend(one.initial.target[0]!);
    else if (one.type === 'parallel') childrenOf(one).forEach(descend);
  };
  descend(node);
  return nodes;
}
