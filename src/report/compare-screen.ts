import type { ComparisonResult, ComparisonRow } from '../experiments/index.ts';
import { decimal, wrap, wrapFacts } from '../text/index.ts';
import { countRange } from './count-range.ts';
import { header } from './header.ts';
import { joined } from './joined.ts';
import type { Screen } from './screen.ts';
import { measuredDifference, measuredFigure, statisticText } from './statistics.ts';
import { type Cell, spaceForTitles, table } from './table.ts';

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
  const heads = [
    names.map((name) =>
      wrap(name, 16)
        .map((line) => paint('strong', line))
        .join('\n'),
    ),
  ];
  const aligns = ['left', 'right', 'right', 'right', 'right'] as const;
  const untitled = rows.map((row): Cell[] => figures('', row, screen));
  const label = Math.max(16, spaceForTitles([...heads, ...untitled], aligns, 2, width));
  const body = rows.flatMap((row, i) => {
    const isNew = row.question.metric !== rows[i - 1]?.question.metric;
    return [...(isNew ? [[subject(row, rows, screen)]] : []), rowCells(row, label, screen)];
  });
  return joined([
    [...head, ...about],
    replications > 0 ? table([...heads, ...body], aligns) : [],
    [
      screens.legend.plusMinus,
      ...(replications === 1 ? [screens.legend.unknown] : []),
      screens.worthNote,
    ]
      .flatMap((line) => wrap(line, width))
      .map((line) => paint('quiet', line)),
  ]);
}

/** A metric's title with the fewest and the most cases behind all that is computed of it. */
function subject(
  { title, question }: ComparisonRow,
  rows: readonly ComparisonRow[],
  { language, paint, texts }: Screen,
): Cell {
  const about = rows.filter((row) => row.question.metric === question.metric);
  const n = countRange(about.flatMap(({ first, second }) => [first, second]));
  const count = n === '' ? '' : paint('quiet', ` · ${texts.screens.count(n)}`);
  return { content: `${title[language]}${count}`, colSpan: 5 };
}

function rowCells(row: ComparisonRow, label: number, screen: Screen): Cell[] {
  const title = wrap(statisticText(row.question.statistic, screen), label - 3)
    .map((line, i) => (i === 0 ? `  ${line}` : `   ${line}`))
    .join('\n');
  return figures(title, row, screen);
}

function figures(title: string, row: ComparisonRow, screen: Screen): Cell[] {
  return [
    title,
    measuredFigure(row.first, row.unit, screen),
    measuredFigure(row.second, row.unit, screen),
    measuredDifference(row.difference, row.unit, screen),
    worthText(row.varianceRatio),
  ];
}

const worthText = (ratio: number): string =>
  Number.isFinite(ratio) ? `×${decimal(ratio, ratio < 9.95 ? 1 : 0)}` : '–';
