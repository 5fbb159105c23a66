import type { ChartNames } from './chart-names.ts';
import { checkName } from './check-roles.ts';
import type { Report } from './issue.ts';
import { child, entriesOf, type Located, textOf } from './located.ts';
import { checkMilestones, milestonesOf } from './milestones.ts';

/** The names that a scenario's story uses. */
export function checkStory(root: Located, charts: ChartNames, report: Report): void {
  const story = child(root, 'story');
  if (story === undefined) return;
  const arriving = entriesOf(child(root, 'arrivals')).flatMap(
    ([, { value }]) => textOf(child(value, 'role')) ?? [],
  );
  checkName(child(story, 'role'), ['story', 'role'], 'role', [...new Set(arriving)], report);
  const variants = entriesOf(child(root, 'variants')).map(([id]) => id);
  checkName(child(story, 'variant'), ['story', 'variant'], 'variant', variants, report);
  const without = child(child(story, 'without'), 'variant');
  checkName(without, ['story', 'without', 'variant'], 'variant', variants, report);
  const told = textOf(child(story, 'variant')) ?? variants.find((id) => id !== textOf(without));
  if (without !== undefined && (told === undefined || told === textOf(without))) {
    const received = textOf(without) ?? '';
    report(without.at, ['story', 'without', 'variant'], { code: 'againstItself', received });
  }
  const holds = child(story, 'holds');
  const known = milestonesOf(root, charts);
  const [reached, never] = [child(holds, 'reached'), child(holds, 'never')];
  if (holds?.kind === 'table' && reached === undefined && never === undefined) {
    report(holds.at, ['story', 'holds'], { code: 'missingKey', received: 'reached | never' });
  }
  if (known === undefined) return;
  checkMilestones(reached, ['story', 'holds', 'reached'], known, report);
  checkMilestones(never, ['story', 'holds', 'never'], known, report);
}
