import type { ComparisonResult, ComparisonRow } from '../experiments/index.ts';
import { decimal, grouped, wrap, wrapFacts } from '../text/index.ts';
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
  const body = rows.flatMap((row, i) => rowCells(row, rows[i - 1], label, screen));
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

/** The metric's title stands once over all that is computed of it. */
function rowCells(
  row: ComparisonRow,
  before: ComparisonRow | undefined,
  label: number,
  screen: Screen,
): Cell[][] {
  const { language, paint, texts } = screen;
  const fresh = before?.question.metric !== row.question.metric;
  const count = row.first.n === 0 ? '' : ` · ${texts.screens.count(grouped(row.first.n))}`;
  const title = wrap(statisticText(row.question.statistic, screen), label - 3)
    .map((line, i) => (i === 0 ? `  ${line}` : `   ${line}`))
    .join('\n');
  const heading = { content: `${row.title[language]}${paint('quiet', count)}`, colSpan: 5 };
  return [...(fresh ? [[heading]] : []), figures(title, row, screen)];
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
