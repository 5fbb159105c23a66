import type { DelayCurve, ReplayResult } from '../experiments/index.ts';
import { grouped } from '../text/index.ts';
import { delayBin } from './delay-bin.ts';
import type { Screen } from './screen.ts';
import { percentText } from './statistics.ts';
import { type Cell, table } from './table.ts';

/** How figures about stories depend on the time that went before: shares by delay, by variant. */
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
    const lines = delayTable(curves, result, screen).map((line) => `  ${line}`);
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
  const heads: Cell[][] = [
    [
      '',
      ...titles.map((title) => ({
        content: paint('strong', title),
        colSpan: 3,
        hAlign: 'center' as const,
      })),
    ],
    ['', ...curves.flatMap(() => [screens.byCount, screens.byValue, 'n'])].map((text) =>
      paint('quiet', text),
    ),
  ];
  const rows = (curves[0]?.points ?? []).map((_, bin): Cell[] => {
    const label = delayBin(curves[0]!.points, bin, screen);
    return [label].concat(
      curves.flatMap(({ points }) => {
        const { stories, value } = points[bin]!;
        return [percentText(stories), percentText(value), paint('quiet', grouped(stories.n))];
      }),
    );
  });
  const aligns = ['left', ...curves.flatMap(() => ['right', 'right', 'right'] as const)] as const;
  return table([...heads, ...rows], aligns);
}
