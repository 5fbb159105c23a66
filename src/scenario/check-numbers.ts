import type { Parts } from './build.ts';
import type { ChartNames } from './chart-names.ts';
import { greatest } from './draw-range.ts';
import type { Path, Report } from './issue.ts';
import { type Located, locate } from './located.ts';

/**
 * What a chart says to be the number of a standing case leads to one that stands: what is told to a
 * number beyond them is told to nobody. Where none of that role stands at all, it is meant so.
 */
export function checkNumbers(
  located: Located,
  scenario: Parts,
  charts: ChartNames,
  report: Report,
): void {
  const standing = (role: string) => scenario.standing.filter((each) => each.role === role);
  const countOf = (role: string) => standing(role).reduce((sum, { count }) => sum + count, 0);
  for (const { id, chart, draws } of scenario.roles) {
    const { ranges = {}, settings = {} } = charts.wordsOf(chart) ?? {};
    for (const [name, { numbers }] of Object.entries(ranges)) {
      if (!Object.hasOwn(draws, name)) continue;
      const most = Math.max(...Object.values(draws[name]!.cases).map(greatest));
      tell(numbers, most, ['roles', id, 'draws', name]);
    }
    // Standing cases are numbered themselves.
    const { number } = settings;
    const last = standing(id).findLast(({ count }) => count > 0);
    if (number === undefined || !('numbers' in number) || last === undefined) continue;
    tell(number.numbers, countOf(id) - 1, ['standing', last.id]);
  }

  function tell(role: string | undefined, most: number, path: Path): void {
    const count = role === undefined ? 0 : countOf(role);
    if (count === 0 || most < count) return;
    const { at } = locate(located, path) ?? located;
    const [received, expected, hint] = [String(most), [String(count)], [role!]];
    report(at, path, { code: 'nobodyOfNumber', noun: 'standing', received, expected, hint });
  }
}
