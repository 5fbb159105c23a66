import type { ChartNode, ChartTransition } from '../machine-index.ts';
import { type DefaultEntry, type History, isHistory } from './history.ts';
import { isDescendant, properAncestors } from './tree.ts';

/** What the set computations must know about a chart. */
export interface ChartTree {
  readonly root: ChartNode;
  defaultEntry(history: ChartNode): DefaultEntry;
}

/** The states a transition leads to, history resolved. */
export function effectiveTargets(
  tree: ChartTree,
  target: readonly ChartNode[] | undefined,
  history: History,
): ChartNode[] {
  const targets = new Set<ChartNode>();
  for (const node of target ?? []) {
    const resolved = isHistory(node)
      ? (history[node.id] ?? effectiveTargets(tree, tree.defaultEntry(node).target, history))
      : [node];
    for (const each of resolved) targets.add(each);
  }
  return [...targets];
}

/** The state within which a transition takes place; undefined when the root itself is left. */
export function domainOf(
  tree: ChartTree,
  { source, target, reenter }: ChartTransition,
  history: History,
): ChartNode | undefined {
  const targets = effectiveTargets(tree, target, history);
  const isInside = targets.every((each) => each === source || isDescendant(each, source));
  if (!reenter && isInside) return source;
  const [head, ...others] = [...targets, source];
  const common = properAncestors(head).find((above) =>
    others.every((other) => isDescendant(other, above)),
  );
  return common ?? (reenter ? undefined : tree.root);
}

/** The active states that transitions leave, in no useful order. */
export function exitSet(
  tree: ChartTree,
  transitions: readonly ChartTransition[],
  active: ReadonlySet<ChartNode>,
  history: History,
): ChartNode[] {
  const left = new Set<ChartNode>();
  for (const transition of transitions) {
    if (transition.target === undefined || transition.target.length === 0) continue;
    const domain = domainOf(tree, transition, history);
    if (transition.reenter && transition.source === domain) left.add(domain);
    for (const node of active) if (isDescendant(node, domain)) left.add(node);
  }
  return [...left];
}

/** Of transitions that leave a common state, keeps the one from further below, else the first. */
export function withoutConflicts(
  tree: ChartTree,
  enabled: readonly ChartTransition[],
  active: ReadonlySet<ChartNode>,
  history: History,
): ChartTransition[] {
  const exits = (transition: ChartTransition): Set<ChartNode> =>
    new Set(exitSet(tree, [transition], active, history));
  const kept = new Set<ChartTransition>();
  for (const transition of enabled) {
    const own = exits(transition);
    const overruled: ChartTransition[] = [];
    let isOverruled = false;
    for (const other of kept) {
      if (![...exits(other)].some((node) => own.has(node))) continue;
      isOverruled = !isDescendant(transition.source, other.source);
      if (isOverruled) break;
      overruled.push(other);
    }
    if (isOverruled) continue;
    for (const other of overruled) kept.delete(other);
    kept.add(transition);
  }
  return [...kept];
}
