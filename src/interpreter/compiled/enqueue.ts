import { type AnyEventObject, assign, cancel, raise } from 'xstate';
import type { Reference } from '../machine-index.ts';
import type { Expression } from '../machine-parts.ts';
import type { ActionEffect } from './operations.ts';
import type { Operation, Step, Test } from './program.ts';

type RaiseActionOptions = { readonly id?: string; readonly delay?: number };

/** Parts that an `enqueueActions` needs. */
export interface EnqueueParts {
  compileAction(action: Reference): Operation;
  compileGuard(guard: Reference): Test;
  /** Throws, saying that a built-in action cannot be compiled. */
  refuse(feature: string): never;
}

/** The effect of an `enqueueActions`: what it enqueues is executed when its function has returned. */
export function enqueueOf(collect: Expression, parts: EnqueueParts): ActionEffect {
  const refusing = Object.fromEntries(
    ['sendTo', 'sendParent', 'spawnChild', 'stopChild', 'emit'].map((name) => [
      name,
      () => parts.refuse(name),
    ]),
  );
  return (step: Step, params: unknown) => {
    const enqueued: Reference[] = [];
    const enqueue = Object.assign((action: Reference) => void enqueued.push(action), {
      ...refusing,
      assign: (...given: Parameters<typeof assign>) => void enqueued.push(assign(...given)),
      cancel: (...given: Parameters<typeof cancel>) => void enqueued.push(cancel(...given)),
      raise: (event: AnyEventObject, options?: RaiseActionOptions) =>
        void enqueued.push(raise(event, options)),
    });
    const check = (guard: Reference): unknown =>
      parts.compileGuard(guard)(step.guardArgs(), step.situation);
    collect({ ...step.actionArgs(), enqueue, check }, params);
    for (const action of enqueued) parts.compileAction(action).effect(step);
  };
}
