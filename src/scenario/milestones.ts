import type { ChartNames } from './chart-names.ts';
import { checkName } from './check-roles.ts';
import type { Path, Report } from './issue.ts';
import { child, entriesOf, type Located, locate, textOf } from './located.ts';
import { checkOnce, type Placed } from './named-once.ts';

/**
 * The milestones of some roles, or of all roles of a scenario; undefined where a chart is not known,
 * which is told elsewhere.
 */
export function milestonesOf(
  root: Located,
  charts: ChartNames,
  roles: readonly string[] = entriesOf(child(root, 'roles')).map(([id]) => id),
): readonly string[] | undefined {
  const found = new Set<string>();
  for (const role of roles) {
    const words = charts.wordsOf(textOf(locate(root, ['roles', role, 'chart'])));
    if (words === undefined) return undefined;
    for (const milestone of words.milestones) found.add(milestone);
  }
  return [...found];
}

/** Reports what is no milestone in a name or a list of names, and what is there twice. */
export function checkMilestones(
  value: Located | undefined,
  path: Path,
  names: readonly string[],
  report: Report,
): void {
  if (value?.kind !== 'list') checkName(value, path, 'milestone', names, report);
  else {
    const placed = value.items.map((item, i): Placed => [[...path, i], item]);
    for (const [at, item] of placed) checkName(item, at, 'milestone', names, report);
    checkOnce(placed, 'milestone', report);
  }
}
