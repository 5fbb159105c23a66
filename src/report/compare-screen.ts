import type { ComparisonResult, ComparisonRow } from '../experiments/index.ts';
import { decimal, grouped, wrap, wrapFacts } from '../text/index.ts';
import { header } from './header.ts';
import { joined } from './joined.ts';
import { nextSteps } from './next-steps.ts';
import type { Screen } from './screen.ts';
import { measuredDifference, measuredFigure, statisticText } from './statistics.ts';
import { type Cell, table } from './table.ts';

export interface CompareScreenOptions {
  /** Wall-clock ms. */
  readonly elapsed?: number | undefined;
  /** What to try next, each a command. */
  readonly next?: readonly string[];
}

/** Columns that the title of a figure gets. */
const LABEL = 25;

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
  const body = rows.flatMap((row, i) => rowCells(row, rows[i - 1], screen));
  return joined([
    [...head, ...about],
    replications > 0
      ? table(
          [names.map((name) => paint('strong', name)), ...body],
          ['left', 'right', 'right', 'right', 'right'],
        )
      : [],
    [
      screens.legend.plusMinus,
      ...(replications === 1 ? [screens.legend.unknown] : []),
      screens.worthNote,
    ].map((line) => paint('quiet', line)),
    nextSteps(options.next ?? [], screen),
  ]);
}

/** The metric's title stands once over all that is computed of it. */
function rowCells(row: ComparisonRow, before: ComparisonRow | undefined, screen: Screen): Cell[][] {
  const { language, paint } = screen;
  const fresh = before?.question.metric !== row.question.metric;
  const title = `  ${statisticText(row.question.statistic, screen)}`;
  const count = row.first.n === 0 ? '' : ` · n ${grouped(row.first.n)}`;
  const label = wrap(title, LABEL).map((line, i) => (i === 0 ? line : `   ${line}`));
  return [
    ...(fresh ? [[{ content: `${row.title[language]}${paint('quiet', count)}`, colSpan: 5 }]] : []),
    [
      label.join('\n'),
      measuredFigure(row.first, row.unit, screen),
      measuredFigure(row.second, row.unit, screen),
      measuredDifference(row.difference, row.unit, screen),
      worthText(row.varianceRatio),
    ],
  ];
}

const worthText = (ratio: number): string =>
  Number.isFinite(ratio) ? `×${decimal(ratio, ratio < 9.95 ? 1 : 0)}` : '–';
