import type { ComparisonResult, ComparisonRow } from '../experiments/index.ts';
import { decimal, wrap, wrapFacts } from '../text/index.ts';
import { header } from './header.ts';
import { joined } from './joined.ts';
import type { Screen } from './screen.ts';
import { measuredDifference, measuredFigure } from './statistics.ts';
import { belowSubject, subject } from './subject.ts';
import { type Align, type Cell, type Fold, folded, spaceForTitles, table } from './table.ts';

const aligns: readonly Align[] = ['left', 'right', 'right', 'right', 'right'];
/**
 * Columns that titles get at least and the head of a column at most, and spaces between columns; and
 * where there is little room.
 */
const EASY = { most: 16, gap: 2 };
const NARROW = { most: 12, gap: 1 };

/** What is on the screen besides the comparison. */
export interface CompareScreenOptions {
  /** Wall-clock ms. */
  readonly elapsed?: number | undefined;
}

/** The screen of `compare`: two variants on the same fate, and what pairing them is worth. */
export function compareScreen(
  result: ComparisonResult,
  screen: Screen,
  options: CompareScreenOptions = {},
): string[] {
  const { file, runs, seed, digest, complete, replications, rows } = result;
  const { texts, language, paint, width } = screen;
  const { screens } = texts;
  const [first, second] = runs;
  const { runLength } = file.resolve(first.policy.variant, first.policy.levers);
  const cases = [first, second].reduce(
    (sum, { summaries }) => sum + summaries.reduce((count, { stories }) => count + stories, 0),
    0,
  );
  const head = header(
    {
      title: file.title,
      runLength,
      replications,
      cases,
      seed,
      digest,
      complete,
      elapsed: options.elapsed,
    },
    screen,
  );
  const about = wrapFacts(
    [screens.comparison(first.title[language], second.title[language]), screens.sameFate],
    width,
  );
  const names = [
    '',
    first.title[language],
    second.title[language],
    screens.difference,
    screens.worth,
  ];
  const lines = folded(width, (fold, isNarrow) => {
    const room = isNarrow ? NARROW : EASY;
    const heads = names.map((name) =>
      wrap(name, room.most)
        .map((line) => paint('strong', line))
        .join('\n'),
    );
    return tableOf(rows, heads, fold, room, screen);
  });
  return joined([
    [...head, ...about],
    replications > 0 ? lines : [],
    [
      screens.legend.plusMinus,
      ...(replications === 1 ? [screens.legend.unknown] : []),
      screens.worthNote,
    ]
      .flatMap((line) => wrap(line, width))
      .map((line) => paint('quiet', line)),
  ]);
}

/** The table below these heads; titles get what the figures leave. */
function tableOf(
  rows: readonly ComparisonRow[],
  heads: readonly string[],
  fold: Fold,
  { most: least, gap }: typeof EASY,
  screen: Screen,
): string[] {
  const untitled = rows.map((row): Cell[] => ['', ...fold(figures(row, screen))]);
  const label = Math.max(least, spaceForTitles([heads, ...untitled], aligns, gap, screen.width));
  const body = rows.flatMap((row, i): Cell[][] => {
    const { metric, statistic } = row.question;
    const alike = rows.filter(({ question }) => question.metric === metric);
    const both = alike.flatMap(({ first: one, second: other }) => [one, other]);
    const isNew = metric !== rows[i - 1]?.question.metric;
    return [
      ...(isNew ? [[{ content: subject(row.title, both, screen), colSpan: aligns.length }]] : []),
      [belowSubject(statistic, label, screen), ...fold(figures(row, screen))],
    ];
  });
  return table([heads, ...body], aligns, gap);
}

function figures(row: ComparisonRow, screen: Screen): string[] {
  return [
    measuredFigure(row.first, row.unit, screen),
    measuredFigure(row.second, row.unit, screen),
    measuredDifference(row.difference, row.unit, screen),
    worthText(row.varianceRatio),
  ];
}

const worthText = (ratio: number): string =>
  Number.isFinite(ratio) ? `×${decimal(ratio, ratio < 9.95 ? 1 : 0)}` : '–';
