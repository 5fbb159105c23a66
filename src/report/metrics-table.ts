import type { MetricResult, ReplayResult } from '../experiments/index.ts';
import { wrap } from '../text/index.ts';
import { countRange } from './count-range.ts';
import type { Screen } from './screen.ts';
import { measuredFigure, statisticText } from './statistics.ts';
import { type Align, type Cell, spaceForTitles, table } from './table.ts';

/** Columns that the title of a statistic gets at least, and the title of a variant at most. */
const LEAST = 16;
const HEAD = 18;

/** What came out of every metric, variant by variant, where no target says what to ask. */
export function metricsTable({ figures, runs }: ReplayResult, screen: Screen): string[] {
  if (figures.length === 0) return [];
  const { language, paint, width } = screen;
  const head: Cell[] = runs.map(({ title }) =>
    wrap(title[language], HEAD)
      .map((line) => paint('strong', line))
      .join('\n'),
  );
  const aligns: Align[] = ['left', ...runs.map(() => 'right' as const)];
  const rows = rowsOf(figures);
  const cells = (title: string, row: readonly MetricResult[]): Cell[] => [
    title,
    ...row.map(({ estimate, unit }) => measuredFigure(estimate, unit, screen)),
  ];
  const untitled = [['', ...head], ...rows.map((row) => cells('', row))];
  const label = Math.max(LEAST, spaceForTitles(untitled, aligns, 2, width));
  const body = rows.flatMap((row, i): Cell[][] => {
    const [{ metric, statistic }] = row;
    const title = wrap(statisticText(statistic, screen), label - 3).map((line, k) =>
      k === 0 ? `  ${line}` : `   ${line}`,
    );
    const isNew = metric !== rows[i - 1]?.[0].metric;
    const about = rows.filter(([first]) => first.metric === metric).flat();
    return [
      ...(isNew ? [[{ content: subject(about, screen), colSpan: aligns.length }]] : []),
      cells(title.join('\n'), row),
    ];
  });
  return table([['', ...head], ...body], aligns);
}

type Row = readonly [MetricResult, ...MetricResult[]];

/** Figures that ask the same of each variant, side by side. */
function rowsOf(figures: readonly MetricResult[]): readonly Row[] {
  const rows = new Map<string, [MetricResult, ...MetricResult[]]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.metric, figure.statistic]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [figure]);
    else row.push(figure);
  }
  return [...rows.values()];
}

/** A metric's title with the fewest and the most cases behind its figures. */
function subject(about: readonly MetricResult[], { language, paint, texts }: Screen): string {
  const title = about[0]!.title[language];
  const n = countRange(about.map(({ estimate }) => estimate));
  return n === '' ? title : `${title}${paint('quiet', ` · ${texts.screens.count(n)}`)}`;
}
