import type { AnyEventObject, AnyStateMachine } from 'xstate';
import { badEvent, isSendable, noDelay, unboundWithin } from '../machine-faults.ts';
import { type Expression, isExpression, part } from '../machine-parts.ts';
import { arm, effect, paramsOf, raise } from './operations.ts';
import type { DelayExpression, Operation } from './program.ts';
import { refused, refusePromise } from './refusals.ts';
import type { TimerKinds } from './timer-kinds.ts';

/** Parts that the raises of a chart share. */
export interface RaiseParts {
  readonly machine: AnyStateMachine;
  readonly delays: Readonly<Record<string, unknown>>;
  readonly timers: TimerKinds;
  /** The column of an event type. */
  columnOf(type: string): number;
}

/**
 * The operation of a `raise`, at once or delayed. `isPassing` says that the action was made during
 * a macrostep, so that no kind of timer is kept for it.
 */
export function raiseOf(
  action: Expression,
  params: unknown,
  where: string,
  isPassing: boolean,
  parts: RaiseParts,
): Operation {
  const event = part(action, 'event');
  if (typeof event === 'string') {
    if (isPassing) throw notAnEvent(event);
    throw refused(parts.machine, where, `raise("${event}"), which needs an event object,`);
  }
  refusePromise(parts.machine, where, 'an event', event);
  const eventFor = isExpression(event) ? event : () => event;
  const delay = part(action, 'delay');
  if (typeof delay !== 'string' && typeof delay !== 'number' && !isExpression(delay)) {
    if (!isExpression(event) && !isExpression(params)) return raise(event as AnyEventObject);
    return effect((step, given) => {
      step.raise(eventFor(step.actionArgs(), given) as AnyEventObject);
    }, paramsOf(params));
  }
  const named = typeof delay === 'string' ? parts.delays[delay] : delay;
  if (typeof delay === 'string' && named === undefined) {
    throw unboundWithin(parts.machine, 'delay', delay);
  }
  if (!isExpression(event) && !isSendable(event)) {
    throw refused(parts.machine, where, `raise(${JSON.stringify(event)}) after a delay`);
  }
  refusePromise(parts.machine, where, 'a delay', named);
  const name = part(action, 'id') as string | undefined;
  const delayFor = delayExpression(delay, parts);
  if (isExpression(event) || isPassing || isExpression(delay) || params !== undefined) {
    const kind = parts.timers.addFree(name);
    return effect((step, given) => {
      const made = eventFor(step.actionArgs(), given) as AnyEventObject;
      const ms = delayFor(step.actionArgs(), given);
      // Only a function written into the action itself may say "at once" by giving no number.
      if (typeof ms !== 'number') step.raise(made);
      else if (isSendable(made)) step.arm(kind, ms, made);
      else throw badEvent(parts.machine, made);
    }, paramsOf(params));
  }
  const fixed = event as AnyEventObject;
  const kind = parts.timers.add(name, fixed, parts.columnOf(fixed.type));
  return arm(kind, delayFor as DelayExpression);
}

/** As XState words it. */
const notAnEvent = (type: string): Error =>
  new Error(`Only event objects may be used with raise; use raise({ type: "${type}" }) instead`);

/** A delay as a function; a named one that gives no number throws. */
function delayExpression(delay: unknown, { machine, delays }: RaiseParts): Expression {
  if (isExpression(delay)) return delay;
  const given = typeof delay === 'string' ? delays[delay] : delay;
  if (!isExpression(given)) return () => given;
  return (args, params) => {
    const ms = given(args, params);
    if (typeof ms !== 'number') throw noDelay(machine, String(delay), ms);
    return ms;
  };
}
