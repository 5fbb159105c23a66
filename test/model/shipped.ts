import { readFromDisk, readScenario, type Role, type Scenario } from '../../src/scenario/index.ts';

const HOUR = 3_600_000;

/** The shipped search scenario, cut down to a short run. */
export function shipped(variant = 'after', levers: readonly string[] = []): Scenario {
  const read = readScenario('scenarios/shenzhen-2021.yaml', readFromDisk);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const scenario = read.file.resolve(variant, levers);
  return { ...scenario, warmUp: 6 * HOUR, runLength: 18 * HOUR };
}

/** The scenario with every role changed. */
export function withRoles(scenario: Scenario, change: (role: Role) => Role): Scenario {
  return { ...scenario, roles: scenario.roles.map(change) };
}

/** The scenario with every line's effect per searcher multiplied. */
export function withHazards(scenario: Scenario, factor: number): Scenario {
  return withRoles(scenario, (role) => {
    const search = role.activities['search'];
    if (search === undefined) return role;
    const cases = Object.fromEntries(
      Object.entries(search.effort.cases).map(([key, effort]) => [
        key,
        effort.kind === 'hazard' ? { ...effort, perSearcher: effort.perSearcher * factor } : effort,
      ]),
    );
    const effort = { ...search.effort, cases };
    return { ...role, activities: { ...role.activities, search: { ...search, effort } } };
  });
}
