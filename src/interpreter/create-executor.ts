import type { AnyStateMachine, EventFromLogic, InputFrom, SnapshotFrom } from 'xstate';
import { Simulation } from '../engine/index.ts';
import { oneOf, requireKind, requireMachine, requireOptions, whole } from '../options/index.ts';
import { ActorExecutor } from './actor/actor-executor.ts';
import { CompiledExecutor } from './compiled/compiled-executor.ts';
import type { CaseSnapshot, ChartExecutor, MakeExecutor } from './executor.ts';
import { badEvent, deliveredInside, isSendable } from './machine-faults.ts';

/** How a machine is run; behaviour does not depend on it. */
export type ExecutorKind = 'compiled' | 'actor';

export interface CreateExecutorOptions {
  /** `compiled`: tables, fast; `actor`: XState's own, the reference, and the default here. */
  readonly kind?: ExecutorKind;
}

/** A case's situation with the machine's own types. */
export interface TypedSnapshot<Machine extends AnyStateMachine> extends CaseSnapshot {
  readonly value: SnapshotFrom<Machine>['value'];
  readonly context: SnapshotFrom<Machine>['context'];
}

/** One case of a machine in virtual time. */
export interface SingleExecutor<Machine extends AnyStateMachine> {
  /** Virtual time in ms since `createExecutor`. */
  readonly now: number;
  /** Runs the initial step. Throws what the machine throws. */
  start(input?: InputFrom<Machine>): void;
  /** Delivers an event; a machine that has finished ignores it. */
  send(event: EventFromLogic<Machine>): void;
  /** Lets `ms` of virtual time pass: every `after` due meanwhile fires at its own instant. */
  advance(ms: number): void;
  snapshot(): TypedSnapshot<Machine>;
}

const SLOT = 0;

/** The makers of executors by kind. */
export const makers: Readonly<Record<ExecutorKind, MakeExecutor>> = {
  compiled: (machine, simulation, hooks) => new CompiledExecutor(machine, simulation, hooks),
  actor: (machine, simulation, hooks) => new ActorExecutor(machine, simulation, hooks),
};

/** What an option that names an executor may be. */
export const executorKind = oneOf(Object.keys(makers));

/**
 * Runs one case of any XState machine in virtual time, for tests and experiments of one's own.
 * Throws TypeError when the machine names an action, guard or delay that nobody implements; bind
 * them with `.provide()` first; for what the compiled executor refuses; for what is no machine; and
 * for options that it does not take. RangeError for an unknown `kind`. What the case itself does may not `start`, `send` or `advance`.
 */
export function createExecutor<Machine extends AnyStateMachine>(
  machine: Machine,
  options: CreateExecutorOptions = {},
): SingleExecutor<Machine> {
  requireMachine('machine', machine);
  requireOptions('createExecutor', options, { kind: executorKind });
  const { kind = 'actor' } = options;
  const simulation = new Simulation();
  const executor: ChartExecutor = makers[kind](machine, simulation, {
    entering: () => {},
    left: () => {},
  });
  let isWithin = false;
  const fromOutside = (act: () => void): void => {
    if (isWithin) throw deliveredInside(machine, SLOT);
    isWithin = true;
    try {
      act();
    } finally {
      isWithin = false;
    }
  };
  return {
    get now() {
      return simulation.now;
    },
    start: (input) => fromOutside(() => executor.start(SLOT, input)),
    send(event) {
      if (!isSendable(event)) throw badEvent(machine, event);
      fromOutside(() => executor.send(SLOT, event));
    },
    advance(ms) {
      requireKind('ms', ms, whole(0));
      requireKind('now + ms', simulation.now + ms, whole(0));
      fromOutside(() => simulation.runUntil(simulation.now + ms));
    },
    snapshot: () => executor.snapshot(SLOT) as TypedSnapshot<Machine>,
  };
}
