import { isDeepStrictEqual } from 'node:util';
import type { AnyStateMachine } from 'xstate';
import { Simulation } from '../../../../src/engine/index.ts';
import { ActorExecutor } from '../../../../src/interpreter/actor/actor-executor.ts';
import { CompiledExecutor } from '../../../../src/interpreter/compiled/compiled-executor.ts';
import type { ExecutorHooks } from '../../../../src/interpreter/executor.ts';
import { buildMachine } from './build-machine.ts';
import { Journal } from './journal.ts';
import { type ChartSpec, eventTypes, type StepSpec } from './spec.ts';

const SLOTS = [0, 1] as const;

type Executor = ActorExecutor | CompiledExecutor;

type Maker = (machine: AnyStateMachine, simulation: Simulation, hooks: ExecutorHooks) => Executor;

const makeActor: Maker = (machine, simulation, hooks) =>
  new ActorExecutor(machine, simulation, hooks);

/** Plans are carried out operation by operation, or become code at once. */
const makeCompiled =
  (codeAfter: number): Maker =>
  (machine, simulation, hooks) =>
    new CompiledExecutor(machine, simulation, hooks, { codeAfter });

/** One executor with a calendar and a journal of its own. */
class Side {
  readonly simulation = new Simulation();
  readonly journal = new Journal(this.simulation);
  readonly executor: Executor;
  private readonly over = new Set<number>();
  private told = 0;

  constructor(make: Maker, machineFor: MachineFor) {
    const turns = this.journal;
    const note = (what: string): void => {
      turns.entries.push({ what, seen: '', context: undefined });
    };
    this.executor = make(machineFor(this.journal), this.simulation, {
      entering: (slot) => note(`entering ${slot}`),
      left: (slot, event) => {
        const { executor, simulation } = this;
        note(`left ${slot} by ${executor.eventTypes[event]} ${event} at ${simulation.now}`);
        note(executor.configuration(slot).key);
      },
    });
  }

  /** Does one thing and tells everything that can be seen afterwards. */
  observe(step: StepSpec): unknown {
    const error = caught(() => this.perform(step));
    const news = this.journal.entries.slice(this.told).map(({ what, seen }) => `${what} ${seen}`);
    this.told = this.journal.entries.length;
    return {
      error,
      news,
      now: this.simulation.now,
      calendar: this.simulation.size,
      types: [...this.executor.eventTypes],
      cases: SLOTS.map((slot) => this.tell(slot)),
    };
  }

  private tell(slot: number): unknown {
    const { executor } = this;
    const { error, ...snapshot } = executor.snapshot(slot);
    const { key, hash, nodes } = executor.configuration(slot);
    return {
      ...snapshot,
      regions: JSON.stringify(snapshot.value),
      fields: Object.keys(snapshot.context as object),
      error: error === undefined ? undefined : described(error),
      isDone: executor.isDone(slot),
      isContext: executor.context(slot) === snapshot.context,
      configuration: [key, hash, ...nodes],
      timers: executor.pendingTimers(slot),
    };
  }

  private isOver(slot: number): boolean {
    const isActive = this.executor.snapshot(slot).status === 'active';
    const wasOver = this.over.has(slot);
    if (isActive || wasOver) this.over.delete(slot);
    else this.over.add(slot);
    return !isActive && wasOver;
  }

  private perform(step: StepSpec): void {
    const { executor, simulation } = this;
    switch (step.kind) {
      case 'send':
        // One more event shows that a finished case ignores it; after that it would be dull.
        if (this.isOver(step.slot)) this.perform({ kind: 'restart', slot: step.slot });
        executor.send(step.slot, { type: eventTypes[step.event]!, n: step.n });
        break;
      case 'wait':
        wait(simulation, step.ms);
        break;
      case 'restart':
        executor.stop(step.slot);
        executor.start(step.slot, 1);
    }
  }
}

/** Lets time pass; charts whose timers follow each other at once come to an end as well. */
function wait(simulation: Simulation, ms: number): void {
  const end = simulation.now + ms;
  for (let steps = 0; steps < 40; steps++) {
    if (simulation.peek() > end) {
      simulation.runUntil(end);
      return;
    }
    simulation.step();
  }
}

export type MachineFor = (journal: Journal) => AnyStateMachine;

const described = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

function caught(action: () => void): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return described(error);
  }
}

/** Where two executors part. */
export interface Difference {
  readonly step: number;
  readonly actor: unknown;
  readonly compiled: unknown;
}

/** What was met on the way, to see that charts are lively. */
export interface Liveliness {
  steps: number;
  errors: number;
  done: number;
  calls: number;
  situations: Set<string>;
}

/** Does the same to two cases in either executor; null when nothing differs at any step. */
export function compareOn(
  machineFor: MachineFor,
  script: readonly StepSpec[],
  lively?: Liveliness,
): Difference | null {
  const actor = new Side(makeActor, machineFor);
  const others = [Infinity, 0].map((codeAfter) => new Side(makeCompiled(codeAfter), machineFor));
  const steps: StepSpec[] = [
    { kind: 'restart', slot: 0 },
    { kind: 'restart', slot: 1 },
    ...script,
    { kind: 'wait', ms: 100 },
  ];
  for (const side of [actor, ...others]) caught(() => side.executor.start(1, 0));
  for (const [number, step] of steps.entries()) {
    const seen = actor.observe(step);
    for (const other of others) {
      const compiled = other.observe(step);
      if (!isDeepStrictEqual(seen, compiled)) return { step: number, actor: seen, compiled };
    }
    if (lively !== undefined) count(lively, seen as Seen);
  }
  const contextsOf = ({ journal }: Side): unknown[] =>
    journal.entries.map(({ context }) => context);
  for (const other of others) {
    if (!isDeepStrictEqual(contextsOf(actor), contextsOf(other))) {
      return { step: steps.length, actor: contextsOf(actor), compiled: contextsOf(other) };
    }
  }
  return null;
}

/** {@link compareOn} for a random chart. */
export function compare(
  chart: ChartSpec,
  script: readonly StepSpec[],
  lively?: Liveliness,
): Difference | null {
  return compareOn((journal) => buildMachine(chart, journal), script, lively);
}

interface Seen {
  readonly error: string | null;
  readonly news: readonly string[];
  readonly cases: readonly {
    readonly isDone: boolean;
    readonly configuration: readonly unknown[];
  }[];
}

function count(lively: Liveliness, { error, news, cases }: Seen): void {
  lively.steps++;
  lively.calls += news.length;
  if (error !== null) lively.errors++;
  if (cases.some(({ isDone }) => isDone)) lively.done++;
  for (const { configuration } of cases) lively.situations.add(String(configuration[0]));
}
