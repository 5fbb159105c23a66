import type { AnyStateMachine } from 'xstate';
import { type BadDelay, badDelays } from './bad-delays.ts';
import { type Unsupported, unsupportedIn } from './compiled/unsupported.ts';
import { nodesOf } from './machine-index.ts';
import { implementationsOf } from './machine-parts.ts';
import { type MissingName, missingNames } from './missing-names.ts';

/** What would keep a machine from running. */
export interface Trial {
  /** Names that nobody implements. */
  readonly missing: readonly MissingName[];
  /** Delays that are no number of ms. */
  readonly delays: readonly BadDelay[];
  readonly unsupported: readonly Unsupported[];
  /** Names that are implemented, by kind. */
  readonly known: Readonly<Record<MissingName['kind'], readonly string[]>>;
}

/**
 * Binds a machine as a host would, with stand-ins, and sees what both executors say of it.
 *
 * @param actions names of actions that the host will bind
 * @param delays names of delays that the host will bind
 */
export function tryOut(
  machine: AnyStateMachine,
  actions: readonly string[],
  delays: readonly string[],
): Trial {
  const bound = provided(machine, { actions, delays, guards: [] });
  const missing = missingNames(bound);
  const names = (kind: MissingName['kind']) =>
    missing.filter((each) => each.kind === kind).map(({ name }) => name);
  const whole = provided(bound, {
    actions: names('action'),
    delays: names('delay'),
    guards: names('guard'),
  });
  const own = implementationsOf(bound);
  const known = {
    action: Object.keys(own.actions),
    guard: Object.keys(own.guards),
    delay: [...delays],
    state: nodesOf(machine).map(({ id }) => `#${id}`),
  };
  return { missing, delays: badDelays(bound), unsupported: unsupportedIn(whole), known };
}

/** The machine with stand-ins for these names. */
function provided(
  machine: AnyStateMachine,
  names: Readonly<Record<'actions' | 'delays' | 'guards', readonly string[]>>,
): AnyStateMachine {
  const all = <T>(some: readonly string[], one: T) =>
    Object.fromEntries(some.map((name) => [name, one]));
  return machine.provide({
    actions: all(names.actions, () => {}),
    delays: all(names.delays, () => 0),
    guards: all(names.guards, () => true),
  } as never);
}
