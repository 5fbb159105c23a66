import { EventLog, Kind, type LogListener, Symbols, symbolOf } from '../eventlog/index.ts';
import { executorKind, type ExecutorKind } from '../interpreter/index.ts';
import { aScenario, replicationInTurns } from '../model/index.ts';
import { aText, oneOf, requireKind, requireOptions, whole } from '../options/index.ts';
import type { Scenario } from '../scenario/index.ts';

/** Which story, of which scenario and fate. */
export interface StoryOptions {
  /** Under one variant, as `ScenarioFile.resolve` gives it. */
  readonly scenario: Scenario;
  /** A whole number from 0 on. */
  readonly seed: number;
  /** Number of the replication, from 0. */
  readonly replication: number;
  /** How the charts are run; results do not depend on it. */
  readonly executor: ExecutorKind;
  /** Which arrival of the source, from 0: the same person in every variant. */
  readonly ordinal: number;
  /** Which source; the scenario's first if left out. */
  readonly source?: string;
}

/** Which arrivals of a source there are, where the one asked for is not among them. */
export interface Arrived {
  /** How many. */
  readonly count: number;
  /** Number of the last; -1 where there is none. */
  readonly last: number;
  /** Number of the first after the one asked for; undefined where none is. */
  readonly next: number | undefined;
}

/** One case with everything linked to it. */
export interface StoryLog {
  /** Number of the case that came from outside. */
  readonly root: number;
  readonly log: EventLog;
  readonly symbols: Symbols;
}

const kinds = {
  scenario: aScenario,
  seed: whole(0),
  replication: whole(0),
  executor: executorKind,
  ordinal: whole(0),
  source: aText,
} satisfies Record<keyof StoryOptions, unknown>;

/**
 * The log of one case, linked cases included; undefined when that one did not arrive. Throws TypeError
 * for an option that there is not, that is missing or that is of another type, RangeError for a value
 * that is not possible, such as a source that the scenario has not, and SimulationError for a fault.
 */
export function storyLog(options: StoryOptions): StoryLog | undefined {
  const told = storyOrArrived(options);
  return 'log' in told ? told : undefined;
}

/** As `storyLog`; where the case did not arrive, which ones did. Throws as it does. */
function storyOrArrived(options: StoryOptions): StoryLog | Arrived {
  const turns = storyInTurns(options, Infinity);
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
  }
}

/**
 * The same in turns of so many events, for whoever must hear a signal meanwhile; each gives how far the
 * replication is, ms. Throws as `storyLog` does, from `next`.
 */
export function* storyInTurns(
  options: StoryOptions,
  events: number,
): Generator<number, StoryLog | Arrived, undefined> {
  requireOptions('storyLog', options, kinds, Object.keys(kinds).slice(0, -1));
  const { scenario, seed, replication, executor, ordinal } = options;
  requireKind(
    'source',
    options.source ?? scenario.arrivals[0]?.id,
    oneOf(scenario.arrivals.map(({ id }) => id)),
  );
  const source = symbolOf(options.source ?? scenario.arrivals[0]!.id);
  const symbols = new Symbols();
  const log = new EventLog();
  const family = new Set<number>();
  let root = -1;
  let open = 0;
  let [count, last] = [0, -1];
  let next: number | undefined;
  let now = 0;
  const listener: LogListener = {
    record(time, caseNumber, kind, a, b) {
      now = time;
      if (kind === Kind.arrived && a === source) {
        count++;
        last = b;
        if (b > ordinal) next ??= b;
        if (b === ordinal) {
          root = caseNumber;
          family.add(caseNumber);
        }
      }
      if (kind === Kind.opened && family.has(b)) family.add(caseNumber);
      if (!family.has(caseNumber)) return;
      if (kind === Kind.opened) open++;
      if (kind === Kind.closed) open--;
      log.record(time, caseNumber, kind, a, b);
    },
  };
  const isEnough = () => root >= 0 && open === 0;
  const listeners = [listener];
  const turns = replicationInTurns(
    scenario,
    { seed, replication, executor, listeners, symbols, isEnough },
    events,
  );
  while (turns.next().done !== true) yield now;
  return root < 0 ? { count, last, next } : { root, log, symbols };
}
