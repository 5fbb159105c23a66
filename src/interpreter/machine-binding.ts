import type { AnyStateMachine } from 'xstate';
import { badDelays } from './bad-delays.ts';
import {
  mostMicrosteps,
  noDelay,
  noDelays,
  notThere,
  unboundWithin,
  unfitIds,
} from './machine-faults.ts';
import {
  type Expression,
  type Implementations,
  implementationsOf,
  isExpression,
  type Named,
  named,
} from './machine-parts.ts';
import { missingActors } from './missing-actors.ts';
import { type MissingName, missingNames } from './missing-names.ts';
import { missingStates } from './missing-states.ts';
import { unfitHistories } from './unfit-histories.ts';

/**
 * Throws a TypeError that lists every name of a chart that nobody implements, every state that it
 * leads to and that is not there, every history state with an id that XState mistakes, and every number
 * in it that is no delay. XState itself passes over an unknown action and raises an event with an
 * unknown delay at once.
 */
export function checkNames(machine: AnyStateMachine): void {
  const states = missingStates(machine).map(({ name, node }): MissingName => ({
    kind: 'state',
    name,
    state: node.id,
  }));
  // Where a start is not there, nobody can look at its actions.
  if (states.length > 0) throw notThere(machine, states);
  const unfit = unfitHistories(machine);
  if (unfit.length > 0) throw unfitIds(machine, unfit);
  const missing = missingNames(machine);
  if (missing.length > 0) throw notThere(machine, missing);
  const delays = badDelays(machine);
  if (delays.length > 0) throw noDelays(machine, delays);
}

/**
 * Throws a TypeError that lists every actor that a chart invokes or spawns by a name that nobody
 * implements. XState itself fails only when it looks for what the actor gives.
 */
export function checkActors(machine: AnyStateMachine): void {
  const missing = missingActors(machine);
  if (missing.length > 0) throw notThere(machine, missing);
}

/**
 * Under this symbol an action, or the function inside an assign, keeps a way to make another one
 * that does the same and stands in a single place of a chart, where it may remember what it looked
 * up. The compiled executor asks for one per place.
 */
export const atSite = Symbol('at site');

/**
 * Under this symbol the function inside an assign that sets one field says so, for code that can
 * set it without an object in between: what it does is the same.
 */
export const oneField = Symbol('one field');

/** The field that an assign sets, and its value, by the context alone. */
export interface OneField {
  readonly keyOf: (params: unknown) => string;
  readonly valueOf: (context: unknown, params: unknown) => unknown;
}

/** Under this symbol an action says, by `true`, that it looks at its params alone. */
export const byParams = Symbol('by params');

/** The function that stands in a place of a chart for one that has a name. */
export function siteOf(action: Expression): Expression {
  const make: unknown = Reflect.get(action, atSite);
  return isExpression(make) ? (make(undefined) as Expression) : action;
}

/**
 * A copy of a machine for XState's actor that behaves where XState itself would go astray: a named
 * delay that gives no number throws, as does a name that an `enqueueActions` makes up, and
 * transitions in a circle end in an error.
 */
export function guarded(machine: AnyStateMachine): AnyStateMachine {
  const delays: Record<string, (args: unknown, params: unknown) => number> = {};
  for (const [name, delay] of Object.entries(implementationsOf(machine).delays)) {
    if (!isExpression(delay)) continue;
    delays[name] = (args, params) => {
      const given = delay(args, params);
      if (typeof given !== 'number') throw noDelay(machine, name, given);
      return given;
    };
  }
  const copy = machine.provide({ delays });
  copy.options = { ...copy.options, maxIterations: mostMicrosteps(machine) };
  const { implementations } = copy as { implementations: Implementations };
  copy.implementations = {
    ...implementations,
    actions: strict(machine, 'action', implementations.actions),
    delays: strict(machine, 'delay', implementations.delays),
  } as never;
  return copy;
}

/** Implementations that throw when asked for another name. */
function strict(machine: AnyStateMachine, kind: 'action' | 'delay', all: Named): Named {
  return new Proxy(named(all), {
    get: (table, name) => {
      if (name in table) return Reflect.get(table, name) as unknown;
      throw unboundWithin(machine, kind, String(name));
    },
  });
}
