import type { AnyStateMachine } from 'xstate';
import { Simulation } from '../../../src/engine/index.ts';
import { EventLog, kindNames, Recorder, Symbols } from '../../../src/eventlog/index.ts';
import { Cast } from '../../../src/interpreter/host/cast.ts';
import {
  ActorExecutor,
  Host,
  type HostPool,
  type MakeExecutor,
  type RoleBinding,
} from '../../../src/interpreter/index.ts';

export const actor: MakeExecutor = (machine, simulation, hooks) =>
  new ActorExecutor(machine, simulation, hooks);

/** A rule that always takes the same time. */
export const always = (ms: number) => ({ draws: false, ms: () => ms });

export const timed = (ms: number) => ({ effort: { kind: 'timed' as const, ...always(ms) } });

/** A role with nothing bound but what is given. */
export function role(
  name: string,
  machine: AnyStateMachine,
  given: Partial<Record<'delays' | 'draws' | 'activities' | 'decisions', object>> = {},
  pools: Readonly<Record<string, number>> = {},
): RoleBinding {
  const map = (from: object | undefined) => new Map(Object.entries(from ?? {})) as never;
  return {
    name,
    machine,
    settings: {},
    pools: new Map(Object.entries(pools)),
    delays: map(given.delays),
    draws: map(given.draws),
    activities: map(given.activities),
    decisions: map(given.decisions),
  };
}

/** A host with a log one can read. */
export function stage(roles: readonly RoleBinding[], pools: readonly HostPool[]) {
  const sim = new Simulation();
  const symbols = new Symbols();
  const log = new EventLog();
  const host = new Host(sim, {
    pools,
    roles,
    makeExecutor: actor,
    log: new Recorder({ listeners: [log] }),
    cast: new Cast(symbols),
  });
  let ordinal = 0;
  return {
    sim,
    host,
    /** Opens a case of a role from outside. */
    arrive: (name = roles[0]!.name) => host.arrive(host.roleIndex(name), 1, ordinal, 7, ordinal++),
    /** The log as `time case kind a b`, names instead of symbols. */
    story: (...kinds: string[]) =>
      [...log]
        .filter(({ kind }) => kinds.length === 0 || kinds.includes(kindNames[kind]!))
        .map(({ time, caseNumber, kind, a, b }) => {
          const name = symbols.nameOf(a) ?? a;
          return `${time} ${caseNumber} ${kindNames[kind]} ${name} ${symbols.nameOf(b) ?? b}`;
        }),
    log,
  };
}
