import type { ChartNode, ChartTransition } from '../machine-index.ts';
import type { CompiledActions } from './compiled-actions.ts';
import { announce, completionOf, finish } from './completions.ts';
import { type Entry, entryOf } from './entries.ts';
import { type ChartTree, exitSet, withoutConflicts } from './exits.ts';
import { type History, remember } from './history.ts';
import { failure } from './operations.ts';
import type { Operation, Plan, Situation } from './program.ts';
import { byOrder, byOrderBackwards } from './tree.ts';

/** The operations of a chart's states and transitions, and the situations they lead to. */
export interface PlanParts extends ChartTree {
  readonly actions: CompiledActions;
  situation(nodes: readonly ChartNode[], history: History): Situation;
}

/** What a microstep has worked out so far. */
interface Draft {
  readonly active: Set<ChartNode>;
  readonly operations: Operation[];
  isFinished: boolean;
}

/**
 * Works out, once, what XState's `microstep` would do with these transitions in this situation.
 * `isInitial` is the step that starts a case: nothing is left, and the root is entered by default.
 */
export function planOf(
  parts: PlanParts,
  from: Situation,
  enabled: readonly ChartTransition[],
  isInitial = false,
): Plan {
  const draft: Draft = { active: new Set(from.nodes), operations: [], isFinished: false };
  const { active, operations } = draft;
  const transitions = withoutConflicts(parts, enabled, active, from.history);
  const history = isInitial ? from.history : leave(parts, transitions, from.history, draft);
  for (const transition of transitions) operations.push(...parts.actions.operationsOf(transition));
  enter(parts, transitions, history, draft, isInitial);
  const last = draft.isFinished ? [...active].sort(byOrderBackwards) : [...active];
  if (draft.isFinished) {
    for (const node of last) operations.push(...parts.actions.exitOperations(node));
  }
  const stays =
    history === from.history &&
    active.size === from.nodes.length &&
    from.nodes.every((node) => active.has(node));
  return {
    // Nobody is left to hear what is raised in the end.
    operations: draft.isFinished ? operations.filter(({ isRaise }) => !isRaise) : operations,
    next: stays ? from : parts.situation(last, history),
    changes: !stays || operations.some((operation) => operation.changes),
    uses: 0,
    code: null,
    startCode: null,
    mayMoveOn: true,
  };
}

function leave(
  parts: PlanParts,
  transitions: readonly ChartTransition[],
  history: History,
  { active, operations }: Draft,
): History {
  const left = exitSet(parts, transitions, active, history).sort(byOrderBackwards);
  const remembered = remember(history, left, active);
  for (const node of left) {
    operations.push(...parts.actions.exitOperations(node));
    active.delete(node);
  }
  return remembered;
}

function enter(
  parts: PlanParts,
  transitions: readonly ChartTransition[],
  history: History,
  draft: Draft,
  isInitial: boolean,
): void {
  const { active, operations } = draft;
  const entry = entryOrFault(parts, transitions, history);
  if ('fault' in entry) {
    operations.push(failure(entry.fault));
    return;
  }
  const { entered, byDefault } = entry;
  const completed = new Set<ChartNode>();
  for (const node of [...entered].sort(byOrder)) {
    active.add(node);
    operations.push(...parts.actions.entryOperations(node));
    if (byDefault.has(node) || (isInitial && node === parts.root)) {
      operations.push(...parts.actions.initialOperations(node));
    }
    if (node.type !== 'final') continue;
    const { done, last } = completionOf(node, active, completed);
    for (const { node: ended, output } of done) operations.push(announce(ended, output));
    if (last !== undefined) {
      draft.isFinished = true;
      operations.push(finish(parts.root, last));
    }
  }
}

/**
 * History states that lead to each other overflow the stack. XState notices when it has left the
 * old states already, so the fault waits in the plan until then.
 */
function entryOrFault(
  parts: PlanParts,
  transitions: readonly ChartTransition[],
  history: History,
): Entry | { readonly fault: unknown } {
  try {
    return entryOf(parts, transitions, history);
  } catch (fault) {
    return { fault };
  }
}
