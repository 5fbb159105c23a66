import { EventLog, Kind, type LogListener, Symbols, symbolOf } from '../eventlog/index.ts';
import type { ExecutorKind } from '../interpreter/index.ts';
import { runReplication } from '../model/index.ts';
import type { Scenario } from '../scenario/index.ts';

export interface StoryOptions {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly replication: number;
  readonly executor: ExecutorKind;
  /** Which arrival of the source, from 0: the same person in every variant. */
  readonly ordinal: number;
  /** Which source; the scenario's first if left out. */
  readonly source?: string;
}

/** One case with everything linked to it. */
export interface StoryLog {
  /** Number of the case that came from outside. */
  readonly root: number;
  readonly log: EventLog;
  readonly symbols: Symbols;
}

/** The log of one case, linked cases included; undefined when fewer arrived. */
export function storyLog(options: StoryOptions): StoryLog | undefined {
  const { scenario, seed, replication, executor, ordinal } = options;
  const source = symbolOf(options.source ?? scenario.arrivals[0]!.id);
  const symbols = new Symbols();
  const log = new EventLog();
  const family = new Set<number>();
  let root = -1;
  let open = 0;
  const listener: LogListener = {
    record(time, caseNumber, kind, a, b) {
      if (kind === Kind.arrived && a === source && b === ordinal) {
        root = caseNumber;
        family.add(caseNumber);
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
  runReplication(scenario, { seed, replication, executor, listeners, symbols, isEnough });
  return root < 0 ? undefined : { root, log, symbols };
}
