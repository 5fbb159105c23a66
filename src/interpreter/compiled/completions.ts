import type { ChartNode } from '../machine-index.ts';
import { type Expression, isExpression } from '../machine-parts.ts';
import { effect, paramsOf, raise } from './operations.ts';
import type { Operation, Step } from './program.ts';
import { isInFinalState } from './tree.ts';

/** What entering a final state makes known. */
export interface Completion {
  /** States that are done, innermost first; the first carries the final state's own output. */
  readonly done: readonly { readonly node: ChartNode; readonly output: unknown }[];
  /** The state whose completion ends the machine; undefined while the machine goes on. */
  readonly last: ChartNode | undefined;
}

/**
 * What is done once a final state has been entered. `completed` are parallel states already
 * announced in this microstep; newly announced ones are added.
 */
export function completionOf(
  entered: ChartNode,
  active: ReadonlySet<ChartNode>,
  completed: Set<ChartNode>,
): Completion {
  const done: { node: ChartNode; output: unknown }[] = [];
  const { parent } = entered;
  if (parent?.type === 'compound') done.push({ node: parent, output: entered.output });
  let marker = parent?.type === 'parallel' ? parent : parent?.parent;
  let last = marker ?? entered;
  while (marker?.type === 'parallel' && !completed.has(marker) && isInFinalState(active, marker)) {
    completed.add(marker);
    done.push({ node: marker, output: undefined });
    last = marker;
    marker = marker.parent;
  }
  return { done, last: marker === undefined ? last : undefined };
}

const none = paramsOf(undefined);

/** The event that tells a state's parent that it is done. */
const doneEvent = (node: ChartNode): string => `xstate.done.state.${node.id}`;

/** Raises the event that a state is done, with its output. */
export function announce(node: ChartNode, output: unknown): Operation {
  const type = doneEvent(node);
  if (!isExpression(output)) return raise({ type, output });
  return effect((step) => {
    step.raise({ type, output: worked(output, step, step.event) });
  }, none);
}

/** Ends the case; works out the machine's output from that of the state that completed it. */
export function finish(root: ChartNode, last: ChartNode): Operation {
  const { output } = root;
  const run = (step: Step): void => {
    if (output === undefined) return step.finish(undefined);
    const inner = last.parent === undefined ? undefined : worked(last.output, step, step.event);
    const event = { type: doneEvent(last), output: inner };
    return step.finish(worked(output, step, event));
  };
  return effect(run, none, true);
}

function worked(output: unknown, step: Step, event: unknown): unknown {
  if (!isExpression(output)) return output;
  const expression: Expression = output;
  const { context, self } = step.actionArgs();
  return expression({ context, event, self });
}
