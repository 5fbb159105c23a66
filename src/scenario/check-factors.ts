import type { DrawnRange } from '../charts/vocabulary.ts';
import type { ChartNames } from './chart-names.ts';
import { handedOver } from './check-world.ts';
import { wrongDraw } from './draw-range.ts';
import type { Report } from './issue.ts';
import { type Located, locate, written } from './located.ts';
import type { Body } from './schema/file.ts';

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
    else if (Number(value) < 0)
      report(place.at, path, { code: 'outOfRange', received: String(value), expected: ['>= 0'] });
  }
  checkRange(located, role, name, draws, { least: 0 }, report);
}

/** Numbers that chance settles stay within what the chart says of them. */
export function checkRanges(
  located: Located,
  { roles }: Body,
  charts: ChartNames,
  report: Report,
): void {
  for (const [id, { chart, draws = {} }] of Object.entries(roles)) {
    const ranges = Object.entries(charts.wordsOf(chart)?.ranges ?? {});
    for (const [name, range] of ranges) checkRange(located, id, name, draws, range, report);
  }
}

function checkRange(
  located: Located,
  role: string,
  name: string,
  draws: NonNullable<Body['roles'][string]['draws']>,
  range: DrawnRange,
  report: Report,
): void {
  if (!Object.hasOwn(draws, name)) return;
  const path = ['roles', role, 'draws', name];
  const found = Object.values(draws[name]!.cases).map((draw) => wrongDraw(draw, range));
  const finding = found.find((each) => each !== undefined);
  if (finding !== undefined) report(locate(located, path)!.at, path, finding);
}
