import type { AnyStateMachine } from 'xstate';
import { shown } from '../options/index.ts';
import { actionsOf, nodesOf } from './machine-index.ts';
import { implementationOf, implementationsOf, isExpression, part } from './machine-parts.ts';

/** A delay in a chart that is none, whatever happens. */
export interface BadDelay {
  /** Undefined where the number stands in the state itself. */
  readonly name: string | undefined;
  readonly given: unknown;
  /** Id of the state where it stands. */
  readonly state: string;
}

/** Whether a case can wait so long: a number of ms, 0 or more, that ends before the last safe instant. */
export const isDelay = (ms: unknown): boolean =>
  typeof ms === 'number' && ms >= 0 && Number.isSafeInteger(Math.round(ms));

/** Every delay of a chart that is neither a function nor a number of ms, each once a state. */
export function badDelays(machine: AnyStateMachine): readonly BadDelay[] {
  const { actions, delays } = implementationsOf(machine);
  const bad = new Map<string, BadDelay>();
  for (const node of nodesOf(machine)) {
    for (const action of actionsOf(node)) {
      const delay = part(implementationOf(action, actions), 'delay');
      const given = typeof delay === 'string' ? delays[delay] : (delay ?? undefined);
      // A name without a delay is told as such.
      if (given === undefined || isExpression(given) || isDelay(given)) continue;
      const called = typeof delay === 'string' ? delay : undefined;
      const one = { name: called, given, state: node.id };
      bad.set(`${called} ${shown(given)} ${node.id}`, one);
    }
  }
  return [...bad.values()];
}
