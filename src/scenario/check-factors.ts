import { type Distribution, distributionOf } from '../random/index.ts';
import type { ChartNames } from './chart-names.ts';
import { handedOver } from './check-world.ts';
import type { Finding, Report } from './issue.ts';
import { type Located, locate, written } from './located.ts';
import type { Body } from './schema/file.ts';
import type { Draw } from './types.ts';

/**
 * What multiplies the effect of searchers is a number, and never below 0: a searcher cannot undo
 * what was searched. Followed to whoever opens the case, where it is handed over under that name.
 */
export function checkFactors(
  located: Located,
  { roles }: Body,
  charts: ChartNames,
  report: Report,
): void {
  for (const [id, { activities = {} }] of Object.entries(roles)) {
    const names = Object.values(activities)
      .flatMap(({ effort }) => Object.values(effort.cases))
      .flatMap((effort) => (effort.kind === 'hazard' && effort.times ? [effort.times] : []));
    for (const name of new Set(names)) {
      const givers = handedOver(located, id, charts).includes(name)
        ? Object.keys(roles).filter((other) => opens(roles[other]!.chart, id, charts))
        : [];
      for (const role of [id, ...givers]) checkFactor(located, role, name, roles, report);
    }
  }
}

function opens(chart: string, role: string, charts: ChartNames): boolean {
  return (charts.wordsOf(chart)?.roles ?? []).some((opened) => opened.role === role);
}

function checkFactor(
  located: Located,
  role: string,
  name: string,
  roles: Body['roles'],
  report: Report,
): void {
  const { settings = {}, draws = {} } = roles[role]!;
  const value = settings[name];
  if (value !== undefined) {
    const path = ['roles', role, 'settings', name, 'value'];
    const place = locate(located, path)!;
    if (typeof value === 'string')
      report(place.at, path, { code: 'wrongType', expected: ['number'], received: written(place) });
    else if (Number(value) < 0) report(place.at, path, below(Number(value)));
  }
  const path = ['roles', role, 'draws', name];
  const found = Object.values(draws[name]?.cases ?? {}).map(wrongWith);
  const finding = found.find((each) => each !== undefined);
  if (finding !== undefined) report(locate(located, path)!.at, path, finding);
}

const below = (value: number): Finding => ({
  code: 'outOfRange',
  received: String(value),
  expected: ['>= 0'],
});

function wrongWith(draw: Draw): Finding | undefined {
  if (draw.kind === 'choice') {
    const odd = draw.values.find((value) => !(Number(value) >= 0));
    return odd === undefined
      ? undefined
      : { code: 'wrongType', expected: ['number'], received: odd };
  }
  const least = draw.kind === 'number' ? leastOf(draw.distribution) : 0;
  return least < 0 ? below(least) : undefined;
}

/** The least value that can be drawn; a mixture begins with its first component, not its lowest. */
function leastOf(distribution: Distribution): number {
  const { recipe } = distribution;
  return recipe[0] === 'mixture'
    ? Math.min(...recipe[2].map((part) => leastOf(distributionOf(part))))
    : distribution.quantile(0);
}
