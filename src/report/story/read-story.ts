import { personOf } from '../../cases/index.ts';
import { Kind, symbolOf } from '../../eventlog/index.ts';
import type { StoryLog } from '../../experiments/index.ts';
import { type Ledger, LedgerFold } from '../../metrics/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { textsFor } from '../../text/index.ts';
import { arrange } from './arrange.ts';
import { atStake, withBalance } from './balance.ts';
import { CaseReader } from './case-reader.ts';
import { chartWords } from './chart-words.ts';
import { numbered } from './speakers.ts';
import type { Story, StoryStep } from './steps.ts';

/** Where a story comes from, so that it can be told again. */
export interface StoryOrigin {
  readonly scenario: Scenario;
  readonly case: number;
  readonly source: string;
  readonly seed: number;
  readonly replication: number;
  /** The 64-bit key of the case, as two int32 words. */
  readonly key: readonly [number, number];
}

/** Reads a story off the log of a case and everything linked to it. */
export function readStory({ log, root, symbols }: StoryLog, origin: StoryOrigin): Story {
  const { scenario, key } = origin;
  const roles = new Map(scenario.roles.map((role) => [symbolOf(role.id), role]));
  const first = log.at(0).time;
  const readers = new Map<number, CaseReader>();
  const steps: StoryStep[] = [];
  /** Linked cases by role. */
  const linked = new Map<string, number>();
  const attributes: Record<string, string | number> = {};
  let booked: Ledger = new Map();
  let end = first;
  let finished = false;
  const fold = new LedgerFold(undefined, (_, minutes) => {
    booked = minutes;
  });
  log.readBy(fold);
  const apart = severalApart(log, root, roles);
  for (const record of log) {
    const { time, caseNumber, kind, a, b } = record;
    if (kind === Kind.opened) {
      const role = roles.get(a)!;
      const isLinked = caseNumber !== root;
      const count = (linked.get(role.id) ?? 0) + 1;
      if (isLinked) linked.set(role.id, count);
      const number = isLinked && apart.has(role.id) ? count : undefined;
      readers.set(
        caseNumber,
        new CaseReader(
          chartWords(scenario.charts[role.chart]!),
          symbols,
          isLinked ? [role.id] : [],
          number,
          first,
        ),
      );
      if (isLinked) readers.get(b)?.open(role.id, number, time);
    } else if (kind === Kind.drawn && caseNumber === root) {
      attributes[symbols.nameOf(a) ?? String(a)] = symbols.nameOf(b) ?? b;
    } else if ((kind === Kind.closed || kind === Kind.censored) && caseNumber === root) {
      end = time;
      finished = kind === Kind.closed;
    } else readers.get(caseNumber)?.read(record, steps);
  }
  // Linked cases are called off after it, at the same instant.
  steps.push({ kind: finished ? 'closed' : 'unfinished', time: end - first, who: [] });
  const many = new Set(
    [...linked].filter(([role, count]) => count > 1 && !apart.has(role)).map(([role]) => role),
  );
  const title = new Map(scenario.roles.map((role) => [role.id, role.title]));
  const titleOf = (role: string, number?: number) => {
    const { zh, en } = title.get(role)!;
    return {
      zh: textsFor('zh').story.numbered(zh, number),
      en: textsFor('en').story.numbered(en, number),
    };
  };
  const told = arrange(withOutages(steps, scenario, first), titleOf, many);
  const stake = atStake(told, attributes);
  const { person } = attributes;
  const cast = scenario.arrivals.find(({ id }) => id === origin.source)?.cast;
  const group = person === 'elder' || person === 'minor' ? person : 'adult';
  return {
    case: origin.case,
    source: origin.source,
    variant: scenario.variant,
    seed: origin.seed,
    replication: origin.replication,
    began: first,
    attributes,
    person: personOf(key[0], key[1], group, cast),
    steps: stake === undefined ? told : withBalance(told, stake),
    ...(stake === undefined ? {} : { money: { atStake: stake } }),
    minutes: [...booked]
      .map(([heading, ms]) => ({ heading, ms }))
      .sort((one, other) => one.heading - other.heading),
    sojourn: end - first,
    finished,
  };
}

/** Interruptions at the instant at which an outage of the pool is planned to begin say so. */
function withOutages(
  steps: readonly StoryStep[],
  scenario: Scenario,
  began: number,
): readonly StoryStep[] {
  const begins = (pool: string, time: number) =>
    scenario.pools.some(
      ({ id, outages }) => id === pool && outages.some(({ from }) => from === time),
    );
  return steps.map((step) =>
    step.kind === 'suspended' && begins(step.pool, began + step.time)
      ? { ...step, outage: true }
      : step,
  );
}

/** Roles that several linked cases play and whose cases are told apart. */
function severalApart(
  log: StoryLog['log'],
  root: number,
  roles: ReadonlyMap<number, { readonly id: string; readonly chart: string }>,
): ReadonlySet<string> {
  const once = new Set<string>();
  const several = new Set<string>();
  for (const { caseNumber, kind, a } of log) {
    if (kind !== Kind.opened || caseNumber === root) continue;
    const { id, chart } = roles.get(a)!;
    if (!numbered.has(chart)) continue;
    if (once.has(id)) several.add(id);
    once.add(id);
  }
  return several;
}
