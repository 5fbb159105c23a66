import { keepShifts, Simulation, Order } from '../engine/index.ts';
import { type LogListener, Recorder, Symbols } from '../eventlog/index.ts';
import { type ExecutorKind, Host, makers } from '../interpreter/index.ts';
import { ArrivalProcess, deriveKey, replicationKey } from '../random/index.ts';
import type { Arrivals, PoolSpec, Scenario } from '../scenario/index.ts';
import { bindScenario } from './bind-scenario.ts';

const WEEK = 7 * 86_400_000;

export interface ReplicationOptions {
  readonly seed: number;
  /** Number of the replication, from 0. */
  readonly replication: number;
  /** How the charts are run; results do not depend on it. */
  readonly executor: ExecutorKind;
  readonly listeners?: readonly LogListener[];
  /** Names are remembered here so that a log can be read; a fresh table if left out. */
  readonly symbols?: Symbols;
  /** Ends the run early once it answers yes; asked after every event. For looks at one case. */
  readonly isEnough?: () => boolean;
}

/** What a replication leaves behind besides what its listeners heard. */
export interface ReplicationResult {
  /** Fingerprint of the event log, sixteen hexadecimal digits. */
  readonly digest: string;
  /** Records in the log. */
  readonly records: number;
  /** Cases opened, linked ones included. */
  readonly cases: number;
  /** Cases still open when the follow-up ended. */
  readonly unfinished: number;
}

/**
 * One replication: the scenario's charts, one fate, one policy. Arrivals stop at the run length
 * (after the warm-up), cases are followed for the stated time, then censored.
 * Throws SimulationError for a fault during the run.
 */
export function runReplication(scenario: Scenario, options: ReplicationOptions): ReplicationResult {
  const { listeners = [], symbols = new Symbols() } = options;
  const sim = new Simulation();
  const log = new Recorder(listeners);
  const host = new Host(sim, {
    pools: scenario.pools.map(hostPool),
    roles: bindScenario(scenario),
    makeExecutor: makers[options.executor],
    log,
    symbols,
  });
  scenario.pools.forEach((pool, i) => {
    if (pool.shifts.length === 0) return;
    const shifts = pool.shifts.map(({ from, capacity }) => ({ at: from, capacity }));
    keepShifts(sim, host.pools[i]!, { period: WEEK, shifts, offset: scenario.startOfWeekOffset });
  });
  const key = new Int32Array(2);
  replicationKey(options.seed, options.replication, key);
  const [keyHi, keyLo] = [key[0]!, key[1]!];
  const horizon = scenario.warmUp + scenario.runLength;
  for (const arrivals of scenario.arrivals) {
    startArrivals(sim, host, arrivals, keyHi, keyLo, horizon, scenario.startOfWeekOffset);
  }
  try {
    const end = horizon + scenario.followUp;
    const { isEnough } = options;
    if (isEnough === undefined) sim.runUntil(horizon);
    const goesOn = (until: number) => sim.peek() <= until && isEnough?.() !== true;
    while (goesOn(horizon)) sim.step();
    // Shifts go on for ever; nothing else is left to do once no case is open.
    while (host.cases.live > 0 && goesOn(end)) sim.step();
  } catch (error) {
    throw host.fault(error);
  }
  const unfinished = host.cases.live;
  host.censor();
  return {
    digest: log.digest.hex,
    records: log.digest.count,
    cases: host.cases.opened,
    unfinished,
  };
}

function hostPool({ id, units, discipline, shifts, onShiftEnd }: PoolSpec) {
  const most = Math.max(units, ...shifts.map(({ capacity }) => capacity));
  return { name: id, capacity: units, discipline, whenShort: onShiftEnd, most } as const;
}

/** Lets cases of a source arrive, each with a key of its own. */
function startArrivals(
  sim: Simulation,
  host: Host,
  arrivals: Arrivals,
  keyHi: number,
  keyLo: number,
  horizon: number,
  weekOffset: number,
): void {
  const role = host.roleIndex(arrivals.role);
  const source = host.symbols.of(arrivals.id);
  const own = new Int32Array(2);
  deriveKey(keyHi, keyLo, source, 0, own);
  const [sourceHi, sourceLo] = [own[0]!, own[1]!];
  const { perDay, hours, weekdays, dayMixing } = arrivals;
  const dayVariation = dayMixing === Infinity ? 0 : Math.sqrt(1 / dayMixing);
  const pattern = { perDay, hours, weekdays, dayVariation, weekOffset };
  const process = new ArrivalProcess(sourceHi, sourceLo, pattern, horizon);
  const caseWord = host.symbols.of(arrivals.role);
  const arrival = sim.defineEvent(Order.arrival, (ordinal) => {
    deriveKey(sourceHi, sourceLo, caseWord, ordinal, own);
    host.arrive(role, source, ordinal, own[0]!, own[1]!);
    scheduleNext();
  });
  const scheduleNext = (): void => {
    const ordinal = process.count;
    const at = process.next();
    if (at < Infinity) sim.scheduleAt(at, arrival, ordinal);
  };
  scheduleNext();
}
