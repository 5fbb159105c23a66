import type { ChartNames } from './chart-names.ts';
import type { Scenario } from './types.ts';

/**
 * A scenario without the roles that nobody ever plays: neither who arrives or stands, nor whom
 * their charts open. A file that extends another has many of them, and each costs time in every
 * replication.
 */
export function withoutIdle<S extends Pick<Scenario, 'arrivals' | 'standing' | 'roles'>>(
  scenario: S,
  charts: ChartNames,
): S {
  const chartOf = new Map(scenario.roles.map(({ id, chart }) => [id, chart]));
  const played = new Set<string>();
  const play = (role: string): void => {
    if (played.has(role)) return;
    played.add(role);
    for (const opened of charts.wordsOf(chartOf.get(role))?.roles ?? []) play(opened.role);
  };
  for (const { role } of [...scenario.arrivals, ...scenario.standing]) play(role);
  return { ...scenario, roles: scenario.roles.filter(({ id }) => played.has(id)) };
}
