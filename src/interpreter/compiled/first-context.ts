import type { AnyStateMachine } from 'xstate';
import { isExpression } from '../machine-parts.ts';
import { type ContextCopier, layOver } from './context-copy.ts';
import { absent, absentSpawn, refusePromise } from './refusals.ts';

/** The contexts cases begin with. */
export interface FirstContext {
  /** As long as nothing has been worked out; what is left when the chart's own function throws. */
  before(): unknown;
  /** The context for an input, which may be the one of before. */
  made(before: unknown, input: unknown): unknown;
}

/** Reads `context` of a machine: a function of the input, or an object that all cases share. */
export function firstContextOf(machine: AnyStateMachine, copier: ContextCopier): FirstContext {
  const context: unknown = machine.config.context;
  refusePromise(machine, machine.root.id, 'a context', context);
  if (!isExpression(context)) {
    const hasContext = Boolean(context);
    return { before: () => (hasContext ? context : {}), made: (before) => before };
  }
  const spawn = absentSpawn(machine);
  const self = absent(machine, 'self');
  return {
    before: () => ({}),
    made: (_, input) => {
      const given = context({ spawn, input, self });
      if (typeof given !== 'object' || given === null) return layOver({}, given);
      return copier.copy(given as Record<string, unknown>);
    },
  };
}
