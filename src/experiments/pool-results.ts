import type { Scenario } from '../scenario/index.ts';
import { boundOf } from './estimate.ts';
import { meanOver, ratioOver } from './over-replications.ts';
import type { Estimate, PolicyRun, PoolResult } from './results.ts';
import type { ReplicationSummary } from './task.ts';

const DAY = 86_400_000;

/**
 * Share of the time on duty that units of some pools were in use, replication by replication; NaN
 * where nobody was on duty.
 *
 * @param pools places of the pools in the scenario
 */
export function utilisations(
  summaries: readonly ReplicationSummary[],
  pools: readonly number[],
  { runLength }: Pick<Scenario, 'runLength'>,
): number[] {
  return summaries.map((summary) => {
    const spent = pools.reduce((sum, i) => sum + summary.pools[i]!.unitTime, 0);
    const units = pools.reduce((sum, i) => sum + summary.onDuty[i]!, 0);
    return units > 0 ? spent / (units * runLength) : Number.NaN;
  });
}

/** How busy each pool was under a policy and how long it was waited for, in the scenario's order. */
export function poolResults({ summaries }: PolicyRun, scenario: Scenario): readonly PoolResult[] {
  const days = scenario.runLength / DAY;
  return scenario.pools.map((pool, i) => {
    const units = summaries.map(({ onDuty }) => onDuty[i]!);
    const each = summaries.map(({ pools }) => pools[i]!);
    const grants = each.map((summary) => summary.granted);
    const gone = each.map((summary) => summary.withdrawn);
    const [granted, withdrawn] = [sumOf(grants), sumOf(gone)];
    return {
      id: pool.id,
      title: pool.title,
      units: sumOf(units) / units.length,
      utilisation: meanOver(utilisations(summaries, [i], scenario), 0),
      wait: ratioOver(
        each.map(({ waited }) => waited),
        grants,
        granted,
      ),
      granted,
      withdrawn,
      grantedPerDay: meanOver(
        grants.map((count) => count / days),
        granted,
      ),
      gaveUp: gaveUpOf(grants, gone),
    };
  });
}

/** The share of requests that were withdrawn, with what so many do not rule out where all agree. */
function gaveUpOf(grants: readonly number[], gone: readonly number[]): Estimate {
  const requests = grants.map((count, k) => count + gone[k]!);
  const share = ratioOver(gone, requests, sumOf(requests));
  return { ...share, ...boundOf(share.mean, share.n) };
}

const sumOf = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
