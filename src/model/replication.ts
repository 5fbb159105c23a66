import { Simulation } from '../engine/index.ts';
import { type Audience, Recorder, type Symbols } from '../eventlog/index.ts';
import {
  Cast,
  executorKind,
  type ExecutorKind,
  Host,
  makers,
  Stocks,
} from '../interpreter/index.ts';
import { anObject, anObjectWith, listOf, requireKind } from '../options/index.ts';
import { replicationKey } from '../random/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { startArrivals } from './arrivals.ts';
import { bindScenario } from './bind-scenario.ts';
import { holdReviews } from './reviews.ts';
import { hostPool, staffPools } from './staff-pools.ts';
import { standAll } from './stand.ts';

/** Which replication, and who looks at it. */
export interface ReplicationOptions extends Audience {
  /** A whole number from 0 to 2^53 - 1. */
  readonly seed: number;
  /** Number of the replication, from 0. */
  readonly replication: number;
  /** How the charts are run; results do not depend on it. */
  readonly executor: ExecutorKind;
  /** Names are remembered here so that a log can be read; a fresh table if left out. */
  readonly symbols?: Symbols;
  /**
   * Who plays the roles, with a table of names of its own. Given again and again it saves binding
   * and compiling; results do not depend on it. A fresh one if left out.
   */
  readonly cast?: Cast;
  /** Ends the run early once it answers yes; asked after every event. For looks at one case. */
  readonly isEnough?: () => boolean;
}

/** What may stand for a scenario. */
export const aScenario = anObjectWith('a scenario under one variant, as resolve() gives it', {
  arrivals: listOf('arrivals', anObject),
  pools: listOf('pools', anObject),
  roles: listOf('roles', anObject),
});

/** What a replication leaves behind besides what its listeners heard. */
export interface ReplicationResult {
  /** Fingerprint of the event log, sixteen hexadecimal digits. */
  readonly digest: string;
  /** Records in the log. */
  readonly records: number;
  /** Cases opened, linked and standing ones included. */
  readonly cases: number;
  /** Cases still open when the follow-up ended, standing ones aside. */
  readonly unfinished: number;
  /** Units on duty over the counted window, averaged, in the order of the scenario's pools. */
  readonly onDuty: readonly number[];
}

/**
 * One replication: the scenario's charts, one fate, one policy. Arrivals stop at the run length
 * (after the warm-up), cases are followed for the stated time, then censored.
 * Throws SimulationError for a fault during the run, TypeError for what is no scenario or no options,
 * RangeError for an unknown executor or a number that is not possible.
 */
export function runReplication(scenario: Scenario, options: ReplicationOptions): ReplicationResult {
  const turns = replicationInTurns(scenario, options, Infinity);
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
  }
}

/**
 * The same in turns of so many events, for whoever must hear a signal meanwhile; results do not depend
 * on it. Throws as `runReplication` does, from `next`.
 */
export function* replicationInTurns(
  scenario: Scenario,
  options: ReplicationOptions,
  events: number,
): Generator<undefined, ReplicationResult, undefined> {
  requireKind('scenario', scenario, aScenario);
  requireKind('options', options, anObject);
  const { symbols, cast = new Cast(symbols) } = options;
  requireKind('executor', options.executor, executorKind);
  const sim = new Simulation();
  const log = new Recorder(options);
  const stocks = new Stocks(scenario.stocks.map(({ id, ...rule }) => ({ name: id, ...rule })));
  const host = new Host(sim, {
    pools: scenario.pools.map(hostPool),
    roles: bindScenario(scenario, stocks),
    stocks,
    makeExecutor: makers[options.executor],
    log,
    cast,
  });
  staffPools(sim, host, scenario);
  const key = new Int32Array(2);
  replicationKey(options.seed, options.replication, key);
  const horizon = scenario.warmUp + scenario.runLength;
  const origin = { keyHi: key[0]!, keyLo: key[1]!, horizon };
  standAll(host, scenario.standing, origin);
  for (const arrivals of scenario.arrivals) {
    startArrivals(sim, host, arrivals, stocks, origin, scenario);
  }
  for (const review of scenario.reviews) holdReviews(sim, host, review);
  try {
    const end = horizon + scenario.followUp;
    const { isEnough } = options;
    const goesOn = (until: number) => sim.peek() <= until && isEnough?.() !== true;
    let left = events;
    const isTurnOver = (): boolean => {
      left--;
      if (left > 0) return false;
      left = events;
      return true;
    };
    if (isEnough === undefined && events === Infinity) sim.runUntil(horizon);
    while (goesOn(horizon)) {
      sim.step();
      if (isTurnOver()) yield;
    }
    if (isEnough === undefined) sim.runUntil(horizon);
    // Shifts, reviews and standing cases go on for ever; the end is when no other case is open.
    while (host.cases.live > 0 && goesOn(end)) {
      sim.step();
      if (isTurnOver()) yield;
    }
    // Whoever is followed to the end is censored then, not when something happened last.
    if (host.cases.live > 0 && sim.peek() > end) sim.runUntil(end);
  } catch (error) {
    throw host.fault(error);
  }
  const unfinished = host.cases.live;
  host.censor();
  const digest = log.finished();
  return {
    digest: digest.hex,
    records: digest.count,
    cases: host.cases.opened,
    unfinished,
    onDuty: host.staffing.map((staffing) => staffing.meanUnits(scenario.warmUp, horizon)),
  };
}
