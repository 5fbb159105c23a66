import type { AnyStateMachine } from 'xstate';
import { isExpression } from '../machine-parts.ts';

/** A chart uses something that compiled charts do not have. */
export class Refused extends TypeError {
  /** Id of the state where it stands. */
  readonly state: string;
  readonly feature: string;

  constructor(machine: AnyStateMachine, state: string, feature: string) {
    super(
      `chart "${machine.id}", state "${state}": ${feature} cannot be compiled; ` +
        'change the chart or run it with the actor executor',
    );
    this.name = 'TypeError';
    this.state = state;
    this.feature = feature;
  }
}

/** The error to throw for it. */
export function refused(machine: AnyStateMachine, where: string, feature: string): Refused {
  return new Refused(machine, where, feature);
}

/**
 * Refuses an `async` function, whose promise nobody would wait for: as a guard it would always hold.
 * `what` is what the function is to the chart.
 */
export function refusePromise(
  machine: AnyStateMachine,
  where: string,
  what: string,
  given: unknown,
): void {
  if (isExpression(given) && given.constructor.name.startsWith('Async')) {
    throw refused(machine, where, `${what} that returns a promise`);
  }
}

const builtIns: Readonly<Record<string, string>> = {
  'xstate.spawnChild': 'spawnChild',
  'xstate.stopChild': 'stopChild',
  'xstate.sendTo': 'sendTo (sendParent, forwardTo)',
  'xstate.emit': 'emit',
};

/** What a built-in action that cannot be compiled is called by those who write charts. */
export function nameOfBuiltIn(type: string): string {
  return builtIns[type] ?? `the built-in action "${type}"`;
}

/** Stands where XState gives `self` or `system`; whoever touches it learns why that fails. */
export function absent(machine: AnyStateMachine, name: string): object {
  const complain = (_: object, key: string | symbol): never => {
    throw new TypeError(
      `chart "${machine.id}": "${name}" is not there in a compiled chart (wanted "${String(key)}")`,
    );
  };
  return new Proxy({}, { get: complain, set: complain, has: complain });
}

/** Stands where XState gives `spawn`. */
export function absentSpawn(machine: AnyStateMachine): () => never {
  return () => {
    throw new TypeError(`chart "${machine.id}": "spawn" is not there in a compiled chart`);
  };
}
