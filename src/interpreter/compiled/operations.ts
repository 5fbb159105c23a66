import type { AnyEventObject } from 'xstate';
import { type Expression, isExpression } from '../machine-parts.ts';
import { type ContextCopier, type Fields, layOver } from './context-copy.ts';
import type { Assignment, DelayExpression, Operation, Params, Step } from './program.ts';

/** Params as a machine gives them. */
export function paramsOf(given: unknown): Params {
  return { given, expression: isExpression(given) ? given : null };
}

const workedOut = ({ given, expression }: Params, step: Step): unknown =>
  expression === null ? given : expression(step.guardArgs());

/** Calls a custom action. */
export function call(action: Expression, params: Params): Operation {
  return {
    effect: (step) => step.call(action, workedOut(params, step)),
    changes: false,
    detail: { kind: 'call', action, params },
    isRaise: false,
  };
}

/** Arms a timer that delivers the same event in every case. */
export function arm(timer: number, delayFor: DelayExpression): Operation {
  return {
    effect: (step) => step.arm(timer, delayFor(step.actionArgs())),
    changes: false,
    detail: { kind: 'arm', timer, delayFor },
    isRaise: false,
  };
}

/** Cancels the latest timer of a name. */
export function cancel(id: number): Operation {
  return {
    effect: (step) => step.cancel(step.slot, id),
    changes: false,
    detail: { kind: 'cancel', id },
    isRaise: false,
  };
}

/** Raises an event that is the same in every case. */
export function raise(event: AnyEventObject): Operation {
  return { effect: (step) => step.raise(event), changes: false, detail: null, isRaise: true };
}

/** What an action with params does. */
export type ActionEffect = (step: Step, params: unknown) => void;

/** Anything else. */
export function effect(run: ActionEffect, params: Params, changes = false): Operation {
  return {
    effect: (step) => run(step, workedOut(params, step)),
    changes,
    detail: null,
    isRaise: false,
  };
}

/** Throws. */
export function failure(error: unknown): Operation {
  const run = (): never => {
    throw error;
  };
  return { effect: run, changes: false, detail: null, isRaise: false };
}

/** Parts that the assigns of a chart share. */
export interface AssignParts {
  readonly copier: ContextCopier;
  readonly spawn: unknown;
}

/**
 * A new context per assign, as in XState: what an action or a guard has seen of a context never
 * changes afterwards, and an error leaves the context of before the event.
 */
export function assign(given: unknown, params: Params, { copier, spawn }: AssignParts): Operation {
  const assignment: Assignment = isExpression(given) ? given : Object.entries(given as Fields);
  const run = (step: Step): void => {
    const extra = workedOut(params, step);
    const { context, event, self, system } = step.actionArgs();
    const fields = laidOver(assignment, { context, event, spawn, self, system }, extra);
    step.assign(layOver(copier.copy(context as Fields), fields));
  };
  return {
    effect: run,
    changes: true,
    detail: { kind: 'assign', assignment, params },
    isRaise: false,
  };
}

function laidOver(assignment: Assignment, args: unknown, params: unknown): unknown {
  if (isExpression(assignment)) return assignment(args, params);
  const fields: Fields = {};
  for (const [key, value] of assignment) {
    fields[key] = isExpression(value) ? value(args, params) : value;
  }
  return fields;
}
