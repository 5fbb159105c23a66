import type { ChartNames } from './chart-names.ts';
import { checkName } from './check-roles.ts';
import type { Noun, Path, Report } from './issue.ts';
import { child, entriesOf, type Located, textOf } from './located.ts';
import { milestonesOf } from './milestones.ts';
import { checkOnce, type Placed } from './named-once.ts';

/** The names that the fronts of a scenario use, each once: a milestone is an outcome or a cost. */
export function checkFronts(root: Located, charts: ChartNames, report: Report): void {
  const names = (key: string) => entriesOf(child(root, key)).map(([id]) => id);
  for (const [id, { value: front }] of entriesOf(child(root, 'fronts'))) {
    const path = ['fronts', id];
    const roles = child(front, 'roles');
    const namedIn = (key: string) => namesIn(child(front, key), [...path, key]);
    checkList(namedIn('roles'), 'role', names('roles'), report);
    checkList(namedIn('pools'), 'pool', names('pools'), report);
    const own = itemsOf(roles).flatMap((item) => textOf(item) ?? []);
    const milestones = milestonesOf(root, charts, own);
    if (milestones === undefined) continue;
    const told = ['outcomes', 'costs'].flatMap(namedIn);
    checkList(told, 'milestone', milestones, report);
  }
}

function checkList(
  list: readonly Placed[],
  noun: Noun,
  names: readonly string[],
  report: Report,
): void {
  for (const [path, name] of list) checkName(name, path, noun, names, report);
  checkOnce(list, noun, report);
}

/** Names in a list, each alone or with a title of its own. */
function namesIn(list: Located | undefined, path: Path): Placed[] {
  return itemsOf(list).map((item, i): Placed => {
    const named = child(item, 'name');
    return named === undefined ? [[...path, i], item] : [[...path, i, 'name'], named];
  });
}

const itemsOf = (list: Located | undefined): readonly Located[] =>
  list?.kind === 'list' ? list.items : [];
