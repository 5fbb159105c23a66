import type { ChartNames } from './chart-names.ts';
import { playedRoles } from './played-roles.ts';
import type { Scenario } from './scenario.ts';

/**
 * A scenario without the roles that nobody ever plays. A file that extends another has many of
 * them, and each costs time in every replication.
 */
export function withoutIdle<S extends Pick<Scenario, 'arrivals' | 'standing' | 'roles'>>(
  scenario: S,
  charts: ChartNames,
): S {
  const played = playedRoles(scenario, charts);
  return { ...scenario, roles: scenario.roles.filter(({ id }) => played.has(id)) };
}
