import type { ChartNode, ChartTransition } from '../machine-index.ts';
import { type ChartTree, domainOf, effectiveTargets } from './exits.ts';
import { type History, isHistory } from './history.ts';
import { childrenOf, isDescendant, properAncestors } from './tree.ts';

/** The states that transitions enter. */
export interface Entry {
  /** In no useful order. */
  readonly entered: ReadonlySet<ChartNode>;
  /** Those whose initial actions run, because nothing below them was targeted. */
  readonly byDefault: ReadonlySet<ChartNode>;
}

/** XState's `computeEntrySet`, with the history as it is after the exits. */
export function entryOf(
  tree: ChartTree,
  transitions: readonly ChartTransition[],
  history: History,
): Entry {
  return new EntrySet(tree, history).fill(transitions);
}

class EntrySet implements Entry {
  readonly entered = new Set<ChartNode>();
  readonly byDefault = new Set<ChartNode>();
  private readonly tree: ChartTree;
  private readonly history: History;

  constructor(tree: ChartTree, history: History) {
    this.tree = tree;
    this.history = history;
  }

  fill(transitions: readonly ChartTransition[]): this {
    for (const transition of transitions) {
      const { source, target, reenter } = transition;
      const domain = domainOf(this.tree, transition, this.history);
      for (const node of target ?? []) {
        // A transition from a state to itself enters it only when it leaves it.
        if (!isHistory(node) && (source !== node || source !== domain || reenter)) {
          this.enterByDefault(node);
        }
        this.addDescendants(node);
      }
      const within = source.parent === undefined && reenter ? undefined : domain;
      for (const node of effectiveTargets(this.tree, target, this.history)) {
        const ancestors = properAncestors(node, domain);
        if (domain?.type === 'parallel') ancestors.push(domain);
        this.addAncestors(ancestors, within);
      }
    }
    return this;
  }

  private enterByDefault(node: ChartNode): void {
    this.entered.add(node);
    this.byDefault.add(node);
  }

  private addDescendants(node: ChartNode): void {
    if (isHistory(node)) this.addRemembered(node);
    else if (node.type === 'compound') this.addInitial(node);
    else if (node.type === 'parallel') {
      for (const region of this.emptyRegions(node)) {
        this.enterByDefault(region);
        this.addDescendants(region);
      }
    }
  }

  private addInitial(node: ChartNode): void {
    const initial = node.initial.target[0]!;
    if (!isHistory(initial)) this.enterByDefault(initial);
    this.addDescendants(initial);
    this.addAncestors(properAncestors(initial, node));
  }

  private addRemembered(node: ChartNode): void {
    const parent = node.parent!;
    const remembered = this.history[node.id];
    const fallback = remembered === undefined ? this.tree.defaultEntry(node) : undefined;
    const targets = remembered ?? fallback!.target;
    for (const target of targets) {
      this.entered.add(target);
      if (fallback?.isInitial === true) this.byDefault.add(parent);
      this.addDescendants(target);
    }
    for (const target of targets) this.addAncestors(properAncestors(target, parent));
  }

  private addAncestors(ancestors: readonly ChartNode[], within?: ChartNode): void {
    for (const ancestor of ancestors) {
      if (within === undefined || isDescendant(ancestor, within)) this.entered.add(ancestor);
      if (ancestor.type !== 'parallel') continue;
      for (const region of this.emptyRegions(ancestor)) {
        this.entered.add(region);
        this.addDescendants(region);
      }
    }
  }

  /** Regions nothing of which is entered yet; looked up one by one, as entering one may fill another. */
  private *emptyRegions(node: ChartNode): Iterable<ChartNode> {
    for (const region of childrenOf(node)) {
      if (![...this.entered].some((one) => isDescendant(one, region))) yield region;
    }
  }
}
