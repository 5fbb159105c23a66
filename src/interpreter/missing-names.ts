import type { AnyStateMachine } from 'xstate';
import { shown } from '../options/index.ts';
import { actionsOf, type ChartNode, nodesOf, type Reference } from './machine-index.ts';
import {
  implementationOf,
  implementationsOf,
  isExpression,
  nameOf,
  part,
} from './machine-parts.ts';

/** A name in a chart that nobody implements, or the id of a state that is not there. */
export interface MissingName<Kind extends string = 'action' | 'guard' | 'delay' | 'state'> {
  readonly kind: Kind;
  readonly name: string;
  /** Id of the state where it stands. */
  readonly state: string;
}

/**
 * Every action, guard and delay that a chart names and nobody implements, and every id in a `stateIn`
 * that no state has, each once a state.
 */
export function missingNames(machine: AnyStateMachine): readonly MissingName[] {
  const { actions, guards, delays } = implementationsOf(machine);
  const missing = new Map<string, MissingName>();
  const miss = (kind: MissingName['kind'], name: string, state: string): void => {
    missing.set(`${kind} ${name} ${state}`, { kind, name, state });
  };
  const checkDelay = (action: Reference, state: string): void => {
    const delay = part(action, 'delay');
    if (typeof delay !== 'string') return;
    if (delays[delay] === undefined) miss('delay', delay, state);
  };
  const checkAction = (action: Reference, state: string): void => {
    const found = implementationOf(action, actions);
    if (isExpression(found)) checkDelay(found, state);
    else miss('action', nameOf(action) ?? shown(action), state);
  };
  const checkGuard = (guard: Reference, state: string, through: readonly string[] = []): void => {
    const name = nameOf(guard);
    const found = implementationOf(guard, guards);
    if (typeof found === 'function') {
      const inner = part(found, 'guards');
      if (Array.isArray(inner)) inner.forEach((each: unknown) => checkGuard(each, state, through));
      const id = part(found, 'stateValue');
      if (typeof id === 'string' && id.startsWith('#') && !hasState(machine, id)) {
        miss('state', id, state);
      }
    } else if (name === undefined || found === undefined || through.includes(name)) {
      miss('guard', name ?? shown(guard), state);
    } else {
      checkGuard(found, state, [...through, name]);
    }
  };
  for (const node of nodesOf(machine)) {
    for (const action of actionsOf(node)) checkAction(action, node.id);
    for (const { guard } of [...node.transitions.values()].flat()) {
      if (isGuard(guard)) checkGuard(guard, node.id);
    }
    for (const { guard } of node.always ?? []) {
      if (guard !== undefined) checkGuard(guard, node.id);
    }
  }
  return [...missing.values()];
}

/** Whether a transition with an event asks anything: for XState, null and '' are no guards there. */
export const isGuard = (guard: Reference): boolean => Boolean(guard);

/** Whether there is a state that an id such as `#door` or `#door.open` leads to. */
function hasState(machine: AnyStateMachine, id: string): boolean {
  try {
    const found: ChartNode = machine.getStateNodeById(id);
    return nodesOf(machine).includes(found);
  } catch {
    return false;
  }
}
