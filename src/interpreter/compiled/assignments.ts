import { type Expression, isExpression } from '../machine-binding.ts';
import { type ContextCopier, type Fields, layOver } from './context-copy.ts';
import type { Step } from './program.ts';

/** What an assign lays over a context. */
type Assignment = (step: Step, params: unknown) => Fields;

/** Parts that the assigns of a chart share. */
export interface AssignParts {
  readonly copier: ContextCopier;
  readonly spawn: unknown;
}

/**
 * A new context per assign, as in XState: what an action or a guard has seen of a context never
 * changes afterwards, and an error leaves the context of before the event.
 */
export function assignmentOf(assignment: unknown, parts: AssignParts): Assignment {
  return isExpression(assignment)
    ? byFunction(assignment, parts)
    : byFields(Object.entries(Object(assignment) as Fields), parts);
}

const argsFor = (step: Step, { spawn }: AssignParts): unknown => {
  const { context, event, self, system } = step.actionArgs();
  return { context, event, spawn, self, system };
};

function byFunction(assign: Expression, parts: AssignParts): Assignment {
  return (step, params) => {
    const fields = assign(argsFor(step, parts), params);
    return layOver(parts.copier.copy(step.context as Fields), fields);
  };
}

function byFields(fields: readonly [string, unknown][], parts: AssignParts): Assignment {
  if (fields.every(([, value]) => !isExpression(value))) {
    return (step) => {
      const context = parts.copier.copy(step.context as Fields);
      for (const [key, value] of fields) context[key] = value;
      return context;
    };
  }
  const keys = fields.map(([key]) => key);
  const values = fields.map(([, value]) => value);
  // An assign never runs inside another one, so its results may lie here.
  const results: unknown[] = [];
  return (step, params) => {
    const args = argsFor(step, parts);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      results[i] = isExpression(value) ? value(args, params) : value;
    }
    const context = parts.copier.copy(step.context as Fields);
    for (let i = 0; i < keys.length; i++) context[keys[i]!] = results[i];
    return context;
  };
}
