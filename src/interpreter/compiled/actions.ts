import type { AnyStateMachine } from 'xstate';
import { siteOf } from '../machine-binding.ts';
import { unboundWithin } from '../machine-faults.ts';
import type { Reference } from '../machine-index.ts';
import { type Expression, implementationsOf, isExpression, part } from '../machine-parts.ts';
import { enqueueOf } from './enqueue.ts';
import type { Guards } from './guards.ts';
import { assign, type AssignParts, call, cancel, effect, paramsOf } from './operations.ts';
import type { Operation, Params } from './program.ts';
import { raiseOf, type RaiseParts } from './raises.ts';
import { nameOfBuiltIn, refused, refusePromise } from './refusals.ts';

/** Parts that the actions of a chart share. */
export interface ActionParts extends AssignParts, Omit<RaiseParts, 'delays'> {
  readonly machine: AnyStateMachine;
  readonly guards: Guards;
}

/** Turns the actions of a machine into operations. */
export class Actions {
  private readonly parts: ActionParts & RaiseParts;
  private readonly named: Readonly<Record<string, unknown>>;

  constructor(parts: ActionParts) {
    const { actions, delays } = implementationsOf(parts.machine);
    this.parts = { ...parts, delays };
    this.named = actions;
  }

  /**
   * The operation an action stands for. `isPassing` says that the action was made during a
   * macrostep. Throws TypeError for what cannot be compiled, and then for an unknown name.
   */
  compile(action: Reference, where: string, isPassing = false): Operation {
    const name = typeof action === 'string' ? action : part(action, 'type');
    const resolved = isExpression(action) ? action : this.named[String(name)];
    const given = typeof action === 'object' ? part(action, 'params') : undefined;
    const params = paramsOf(given);
    this.refusePromise(where, 'a function for params', given);
    if (!isExpression(resolved)) {
      // The names in the machine itself were checked before.
      if (isPassing) throw unboundWithin(this.parts.machine, 'action', String(name));
      return effect(() => {}, params);
    }
    if ('resolve' in resolved) return this.builtIn(resolved, params, where, isPassing);
    this.refusePromise(where, 'an action', resolved);
    return call(siteOf(resolved), params);
  }

  private builtIn(
    action: Expression,
    params: Params,
    where: string,
    isPassing: boolean,
  ): Operation {
    const type = String(part(action, 'type'));
    switch (type) {
      case 'xstate.assign':
        return assign(this.assignment(action, where), params, this.parts);
      case 'xstate.raise':
        return raiseOf(action, params.given, where, isPassing, this.parts);
      case 'xstate.cancel':
        this.refusePromise(where, 'a cancel', part(action, 'sendId'));
        return this.cancellation(part(action, 'sendId'), params);
      case 'xstate.enqueueActions':
        return this.enqueue(part(action, 'collect'), params, where);
      case 'xstate.log':
        this.refusePromise(where, 'a log', part(action, 'value'));
        return log(part(action, 'value'), params);
      default:
        throw refused(this.parts.machine, where, nameOfBuiltIn(type));
    }
  }

  private assignment(action: Expression, where: string): unknown {
    const assignment = part(action, 'assignment');
    const functions: readonly unknown[] = isExpression(assignment)
      ? [assignment]
      : Object.values(Object(assignment) as object);
    for (const each of functions) this.refusePromise(where, 'an assign', each);
    return isExpression(assignment) ? siteOf(assignment) : assignment;
  }

  private cancellation(id: unknown, params: Params): Operation {
    const { timers } = this.parts;
    if (!isExpression(id) && params.expression === null) {
      return cancel(timers.indexOf(String(id)));
    }
    return effect((step, given) => {
      const name = isExpression(id) ? id(step.actionArgs(), given) : id;
      const known = timers.find(String(name));
      if (known >= 0) step.cancel(step.slot, known);
    }, params);
  }

  private enqueue(collect: unknown, params: Params, where: string): Operation {
    const { machine, guards } = this.parts;
    this.refusePromise(where, 'an enqueueActions', collect);
    const run = enqueueOf(collect as Expression, {
      compileAction: (action) => this.compile(action, where, true),
      compileGuard: (guard) => guards.compile(guard, where),
      refuse: (feature) => {
        throw refused(machine, where, feature);
      },
    });
    return effect(run, params);
  }

  private refusePromise(where: string, what: string, given: unknown): void {
    refusePromise(this.parts.machine, where, what, given);
  }
}

/** The value is worked out, since it may throw or draw; nobody reads it. */
function log(value: unknown, params: Params): Operation {
  return effect((step, given) => {
    if (isExpression(value)) value(step.actionArgs(), given);
  }, params);
}
