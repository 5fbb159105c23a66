import type { ChartNames } from './chart-names.ts';
import { checkName } from './check-roles.ts';
import type { Noun, Path, Report } from './issue.ts';
import { child, entriesOf, type Located, textOf } from './located.ts';
import { milestonesOf } from './milestones.ts';

/** The names that the fronts of a scenario use. */
export function checkFronts(root: Located, charts: ChartNames, report: Report): void {
  const names = (key: string) => entriesOf(child(root, key)).map(([id]) => id);
  for (const [id, { value: front }] of entriesOf(child(root, 'fronts'))) {
    const path = ['fronts', id];
    const roles = child(front, 'roles');
    checkList(roles, [...path, 'roles'], 'role', names('roles'), report);
    checkList(child(front, 'pools'), [...path, 'pools'], 'pool', names('pools'), report);
    const own = itemsOf(roles).flatMap((item) => textOf(item) ?? []);
    const milestones = milestonesOf(root, charts, own);
    if (milestones === undefined) continue;
    for (const key of ['outcomes', 'costs'])
      checkList(child(front, key), [...path, key], 'milestone', milestones, report);
  }
}

/** Names in a list, each alone or with a title of its own. */
function checkList(
  list: Located | undefined,
  path: Path,
  noun: Noun,
  names: readonly string[],
  report: Report,
): void {
  for (const [i, item] of itemsOf(list).entries()) {
    const named = child(item, 'name');
    checkName(named ?? item, named ? [...path, i, 'name'] : [...path, i], noun, names, report);
  }
}

const itemsOf = (list: Located | undefined): readonly Located[] =>
  list?.kind === 'list' ? list.items : [];
