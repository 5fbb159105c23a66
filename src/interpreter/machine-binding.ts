import type { AnyStateMachine } from 'xstate';
import { mostMicrosteps, noDelay, unboundWithin } from './machine-faults.ts';
import { nodesOf, type Reference } from './machine-index.ts';

type Named = Readonly<Record<string, unknown>>;

/** The functions a machine's names stand for. */
export interface Implementations {
  readonly actions: Named;
  readonly guards: Named;
  readonly delays: Named;
}

/** A machine's implementations without XState's types, which say `any`, and without a prototype's. */
export function implementationsOf(machine: AnyStateMachine): Implementations {
  const { actions, guards, delays } = machine.implementations as Implementations;
  return { actions: named(actions), guards: named(guards), delays: named(delays) };
}

const named = (all: Named): Named => Object.assign(Object.create(null) as Named, all);

const nameOf = (reference: Reference): string | undefined => {
  if (typeof reference === 'string') return reference;
  if (typeof reference !== 'object' || reference === null || !('type' in reference))
    return undefined;
  return typeof reference.type === 'string' ? reference.type : undefined;
};

/** A property of a built-in action or guard: XState hangs them on functions. */
export const part = (reference: Reference, key: PropertyKey): unknown =>
  Reflect.get(Object(reference), key);

/** A name in a chart that nobody implements, or the id of a state that is not there. */
export interface MissingName {
  readonly kind: 'action' | 'guard' | 'delay' | 'state';
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
    const found = delays[delay];
    if (typeof found !== 'function' && typeof found !== 'number') miss('delay', delay, state);
  };
  const checkAction = (action: Reference, state: string): void => {
    const name = nameOf(action);
    const found = name === undefined ? action : actions[name];
    if (typeof found === 'function') checkDelay(found, state);
    else miss('action', name ?? String(action), state);
  };
  const checkGuard = (guard: Reference, state: string, through: readonly string[] = []): void => {
    const name = nameOf(guard);
    const found = name === undefined ? guard : guards[name];
    if (typeof found === 'function') {
      const inner = part(found, 'guards');
      if (Array.isArray(inner)) inner.forEach((each: unknown) => checkGuard(each, state, through));
      const id = part(found, 'stateValue');
      if (typeof id === 'string' && id.startsWith('#') && !hasState(machine, id)) {
        miss('state', id, state);
      }
    } else if (name === undefined || found === undefined || through.includes(name)) {
      miss('guard', name ?? String(guard), state);
    } else {
      checkGuard(found, state, [...through, name]);
    }
  };
  for (const node of nodesOf(machine)) {
    const byEvent = [...node.transitions.values()].flat();
    const eventless = node.always ?? [];
    for (const action of [...node.entry, ...node.exit, ...node.initial.actions]) {
      checkAction(action, node.id);
    }
    for (const { actions: effects } of [...byEvent, ...eventless]) {
      for (const action of effects) checkAction(action, node.id);
    }
    for (const { guard } of byEvent) if (isGuard(guard)) checkGuard(guard, node.id);
    for (const { guard } of eventless) if (guard !== undefined) checkGuard(guard, node.id);
  }
  return [...missing.values()];
}

/** Whether a transition with an event asks anything: for XState, null and '' are no guards there. */
export const isGuard = (guard: Reference): boolean => Boolean(guard);

/** Whether there is a state that an id such as `#door` or `#door.open` leads to. */
function hasState(machine: AnyStateMachine, id: string): boolean {
  try {
    machine.getStateNodeById(id);
    return true;
  } catch {
    return false;
  }
}

/**
 * Throws a TypeError that lists every name of a chart that nobody implements. XState itself passes
 * over an unknown action and raises an event with an unknown delay at once.
 */
export function checkNames(machine: AnyStateMachine): void {
  const missing = missingNames(machine).map(
    ({ kind, name, state }) => `${kind} "${name}" (state "${state}")`,
  );
  if (missing.length > 0) {
    throw new TypeError(`chart "${machine.id}": there is no ${missing.join(', no ')}`);
  }
}

/** A function of a chart: an action, a guard, a delay, an assignment, an event or params. */
export type Expression = (args: unknown, params?: unknown) => unknown;

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

export const isExpression = (value: unknown): value is Expression => typeof value === 'function';

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
