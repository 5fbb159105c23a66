import type { Parts } from './build.ts';
import type { ChartNames } from './chart-names.ts';
import type { Report } from './issue.ts';
import { type Located, locate } from './located.ts';
import type { PoolSpec, Role } from './types.ts';

/**
 * No pool is asked for more units than it ever has, on any shift. Pools that a chart may staff are
 * passed over: nobody knows how many they will have.
 */
export function checkCapacity(
  located: Located,
  scenario: Parts,
  charts: ChartNames,
  report: Report,
): void {
  const { roles } = scenario;
  const poolOf = ({ pools }: Role, name: string): string => pools[name] ?? name;
  const staffed = new Set(
    roles.flatMap((role) =>
      (charts.demandOf(role.chart)?.staffed ?? []).map((name) => poolOf(role, name)),
    ),
  );
  const specs = new Map(scenario.pools.map((spec) => [spec.id, spec]));
  for (const role of roles) {
    for (const { pool: name, units } of charts.demandOf(role.chart)?.seized ?? []) {
      const pool = specs.get(poolOf(role, name));
      const asked = typeof units === 'number' ? units : role.settings[units.attribute];
      if (pool === undefined || staffed.has(pool.id) || typeof asked !== 'number') continue;
      const most = mostOf(pool);
      if (asked <= most) continue;
      const path = ['pools', pool.id, 'units'];
      const [received, expected, hint] = [String(most), [String(asked)], [role.id]];
      const { at } = locate(located, path) ?? located;
      report(at, path, { code: 'neverEnough', noun: 'pool', received, expected, hint });
    }
  }
}

function mostOf({ units, shifts }: PoolSpec): number {
  return Math.max(units, ...shifts.map(({ capacity }) => capacity));
}
