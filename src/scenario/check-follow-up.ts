import type { Path, Report } from './issue.ts';
import { child, entriesOf, type Located, textOf, written } from './located.ts';
import type { Statistic } from './measured.ts';
import { parseDuration } from './units.ts';

/**
 * A statistic cannot ask about a longer time than cases are followed for: whoever is still
 * unfinished then would pass for somebody who took that long.
 */
export function checkFollowUp(
  asked: Statistic,
  located: Located | undefined,
  path: Path,
  root: Located,
  report: Report,
): void {
  const span = spanOf(asked);
  const given = textOf(child(root, 'followUp'));
  const followUp = parseDuration(given);
  if (located === undefined || given === undefined || 'finding' in followUp) return;
  if (span <= followUp.value) return;
  const [[, entry] = []] = entriesOf(located);
  const received = entry === undefined ? written(located) : written(entry.value);
  report((entry?.value ?? located).at, path, {
    code: 'followUpTooShort',
    received,
    expected: [given],
  });
}

/** The longest time that a statistic tells apart, in ms. */
function spanOf(asked: Statistic): number {
  if (asked.kind === 'meanCut') return asked.cut;
  return asked.kind === 'within' && asked.among === 'all' ? asked.limit : 0;
}
