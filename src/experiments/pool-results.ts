import type { Scenario } from '../scenario/index.ts';
import { meanInterval, ratioOfMeans } from '../stats/index.ts';
import type { PolicyRun, PoolResult, ReplicationSummary } from './types.ts';

/**
 * Share of the time on duty that units of some pools were in use, replication by replication; those
 * in which nobody was on duty are left out.
 *
 * @param pools places of the pools in the scenario
 */
export function utilisations(
  summaries: readonly ReplicationSummary[],
  pools: readonly number[],
  { runLength }: Pick<Scenario, 'runLength'>,
): number[] {
  return summaries
    .map((summary) => {
      const spent = pools.reduce((sum, i) => sum + summary.pools[i]!.unitTime, 0);
      const units = pools.reduce((sum, i) => sum + summary.onDuty[i]!, 0);
      return spent / (units * runLength);
    })
    .filter((share) => Number.isFinite(share));
}

/** How busy each pool was under a policy and how long it was waited for, in the scenario's order. */
export function poolResults({ summaries }: PolicyRun, scenario: Scenario): readonly PoolResult[] {
  return scenario.pools.map((pool, i) => {
    const units = summaries.map(({ onDuty }) => onDuty[i]!);
    const each = summaries.map(({ pools }) => pools[i]!);
    const sum = (count: 'granted' | 'withdrawn') =>
      each.reduce((total, summary) => total + summary[count], 0);
    const [granted, withdrawn] = [sum('granted'), sum('withdrawn')];
    const busy = meanInterval(utilisations(summaries, [i], scenario));
    const wait = ratioOfMeans(
      each.map(({ waited }) => waited),
      each.map((summary) => summary.granted),
    );
    const common = { replications: each.length, censored: 0 };
    return {
      id: pool.id,
      title: pool.title,
      units: units.reduce((total, one) => total + one, 0) / units.length,
      utilisation: { mean: busy.mean, halfWidth: busy.halfWidth, n: 0, ...common },
      wait: {
        mean: wait.mean,
        halfWidth: wait.halfWidth,
        n: granted,
        ...common,
      },
      granted,
      withdrawn,
    };
  });
}
