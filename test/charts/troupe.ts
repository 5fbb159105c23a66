import type { AnyStateMachine } from 'xstate';
import { charts } from '../../src/charts/index.ts';
import { Simulation } from '../../src/engine/index.ts';
import { EventLog, Kind, kindNames, Recorder, Symbols } from '../../src/eventlog/index.ts';
import { Cast } from '../../src/interpreter/host/cast.ts';
import { Stocks } from '../../src/interpreter/host/stocks.ts';
import {
  type ExecutorKind,
  Host,
  type HostPool,
  makers,
  type RoleBinding,
} from '../../src/interpreter/index.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Context = Readonly<Record<string, unknown>>;
/** A value for everybody, or one that follows the case and its luck `u` in (0, 1). */
export type Lot<T> = T | ((context: Context, u: number) => T);

/** What the names of one role mean in a test. */
export interface Part {
  readonly chart?: AnyStateMachine;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly pools?: Readonly<Record<string, string>>;
  readonly draws?: Readonly<Record<string, Lot<string | number | boolean>>>;
  /** ms */
  readonly delays?: Readonly<Record<string, Lot<number>>>;
  /** ms, or ms and outcome */
  readonly activities?: Readonly<Record<string, Lot<number> | readonly [Lot<number>, Lot<string>]>>;
}
export type Parts = Readonly<Record<string, Part>>;

const valueOf = <T>(lot: Lot<T>, context: Context, u: number): T =>
  typeof lot === 'function' ? (lot as (context: Context, u: number) => T)(context, u) : lot;

const mapped = <T, U>(from: Readonly<Record<string, T>> | undefined, to: (value: T) => U) =>
  new Map(Object.entries(from ?? {}).map(([name, value]) => [name, to(value)]));

const durationOf = (lot: Lot<number>) => ({
  draws: true,
  ms: (context: Context, u: number) => valueOf(lot, context, u),
});

function bindingOf(name: string, part: Part, pools: readonly HostPool[]): RoleBinding {
  const machine = part.chart ?? charts[name]!;
  return {
    name,
    machine,
    settings: part.settings ?? {},
    pools: new Map([
      ...pools.map((pool, i) => [pool.name, i] as const),
      ...Object.entries(part.pools ?? {}).map(
        ([own, other]) => [own, pools.findIndex((pool) => pool.name === other)] as const,
      ),
    ]),
    delays: mapped(part.delays, durationOf),
    draws: mapped(part.draws, (lot) => ({
      value: (context: Context, u: number) => valueOf(lot, context, u),
    })),
    activities: mapped(part.activities, (activity) => {
      const [ms, outcome] = Array.isArray(activity)
        ? (activity as [Lot<number>, Lot<string>])
        : [activity as Lot<number>, undefined];
      return {
        effort: { kind: 'timed' as const, ...durationOf(ms) },
        ...(outcome === undefined
          ? {}
          : { outcome: (context: Context, u: number) => valueOf(outcome, context, u) }),
      };
    }),
    decisions: new Map(),
  };
}

/** A record of the log with names for symbols. */
export interface Told {
  readonly time: number;
  readonly caseNumber: number;
  readonly kind: string;
  readonly a: string | number;
  readonly b: number;
  /** Name of `b` where it has one. */
  readonly to: string | undefined;
}

export interface TroupeOptions {
  /** Units by pool; pools not named have 99. */
  readonly units?: Readonly<Record<string, number>>;
  readonly stocks?: Readonly<Record<string, number>>;
  readonly executor?: ExecutorKind;
}

/** Every pool that a chart names. */
const pools = [
  'callTakers110 hotlineOperators counterOfficers stationOfficers antiFraudOfficers stopApprovers',
  'bankDesks bankHotlines investigators filingOfficers reviewers alertOfficers callers visitors',
  'communityOfficers lookUpApprovers',
].flatMap((line) => line.split(' '));

/** Charts with their parts, ready to be played on a host. */
export function troupe(
  parts: Parts,
  { units = {}, stocks = {}, executor = 'compiled' }: TroupeOptions = {},
) {
  const sim = new Simulation();
  const symbols = new Symbols();
  const log = new EventLog();
  const hostPools = pools.map((name) => {
    const capacity = units[name] ?? 99;
    return { name, capacity, most: capacity, discipline: 'priority' } as const;
  });
  const host = new Host(sim, {
    pools: hostPools,
    roles: Object.entries(parts).map(([name, part]) => bindingOf(name, part, hostPools)),
    stocks: new Stocks(
      Object.entries(stocks).map(([name, initial]) => ({ name, initial, least: 0, most: 1 })),
    ),
    makeExecutor: makers[executor],
    log: new Recorder({ listeners: [log] }),
    cast: new Cast(symbols),
  });
  let ordinal = 0;
  const records = (): readonly Told[] =>
    [...log].map(({ time, caseNumber, kind, a, b }) => ({
      time,
      caseNumber,
      kind: kindNames[kind]!,
      a: kind === Kind.heading ? a : (symbols.nameOf(a) ?? a),
      b,
      to: symbols.nameOf(b),
    }));
  return {
    sim,
    host,
    log,
    records,
    arrive: (name: string) => host.arrive(host.roleIndex(name), 1, ordinal, 7, ordinal++),
    stand: (name: string, count: number) => {
      for (let number = 0; number < count; number++) {
        host.stand(host.roleIndex(name), number, 5, number, { number, count });
      }
    },
    /** Milestones in order: `name`, or `name amount`. */
    milestones: (only?: readonly string[]) =>
      records()
        .filter(({ kind, a }) => kind === 'milestone' && (only?.includes(String(a)) ?? true))
        .map(({ a, b }) => (b === 0 ? String(a) : `${a} ${b}`)),
    /** When each occurrence of a milestone was, in ms. */
    timesOf: (name: string) =>
      records()
        .filter(({ kind, a }) => kind === 'milestone' && a === name)
        .map(({ time }) => time),
    /** Sum of a milestone's amounts. */
    sumOf: (name: string) =>
      records()
        .filter(({ kind, a }) => kind === 'milestone' && a === name)
        .reduce((sum, { b }) => sum + b, 0),
  };
}

/** Lays one cast over another, section by section. */
export function recast(parts: Parts, changes: Parts): Parts {
  const changed = Object.entries(changes).map(([name, part]) => {
    const own = parts[name] ?? {};
    const laid = (section: 'settings' | 'draws' | 'delays' | 'activities' | 'pools') => ({
      [section]: { ...own[section], ...part[section] },
    });
    return [
      name,
      {
        ...own,
        ...part,
        ...laid('settings'),
        ...laid('draws'),
        ...laid('delays'),
        ...laid('activities'),
        ...laid('pools'),
      },
    ] as const;
  });
  return { ...parts, ...Object.fromEntries(changed) };
}
