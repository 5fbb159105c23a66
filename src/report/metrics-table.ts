import type { MetricResult, PolicyRun, ReplayResult } from '../experiments/index.ts';
import { wrap } from '../text/index.ts';
import { inGroups } from './in-groups.ts';
import { joined } from './joined.ts';
import type { Screen } from './screen.ts';
import { measuredFigure } from './statistics.ts';
import { belowSubject, subject } from './subject.ts';
import { type Align, type Cell, type Fold, folded, spaceForTitles, table } from './table.ts';

/**
 * Columns that the title of a statistic gets beside several variants, what it gets at least, and
 * the title of a variant at most.
 */
const [EASY, LEAST, HEAD] = [20, 12, 18] as const;

/**
 * What came out of the metrics that no target asks of, variants side by side as far as they fit. A
 * place is empty where a target shows the figure already.
 */
export function metricsTable({ figures, runs, targets }: ReplayResult, screen: Screen): string[] {
  if (figures.length === 0) return [];
  const shown = runs.filter(({ policy }) =>
    figures.some(({ variant }) => variant === policy.variant),
  );
  const groups = inGroups(shown, (some) => room(figures, some, screen) >= EASY);
  const tables = joined(groups.map((some) => block(figures, some, screen)));
  return targets.length === 0 ? tables : [screen.texts.screens.unasked, ...tables];
}

function block(
  figures: readonly MetricResult[],
  runs: readonly PolicyRun[],
  screen: Screen,
): string[] {
  return folded(screen.width, (fold) => tableOf(figures, runs, fold, screen));
}

function tableOf(
  figures: readonly MetricResult[],
  runs: readonly PolicyRun[],
  fold: Fold,
  screen: Screen,
): string[] {
  const aligns = alignsOf(runs);
  const label = Math.max(LEAST, room(figures, runs, screen, fold));
  const rows = rowsOf(figures, runs);
  const body = rows.flatMap((row, i): Cell[][] => {
    const { metric, statistic, title } = row[0]!;
    const isNew = metric !== rows[i - 1]?.[0]!.metric;
    const about = rows.filter(([first]) => first!.metric === metric).flat();
    const counted = about.map(({ estimate }) => estimate);
    return [
      ...(isNew ? [[{ content: subject(title, counted, screen), colSpan: aligns.length }]] : []),
      [belowSubject(statistic, label, screen), ...fold(cellsOf(row, runs, screen))],
    ];
  });
  return table([head(runs, screen), ...body], aligns);
}

/** Columns that the figures of some variants leave for the titles. */
function room(
  figures: readonly MetricResult[],
  runs: readonly PolicyRun[],
  screen: Screen,
  fold: Fold = (cells) => cells,
): number {
  const rows = rowsOf(figures, runs).map((row) => ['', ...fold(cellsOf(row, runs, screen))]);
  return spaceForTitles([head(runs, screen), ...rows], alignsOf(runs), 2, screen.width);
}

const alignsOf = (runs: readonly PolicyRun[]): Align[] => [
  'left',
  ...runs.map(() => 'right' as const),
];

const head = (runs: readonly PolicyRun[], { language, paint }: Screen): Cell[] => [
  '',
  ...runs.map(({ title }) =>
    wrap(title[language], HEAD)
      .map((line) => paint('strong', line))
      .join('\n'),
  ),
];

function cellsOf(
  row: readonly MetricResult[],
  runs: readonly PolicyRun[],
  screen: Screen,
): string[] {
  return runs.map(({ policy }) => {
    const figure = row.find(({ variant }) => variant === policy.variant);
    return figure === undefined ? '' : measuredFigure(figure.estimate, figure.unit, screen);
  });
}

/** Figures of some variants that ask the same of each of them; no row is empty. */
function rowsOf(
  figures: readonly MetricResult[],
  runs: readonly PolicyRun[],
): readonly (readonly MetricResult[])[] {
  const rows = new Map<string, MetricResult[]>();
  for (const figure of figures) {
    if (!runs.some(({ policy }) => policy.variant === figure.variant)) continue;
    const key = JSON.stringify([figure.metric, figure.statistic]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [figure]);
    else row.push(figure);
  }
  return [...rows.values()];
}
