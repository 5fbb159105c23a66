import { awaitedPool, Headed, waitingFor } from '../eventlog/index.ts';
import {
  type Estimate,
  type PolicyRun,
  ratioOver,
  type ReplicationSummary,
  type RoleLedger,
} from '../experiments/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Texts } from '../text/index.ts';
import type { Screen } from './screen.ts';

/** Headings that are no pool, in the order in which they are shown. */
const plain: readonly (readonly [number, keyof Texts['screens']['headings']])[] = [
  [Headed.working, 'working'],
  [Headed.travelling, 'travelling'],
  [Headed.waiting, 'waiting'],
  [Headed.outside, 'outside'],
  [Headed.offShift, 'offShift'],
];

/** A heading by its name, or by the id of the pool that is waited for. */
export function headingId(heading: number, { pools }: Scenario): string {
  const pool = pools[awaitedPool(heading)];
  if (pool !== undefined) return `waitingFor ${pool.id}`;
  return plain.find(([code]) => code === heading)?.[1] ?? String(heading);
}

/** A heading of the minute ledger in words. */
export function headingText(
  heading: number,
  { pools }: Pick<Scenario, 'pools'>,
  { texts, language }: Screen,
): string {
  const pool = pools[awaitedPool(heading)];
  if (pool !== undefined) return texts.screens.waitingFor(pool.title[language]);
  const name = plain.find(([code]) => code === heading)?.[1];
  return name === undefined ? String(heading) : texts.screens.headings[name];
}

/**
 * Runs of several variants with one numbering of the pools that are waited for, and these pools: those
 * of the first variant and what others have besides. Each variant numbers its own, and one that lacks
 * a pool numbers those after it otherwise.
 *
 * @param scenarios of the runs, in their order
 */
export function numberedAlike(
  runs: readonly PolicyRun[],
  scenarios: readonly Pick<Scenario, 'pools'>[],
): { readonly runs: readonly PolicyRun[]; readonly pools: Scenario['pools'] } {
  const byId = new Map(
    scenarios
      .toReversed()
      .flatMap(({ pools }) => pools)
      .map((pool) => [pool.id, pool]),
  );
  const ids = [...new Set(scenarios.flatMap(({ pools }) => pools.map(({ id }) => id)))];
  const alike = runs.map((run, i): PolicyRun => {
    const own = scenarios[i]!.pools;
    const codeOf = (heading: number): number => {
      const pool = own[awaitedPool(heading)];
      return pool === undefined ? heading : waitingFor(ids.indexOf(pool.id));
    };
    const ledgers = (all: readonly RoleLedger[]) =>
      all.map((ledger): RoleLedger => ({
        ...ledger,
        minutes: Object.fromEntries(
          Object.entries(ledger.minutes).map(([code, ms]) => [codeOf(Number(code)), ms]),
        ),
      }));
    const summaries = run.summaries.map((each) => ({ ...each, ledgers: ledgers(each.ledgers) }));
    return { ...run, summaries };
  });
  return { runs: alike, pools: ids.map((id) => byId.get(id)!) };
}

/** Roles that stories began with, in the order of the summaries. */
export function rolesOfStories(runs: readonly PolicyRun[]): string[] {
  const all = runs.flatMap(({ summaries }) => summaries.flatMap(({ ledgers }) => ledgers));
  return [...new Set(all.map(({ role }) => role))];
}

/** Heading codes that anything was booked to in the stories of a role, in the order shown. */
export function headingsOf(runs: readonly PolicyRun[], role: string): number[] {
  const used = new Set(
    runs.flatMap(({ summaries }) =>
      summaries.flatMap((summary) => Object.keys(ledgerOf(summary, role).minutes).map(Number)),
    ),
  );
  return [
    ...plain.map(([code]) => code).filter((each) => used.has(each)),
    ...[...used].filter((each) => awaitedPool(each) >= 0).sort((a, b) => a - b),
  ];
}

/**
 * Mean time of a role's story under some headings over replications, ms; under all of them when
 * none is given.
 */
export function meanBooked(
  { summaries }: PolicyRun,
  role: string,
  ...headings: readonly number[]
): Estimate {
  const ledgers = summaries.map((summary) => ledgerOf(summary, role));
  const booked = ledgers.map(({ minutes }) =>
    headings.length === 0
      ? Object.values(minutes).reduce((sum, ms) => sum + ms, 0)
      : headings.reduce((sum, heading) => sum + (minutes[heading] ?? 0), 0),
  );
  const stories = ledgers.map((ledger) => ledger.stories);
  return ratioOver(
    booked,
    stories,
    stories.reduce((sum, count) => sum + count, 0),
  );
}

const nothing: RoleLedger = { role: '', stories: 0, minutes: {} };
const ledgerOf = ({ ledgers }: ReplicationSummary, role: string): RoleLedger =>
  ledgers.find((ledger) => ledger.role === role) ?? nothing;
