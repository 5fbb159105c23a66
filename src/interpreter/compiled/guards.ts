import { and, type AnyStateMachine, matchesState, not, or, stateIn, type StateValue } from 'xstate';
import type { Reference } from '../machine-index.ts';
import { implementationsOf, isExpression, part } from '../machine-parts.ts';
import type { Situation, Test } from './program.ts';
import { refused, refusePromise } from './refusals.ts';

const checkOf = (guard: unknown): unknown => part(guard, 'check');

/** Whether a check is this one, from our own or from another copy of XState. */
const isCheck = (check: unknown, own: unknown): boolean =>
  check === own || (isExpression(check) && isExpression(own) && check.name === own.name);
const isNot = checkOf(not(() => true));
const isAnd = checkOf(and([]));
const isOr = checkOf(or([]));
const isStateIn = checkOf(stateIn(''));

const isTrue = Boolean;

/** Turns the guards of a machine into tests, as XState's `evaluateGuard` would evaluate them. */
export class Guards {
  private readonly machine: AnyStateMachine;
  private readonly named: Readonly<Record<string, unknown>>;

  constructor(machine: AnyStateMachine) {
    this.machine = machine;
    this.named = implementationsOf(machine).guards;
  }

  /** Throws TypeError for a guard that is neither a function nor one of XState's own. */
  compile(guard: Reference, where: string): Test {
    const isInline = typeof guard === 'function';
    const name = typeof guard === 'string' ? guard : String(part(guard, 'type'));
    const resolved = isInline ? guard : this.named[name];
    if (!isInline && resolved === undefined) {
      return () => {
        throw new Error(`Guard '${name}' is not implemented.'.`);
      };
    }
    if (!isExpression(resolved)) return this.compile(resolved, where);
    refusePromise(this.machine, where, 'a guard', resolved);
    if ('check' in resolved) return this.builtIn(resolved, where);
    if (isInline || typeof guard === 'string' || !('params' in Object(guard))) {
      return (args) => resolved(args, undefined);
    }
    const params = part(guard, 'params');
    refusePromise(this.machine, where, 'a function for params', params);
    if (isExpression(params)) return (args) => resolved(args, params(args));
    return (args) => resolved(args, params);
  }

  private builtIn(guard: object, where: string): Test {
    const check = checkOf(guard);
    if (isCheck(check, isStateIn)) return this.stateIn(part(guard, 'stateValue'));
    const inner = part(guard, 'guards');
    const tests = Array.isArray(inner)
      ? inner.map((each: unknown) => this.compile(each, where))
      : [];
    if (isCheck(check, isNot)) return (args, situation) => !isTrue(tests[0]!(args, situation));
    if (isCheck(check, isAnd)) {
      return (args, situation) => tests.every((test) => test(args, situation));
    }
    if (isCheck(check, isOr))
      return (args, situation) => tests.some((test) => test(args, situation));
    throw refused(this.machine, where, 'a guard with its own "check"');
  }

  private stateIn(wanted: unknown): Test {
    const answers: (boolean | undefined)[] = [];
    const holds = this.holdsIn(wanted);
    return (_, situation) => (answers[situation.number] ??= holds(situation));
  }

  private holdsIn(wanted: unknown): (situation: Situation) => boolean {
    if (typeof wanted === 'string' && wanted.startsWith('#')) {
      // Looked up when it is asked, since an unknown id is an error of that moment.
      let id: string | undefined;
      return ({ nodes }) => {
        id ??= this.machine.getStateNodeById(wanted).id;
        return nodes.some((node) => node.id === id);
      };
    }
    return ({ value }) => matchesState(wanted as StateValue, value);
  }
}

/** A guard's error as XState words it for a transition that has an event. */
export function explained(test: Test, guard: Reference, where: string): Test {
  const type = typeof guard === 'string' ? guard : part(guard, 'type');
  const named = typeof guard !== 'function' && Boolean(type) ? `'${String(type)}' ` : '';
  return (args, situation) => {
    try {
      return test(args, situation);
    } catch (error) {
      throw new Error(
        `Unable to evaluate guard ${named}in transition for event '${args.event.type}' ` +
          `in state node '${where}':\n${(error as Error).message}`,
        { cause: error },
      );
    }
  };
}
