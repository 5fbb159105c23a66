import type { AnyStateMachine, StateValue } from 'xstate';
import { shown } from '../options/index.ts';
import type { BadDelay } from './bad-delays.ts';
import { type ChartNode, describeValue, nodesOf } from './machine-index.ts';
import type { MissingName } from './missing-names.ts';

/** Microsteps a macrostep may take when the machine's own `options.maxIterations` says nothing. */
export const MOST_MICROSTEPS = 10_000;

/** The limit of microsteps that holds for a machine. */
export function mostMicrosteps(machine: AnyStateMachine): number {
  const limit = machine.options.maxIterations ?? Infinity;
  return Number.isFinite(limit) ? limit : MOST_MICROSTEPS;
}

const ruleForDelays = 'a delay must be a finite number of ms, 0 or more';

/** A timer cannot be armed: its delay is negative, not finite, or ends after the last safe instant. */
export function badDelay(machine: AnyStateMachine, eventType: string, delay: number): RangeError {
  for (const node of nodesOf(machine)) {
    const after = node.after.find((transition) => transition.eventType === eventType);
    if (after !== undefined) {
      return new RangeError(
        `chart "${machine.id}", state "${node.id}": delay "${String(after.delay)}" gave ${delay}; ${ruleForDelays}`,
      );
    }
  }
  return new RangeError(
    `chart "${machine.id}": the delay of event "${eventType}" is ${delay}; ${ruleForDelays}`,
  );
}

/** A named delay gave something that is no number; XState would raise the event at once. */
export function noDelay(machine: AnyStateMachine, name: string, received: unknown): TypeError {
  const states = nodesOf(machine)
    .filter(({ after }) => after.some(({ delay }) => delay === name))
    .map(({ id }) => `"${id}"`);
  const where = states.length === 0 ? '' : `, state ${states.join(' or ')}`;
  return new TypeError(
    `chart "${machine.id}"${where}: delay "${name}" gave ${shown(received)}; ${ruleForDelays}`,
  );
}

/** Delays that stand in a chart and are none. */
export function noDelays(machine: AnyStateMachine, delays: readonly BadDelay[]): TypeError {
  const each = delays.map(({ name, given, state }) => {
    const named = name === undefined ? 'a delay' : `delay "${name}"`;
    return `${named} is ${shown(given)} (state "${state}")`;
  });
  return new TypeError(`chart "${machine.id}": ${each.join(', ')}; ${ruleForDelays}`);
}

/** What a chart names and what is not there. */
export function notThere(
  machine: AnyStateMachine,
  missing: readonly MissingName<string>[],
): TypeError {
  const each = missing.map(({ kind, name, state }) => `${kind} "${name}" (state "${state}")`);
  return new TypeError(`chart "${machine.id}": there is no ${each.join(', no ')}`);
}

/** History states with ids that XState would take for a past. */
export function unfitIds(machine: AnyStateMachine, nodes: readonly ChartNode[]): TypeError {
  const each = nodes.map(({ id }) => `"${id}"`);
  return new TypeError(
    `chart "${machine.id}": a history state cannot have the id ${each.join(' or ')}, a name that every object has`,
  );
}

/** An `enqueueActions` enqueues something under a name that nobody implements; XState would go on. */
export function unboundWithin(
  machine: AnyStateMachine,
  kind: 'action' | 'delay',
  name: string,
): TypeError {
  return new TypeError(
    `chart "${machine.id}": there is no ${kind} "${name}", which an enqueueActions asks for`,
  );
}

/** Transitions without an event, or raised events, keep following each other. */
export function endlessLoop(machine: AnyStateMachine, before: StateValue): Error {
  return new Error(
    `chart "${machine.id}": after "${describeValue(before)}" no rest within ` +
      `${mostMicrosteps(machine)} microsteps; its "always" or raised events go in a circle`,
  );
}

/** Somebody delivers from inside an action, guard or assign. */
export function deliveredInside(machine: AnyStateMachine, slot: number): Error {
  return new Error(
    `chart "${machine.id}": slot ${slot} cannot be started, sent to or stopped while a case of ` +
      'the chart is being advanced; put it on the calendar',
  );
}

/** A single case is asked for something before it was started. */
export function notStarted(machine: AnyStateMachine): RangeError {
  return new RangeError(`chart "${machine.id}" has not been started: call start() first`);
}

/** A single case is started while it is under way. */
export function underWay(machine: AnyStateMachine): RangeError {
  return new RangeError(`chart "${machine.id}" is under way: start() again once it is over`);
}

/** A slot number that is negative, not whole, or holds no case when it must. */
export function badSlot(machine: AnyStateMachine, slot: number, why: string): RangeError {
  return new RangeError(`chart "${machine.id}": slot ${slot} ${why}`);
}

/** An external event without a type, or with one that XState keeps for itself. */
export function badEvent(machine: AnyStateMachine, received: unknown): TypeError {
  return new TypeError(`chart "${machine.id}": ${shown(received)} cannot be sent as an event`);
}

const reserved = /^(xstate\.(init|stop)$|xstate\.error\.actor|\*$)/;

/** Whether an event may be sent to a case from outside. */
export function isSendable(event: unknown): boolean {
  if (typeof event !== 'object' || event === null || !('type' in event)) return false;
  return typeof event.type === 'string' && event.type !== '' && !reserved.test(event.type);
}
