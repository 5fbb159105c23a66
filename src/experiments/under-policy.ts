import type { Scenario, ScenarioFile } from '../scenario/index.ts';
import type { Policy } from './task.ts';

/**
 * The scenario that a policy is run with.
 *
 * @param arrivals sources whose cases arrive; all if left out
 */
export function underPolicy(
  file: ScenarioFile,
  { variant, levers, chances }: Policy,
  arrivals?: readonly string[],
): Scenario {
  const whole = file.resolve(variant, levers);
  const few =
    arrivals === undefined
      ? whole
      : { ...whole, arrivals: whole.arrivals.filter(({ id }) => arrivals.includes(id)) };
  return withChances(few, chances);
}

/** The scenario with some of a role's draws set to one probability. */
function withChances(scenario: Scenario, chances: Policy['chances']): Scenario {
  if (chances === undefined) return scenario;
  const { role: changed, draws, probability } = chances;
  const chance = { cases: { otherwise: { kind: 'chance', probability } } } as const;
  const roles = scenario.roles.map((role) =>
    role.id === changed
      ? {
          ...role,
          draws: { ...role.draws, ...Object.fromEntries(draws.map((name) => [name, chance])) },
        }
      : role,
  );
  return { ...scenario, roles };
}
