import type { Expression } from '../machine-parts.ts';
import type { ActionArgs } from './program.ts';

/**
 * Custom actions of a case's first step: XState calls them once everything else has been worked
 * out, with the context they were met with.
 */
export class DeferredCalls {
  private count = 0;
  private readonly actions: Expression[] = [];
  private readonly args: ActionArgs[] = [];
  private readonly params: unknown[] = [];

  add(action: Expression, args: ActionArgs, params: unknown): void {
    const i = this.count++;
    this.actions[i] = action;
    this.args[i] = args;
    this.params[i] = params;
  }

  clear(): void {
    this.count = 0;
  }

  /** Calls them in the order of coming, and forgets them. */
  callAll(): void {
    const { count, actions, args, params } = this;
    this.count = 0;
    for (let i = 0; i < count; i++) actions[i]!(args[i], params[i]);
  }
}
