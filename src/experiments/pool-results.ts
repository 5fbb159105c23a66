import type { PoolSpec, Scenario } from '../scenario/index.ts';
import { meanInterval, ratioOfMeans } from '../stats/index.ts';
import type { PolicyRun, PoolResult } from './types.ts';

const WEEK = 7 * 86_400_000;

/** Units of a pool on duty, averaged over a week. */
export function meanCapacity({ units, shifts }: PoolSpec): number {
  if (shifts.length === 0) return units;
  const unitTime = shifts.reduce((sum, { from, capacity }, i) => {
    const to = shifts[i + 1]?.from ?? WEEK + shifts[0]!.from;
    return sum + capacity * (to - from);
  }, 0);
  return unitTime / WEEK;
}

/** How busy each pool was under a policy and how long it was waited for, in the scenario's order. */
export function poolResults({ summaries }: PolicyRun, scenario: Scenario): readonly PoolResult[] {
  return scenario.pools.map((pool, i) => {
    const capacity = meanCapacity(pool);
    const each = summaries.map(({ pools }) => pools[i]!);
    const sum = (count: 'granted' | 'withdrawn') =>
      each.reduce((total, summary) => total + summary[count], 0);
    const [granted, withdrawn] = [sum('granted'), sum('withdrawn')];
    const busy = meanInterval(
      each.map(({ unitTime }) => unitTime / (capacity * scenario.runLength)),
    );
    const wait = ratioOfMeans(
      each.map(({ waited }) => waited),
      each.map((summary) => summary.granted),
    );
    const common = { replications: each.length, censored: 0 };
    return {
      id: pool.id,
      title: pool.title,
      units: capacity,
      utilisation: { mean: busy.mean, halfWidth: busy.halfWidth, n: 0, ...common },
      wait: {
        // Below two replications the jackknife has no mean; the plain ratio stands in.
        mean: Number.isNaN(wait.mean) ? wait.plain : wait.mean,
        halfWidth: wait.halfWidth,
        n: granted,
        ...common,
      },
      granted,
      withdrawn,
    };
  });
}
