import { type ChartNames, chartNames } from './chart-names.ts';
import type { Scenario } from './scenario.ts';

/** The roles that somebody plays: who arrives or stands, and whom their charts open, and so on. */
export function playedRoles(
  { arrivals, standing, roles }: Pick<Scenario, 'arrivals' | 'standing' | 'roles'>,
  charts: ChartNames,
): ReadonlySet<string> {
  const chartOf = new Map(roles.map(({ id, chart }) => [id, chart]));
  const played = new Set<string>();
  const play = (role: string): void => {
    if (played.has(role)) return;
    played.add(role);
    for (const opened of charts.wordsOf(chartOf.get(role))?.roles ?? []) play(opened.role);
  };
  for (const { role } of [...arrivals, ...standing]) play(role);
  return played;
}

/**
 * The roles that come of some of the arrivals and of nothing else: neither of the others nor of
 * cases that stand.
 */
export function rolesOfArrivals(
  scenario: Scenario,
  arrivals: readonly string[],
): ReadonlySet<string> {
  const charts = chartNames(scenario.charts);
  const few = scenario.arrivals.filter(({ id }) => arrivals.includes(id));
  const others = scenario.arrivals.filter(({ id }) => !arrivals.includes(id));
  const rest = playedRoles({ ...scenario, arrivals: others }, charts);
  const own = playedRoles({ ...scenario, arrivals: few, standing: [] }, charts);
  return new Set([...own].filter((role) => !rest.has(role)));
}
