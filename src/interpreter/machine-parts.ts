import type { AnyStateMachine } from 'xstate';
import type { Reference } from './machine-index.ts';

export type Named = Readonly<Record<string, unknown>>;

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

/** A table without a prototype's names. */
export const named = (all: Named): Named => Object.assign(Object.create(null) as Named, all);

/** A property of a built-in action or guard: XState hangs them on functions. */
export const part = (reference: Reference, key: PropertyKey): unknown =>
  Reflect.get(Object(reference), key);

/** A function of a chart: an action, a guard, a delay, an assignment, an event or params. */
export type Expression = (args: unknown, params?: unknown) => unknown;

export const isExpression = (value: unknown): value is Expression => typeof value === 'function';

/** The name by which an action or a guard is referred to; undefined where it is a function. */
export const nameOf = (reference: Reference): string | undefined => {
  if (typeof reference === 'string') return reference;
  if (typeof reference !== 'object' || reference === null || !('type' in reference))
    return undefined;
  return typeof reference.type === 'string' ? reference.type : undefined;
};

/** What an action or a guard refers to: itself, or what its name stands for; undefined where nothing does. */
export function implementationOf(reference: Reference, all: Named): unknown {
  const name = nameOf(reference);
  return name === undefined ? reference : all[name];
}
