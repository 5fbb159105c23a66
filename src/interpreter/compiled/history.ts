import type { ChartNode } from '../machine-index.ts';
import { type Lookup, stateAt } from '../state-reference.ts';
import { isAtomic, isDescendant } from './tree.ts';

/** What the history states remember, by their id; nodes in the order in which they were active. */
export type History = Readonly<Record<string, readonly ChartNode[]>>;

export const noHistory: History = {};

export const isHistory = (node: ChartNode): boolean => node.type === 'history';

/** Where a history state leads that remembers nothing. */
export interface DefaultEntry {
  readonly target: readonly ChartNode[];
  /** Whether the parent's own initial transition is taken, with its actions. */
  readonly isInitial: boolean;
}

/** Reads `target` of a history state. Throws when it names no state. */
export function defaultEntryOf(node: ChartNode, lookup: Lookup): DefaultEntry {
  const parent = node.parent!;
  const { target } = node.config;
  if (target !== undefined && target !== '') {
    const references = typeof target === 'string' ? [target] : target;
    return { target: references.map((each) => stateAt(parent, each, lookup)), isInitial: false };
  }
  if (parent.type === 'parallel') return { target: [parent], isInitial: false };
  return { target: parent.initial.target, isInitial: true };
}

/** A history state that leads to itself where nothing is remembered, if there is one. */
export function circularHistory(
  entries: ReadonlyMap<ChartNode, DefaultEntry>,
): ChartNode | undefined {
  const leadsTo = (from: ChartNode, wanted: ChartNode, met: Set<ChartNode>): boolean =>
    (entries.get(from)?.target ?? []).some((next) => {
      if (next === wanted) return true;
      if (met.has(next)) return false;
      return leadsTo(next, wanted, met.add(next));
    });
  return [...entries.keys()].find((history) => leadsTo(history, history, new Set()));
}

/** What history looks like once `left` are left; the same object when none has a history state. */
export function remember(
  history: History,
  left: readonly ChartNode[],
  active: ReadonlySet<ChartNode>,
): History {
  let changed: Record<string, readonly ChartNode[]> | undefined;
  for (const node of left) {
    for (const child of Object.values(node.states).filter(isHistory)) {
      const isRemembered =
        child.history === 'deep'
          ? (one: ChartNode) => isAtomic(one) && isDescendant(one, node)
          : (one: ChartNode) => one.parent === node;
      changed ??= { ...history };
      changed[child.id] = [...active].filter(isRemembered);
    }
  }
  return changed ?? history;
}
