import type { Parts } from './build.ts';
import type { ChartNames } from './chart-names.ts';
import { handedOver } from './check-world.ts';
import type { Report } from './issue.ts';
import { type Located, locate } from './located.ts';

/**
 * Notes numbers and texts that a chart says it takes and that nothing gives it: neither the role's
 * settings or draws nor whoever opens the case. A chart may have a value of its own for them. What
 * is true or false is passed over: left out, it is off.
 */
export function noteSettings(
  located: Located,
  scenario: Parts,
  charts: ChartNames,
  report: Report,
): void {
  for (const { id, chart, settings, draws } of scenario.roles) {
    const words = charts.wordsOf(chart);
    const given = new Set([
      ...[settings, draws].flatMap(Object.keys),
      ...(words?.assigned ?? []),
      ...handedOver(located, id, charts),
    ]);
    const open = Object.entries(words?.settings ?? {})
      .filter(([name, { is }]) => is !== 'boolean' && !given.has(name))
      .map(([name]) => name);
    if (open.length === 0) continue;
    const path = ['roles', id, 'chart'];
    const { at } = locate(located, path) ?? located;
    report(at, path, { code: 'settingNotGiven', received: chart, expected: open });
  }
}
