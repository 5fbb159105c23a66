import type { AnyStateMachine, EventFromLogic, InputFrom, OutputFrom, SnapshotFrom } from 'xstate';
import { Simulation } from '../engine/index.ts';
import { oneOf, requireKind, requireMachine, requireOptions, whole } from '../options/index.ts';
import { ActorExecutor } from './actor/actor-executor.ts';
import { CompiledExecutor } from './compiled/compiled-executor.ts';
import type { CaseSnapshot, ChartExecutor, MakeExecutor } from './executor.ts';
import { badEvent, deliveredInside, isSendable, notStarted, underWay } from './machine-faults.ts';

/** How a machine is run; behaviour does not depend on it. */
export type ExecutorKind = 'compiled' | 'actor';

/** How a single case is run. */
export interface CreateExecutorOptions {
  /** `compiled`: tables, fast; `actor`: XState's own, the reference, and the default here. */
  readonly kind?: ExecutorKind;
}

/** A case's situation with the machine's own types. */
export interface TypedSnapshot<Machine extends AnyStateMachine> extends CaseSnapshot {
  readonly value: SnapshotFrom<Machine>['value'];
  readonly context: SnapshotFrom<Machine>['context'];
  /** Undefined as long as the case is not over, and for a machine that gives none. */
  readonly output: OutputFrom<Machine> | undefined;
}

/** The input of a machine, which may be left out only where the machine can do without. */
type Input<Machine extends AnyStateMachine> =
  undefined extends InputFrom<Machine> ? [input?: InputFrom<Machine>] : [input: InputFrom<Machine>];

/** One case of a machine in virtual time. */
export interface SingleExecutor<Machine extends AnyStateMachine> {
  /** Virtual time in ms since `createExecutor`. */
  readonly now: number;
  /**
   * Runs the initial step; again once the case is over, for another case. Throws what the machine
   * throws, as `send` and `advance` do: the case is then in status `error` and can be looked at.
   * RangeError while a case is under way.
   */
  start(...input: Input<Machine>): void;
  /**
   * Delivers an event; a case that is over ignores it. RangeError before `start`; TypeError for what
   * is no event, and for events that XState keeps for itself.
   */
  send(event: EventFromLogic<Machine>): void;
  /**
   * Lets `ms` of virtual time pass, a whole number from 0 on: every `after` due meanwhile fires at
   * its own instant, whatever the case becomes. TypeError or RangeError for another `ms`.
   */
  advance(ms: number): void;
  /** Where the case is, what it knows, how it ended. RangeError before `start`. */
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
 * Runs one case of any XState machine in virtual time, for tests and experiments of one's own. What
 * the case itself does may not `start`, `send` or `advance`.
 * Throws TypeError when the machine names an action, guard, delay, actor or state that is not there
 * (bind what is missing with `.provide()` first) or has a delay that is none; for what the compiled
 * executor refuses; for what is no machine; and for options that it does not take. RangeError for an
 * unknown `kind`.
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
  let isStarted = false;
  let isWithin = false;
  const requireStart = (): void => {
    if (!isStarted) throw notStarted(machine);
  };
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
    start(...[input]) {
      fromOutside(() => {
        if (isStarted && executor.snapshot(SLOT).status === 'active') throw underWay(machine);
        isStarted = true;
        executor.start(SLOT, input);
      });
    },
    send(event) {
      requireStart();
      if (!isSendable(event)) throw badEvent(machine, event);
      fromOutside(() => executor.send(SLOT, event));
    },
    advance(ms) {
      requireKind('ms', ms, whole(0));
      requireKind('now + ms', simulation.now + ms, whole(0));
      fromOutside(() => simulation.runUntil(simulation.now + ms));
    },
    snapshot() {
      requireStart();
      return executor.snapshot(SLOT) as TypedSnapshot<Machine>;
    },
  };
}
