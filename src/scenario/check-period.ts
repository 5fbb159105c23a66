import type { ChartNames } from './chart-names.ts';
import { checkName } from './check-roles.ts';
import type { Path, Report } from './issue.ts';
import { child, entriesOf, type Located, textOf } from './located.ts';
import { checkMilestones, milestonesOf } from './milestones.ts';
import { durationOf } from './units.ts';

/** The names and the window of a metric that counts what happens in a period. */
export function checkPeriod(
  value: Located | undefined,
  path: Path,
  root: Located,
  charts: ChartNames,
  report: Report,
): void {
  const role = child(value, 'role');
  const roles = entriesOf(child(root, 'roles')).map(([id]) => id);
  if (role !== undefined && !checkName(role, [...path, 'role'], 'role', roles, report)) return;
  const known = milestonesOf(root, charts, role === undefined ? roles : [textOf(role)!]);
  if (known === undefined) return;
  // Cases can be counted from their opening, but that has no amount.
  const names = path.at(-1) === 'count' ? ['opened', ...known] : known;
  for (const key of ['of', 'less', 'among'])
    checkMilestones(child(value, key), [...path, key], names, report);
  checkWindow(value, path, root, report);
}

/** A window has some length, and ends within the run length: later, nothing arrives any more. */
function checkWindow(value: Located | undefined, path: Path, root: Located, report: Report): void {
  const [start, end] = [
    durationOf(textOf(child(value, 'from'))) ?? 0,
    durationOf(textOf(child(value, 'to'))),
  ];
  const written = (key: string) => textOf(child(root, key)) ?? '';
  const most = durationOf(textOf(child(root, 'runLength')));
  const to = child(value, 'to');
  if (to !== undefined && end !== undefined && end <= start) {
    const received = textOf(to)!;
    report(to.at, [...path, 'to'], { code: 'outOfRange', received, expected: ['> from'] });
    return;
  }
  for (const key of ['from', 'to'] as const) {
    const at = child(value, key);
    const ms = durationOf(textOf(at));
    if (at === undefined || ms === undefined || most === undefined || ms <= most) continue;
    report(at.at, [...path, key], {
      code: 'outOfRange',
      received: textOf(at)!,
      expected: [`<= ${written('runLength')} (runLength)`],
    });
  }
}
