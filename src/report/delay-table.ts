import type { DelayCurve, ReplayResult } from '../experiments/index.ts';
import { grouped } from '../text/index.ts';
import { delayBin } from './delay-bin.ts';
import { inGroups } from './in-groups.ts';
import { joined } from './joined.ts';
import type { Screen } from './screen.ts';
import { percentText } from './statistics.ts';
import { type Align, type Cell, isWithin, table } from './table.ts';

/**
 * How figures about stories depend on the time that went before: shares by delay, variants side by side
 * as far as they fit.
 */
export function delayTables(result: ReplayResult, screen: Screen): string[] {
  const { delayCurves, file, runs } = result;
  const { texts, language } = screen;
  const { metrics } = file.resolve(runs[0]!.policy.variant);
  // A metric of a population has the same title; one table a metric will do.
  const ids = [...new Set(delayCurves.map(({ metric }) => metric))].filter(
    (id) => !id.includes('|'),
  );
  return ids.flatMap((id, i) => {
    const curves = delayCurves.filter(({ metric }) => metric === id);
    const title = metrics.find((metric) => metric.id === id)?.title[language] ?? id;
    const fits = (some: readonly DelayCurve[]) =>
      isWithin(delayTable(some, result, screen), screen.width - 2);
    const tables = inGroups(curves, fits).map((some) => delayTable(some, result, screen));
    const lines = joined(tables).map((line) => (line === '' ? line : `  ${line}`));
    const gap = i > 0 ? [''] : [];
    return gap.concat(texts.screens.byDelay(title), lines);
  });
}

function delayTable(
  curves: readonly DelayCurve[],
  { runs }: ReplayResult,
  screen: Screen,
): string[] {
  const { texts, language, paint } = screen;
  const { screens } = texts;
  const titles = curves.map(
    ({ variant }) => runs.find(({ policy }) => policy.variant === variant)!.title[language],
  );
  // Milestones without amounts have no money.
  const hasMoney = curves.some(({ whole }) => Number.isFinite(whole.value.mean));
  const names = [screens.byCount, ...(hasMoney ? [screens.byValue] : []), 'n'];
  const heads: Cell[][] = [
    [
      '',
      ...titles.map((title) => ({
        content: paint('strong', title),
        colSpan: names.length,
        hAlign: 'center' as const,
      })),
    ],
    ['', ...curves.flatMap(() => names)].map((text) => paint('quiet', text)),
  ];
  const rows = (curves[0]?.points ?? []).map((_, bin): Cell[] => {
    const label = delayBin(curves[0]!.points, bin, screen);
    return [label].concat(
      curves.flatMap(({ points }) => {
        const { stories, value } = points[bin]!;
        const money = hasMoney ? [percentText(value)] : [];
        return [percentText(stories), ...money, paint('quiet', grouped(stories.n))];
      }),
    );
  });
  const aligns: Align[] = ['left', ...curves.flatMap(() => names.map(() => 'right' as const))];
  return table([...heads, ...rows], aligns);
}
