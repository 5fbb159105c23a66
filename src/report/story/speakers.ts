import type { Scenario } from '../../scenario/index.ts';
import type { Story } from './steps.ts';

/** Charts whose cases need no name before what they say: money, and who pays it. */
const unnamed: ReadonlySet<string> = new Set(['funds', 'victim']);

/** Charts of which a second case is another story: who was warned first, and who was warned again. */
export const numbered: ReadonlySet<string> = new Set(['alert', 'dissuasion']);

/**
 * Roles of linked cases that are named before what they do: all of them, unless a single one does
 * everything.
 */
export function speakers(story: Story, scenario: Scenario): ReadonlySet<string> {
  const chartOf = new Map(scenario.roles.map(({ id, chart }) => [id, chart]));
  const roles = new Set(
    story.steps
      .filter(({ kind }) => kind !== 'opened')
      .flatMap(({ who }) => who)
      .filter((role) => !unnamed.has(chartOf.get(role) ?? '')),
  );
  return roles.size > 1 ? roles : new Set();
}
