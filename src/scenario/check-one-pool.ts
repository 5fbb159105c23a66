import type { Parts } from './build.ts';
import type { ChartNames } from './chart-names.ts';
import type { Report } from './issue.ts';
import { type Located, locate } from './located.ts';

/**
 * No two pools that a case needs at the same time are one pool of the scenario: a case holds or
 * waits for units of a pool once at a time, and the second request would end the run.
 */
export function checkOnePool(
  located: Located,
  scenario: Parts,
  charts: ChartNames,
  report: Report,
): void {
  for (const { id, chart, pools } of scenario.roles) {
    for (const pair of charts.pairsOf(chart)) {
      const [one, other] = pair;
      const received = pools[one] ?? one;
      if (received !== (pools[other] ?? other)) continue;
      // One of them at least is another name for it.
      const path = ['roles', id, 'pools', pools[other] === undefined ? one : other];
      const { at } = locate(located, path) ?? located;
      report(at, path, {
        code: 'onePoolTwice',
        noun: 'pool',
        received,
        expected: pair,
        hint: [id],
      });
    }
  }
}
