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

/** The roles that are played when only some of the arrivals come. */
export function rolesOfArrivals(
  scenario: Scenario,
  arrivals: readonly string[],
): ReadonlySet<string> {
  const few = scenario.arrivals.filter(({ id }) => arrivals.includes(id));
  return playedRoles({ ...scenario, arrivals: few }, chartNames(scenario.charts));
}
