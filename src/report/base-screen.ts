import type { BaseColumn, BaseComparison } from '../experiments/index.ts';
import { plusMinus, wrap, wrapFacts } from '../text/index.ts';
import { header } from './header.ts';
import { joined } from './joined.ts';
import type { Screen } from './screen.ts';
import { measuredDifference, measuredFigure, statisticText } from './statistics.ts';
import { countRange } from './subject.ts';
import { type Align, type Cell, spaceForTitles, table } from './table.ts';

/** Columns that the title of a variant gets at least, and that of a figure at most. */
const [LEAST, HEAD] = [14, 14] as const;

/**
 * The screen of `compare` for more than two variants: a row a variant, a column a figure, each cell
 * the paired difference to the first variant. Figures that do not fit go into further tables.
 *
 * @param elapsed wall-clock ms
 */
export function baseScreen(result: BaseComparison, screen: Screen, elapsed?: number): string[] {
  const { file, runs, seed, digest, complete, replications, columns } = result;
  const { texts, language, paint, width } = screen;
  const { screens } = texts;
  const [base] = runs;
  const { runLength } = file.resolve(base.policy.variant, base.policy.levers);
  const cases = runs
    .flatMap(({ summaries }) => summaries)
    .reduce((sum, { stories }) => sum + stories, 0);
  const run = { runLength, replications, cases, seed, digest, complete, elapsed };
  const about = [screens.againstBase(base.title[language]), screens.sameFateInAll];
  return joined([
    [...header({ title: file.title, ...run }, screen), ...wrapFacts(about, width)],
    ...(replications > 0 ? blocks(result, columns, screen) : []),
    [
      screens.legend.plusMinus,
      ...(replications === 1 ? [screens.legend.unknown] : []),
      screens.baseNote,
    ]
      .flatMap((line) => wrap(line, width))
      .map((line) => paint('quiet', line)),
  ]);
}

/** Tables with as many figures side by side as leave the titles of the variants their room. */
function blocks(
  result: BaseComparison,
  columns: readonly BaseColumn[],
  screen: Screen,
): string[][] {
  const tables: string[][] = [];
  for (let i = 0; i < columns.length;) {
    let count = columns.length - i;
    while (count > 1 && room(result, columns.slice(i, i + count), screen) < LEAST) count--;
    tables.push(block(result, columns.slice(i, i + count), screen));
    i += count;
  }
  return tables;
}

const aligned = (columns: readonly BaseColumn[]): Align[] => [
  'left',
  ...columns.map(() => 'right' as const),
];

const room = (result: BaseComparison, columns: readonly BaseColumn[], screen: Screen): number =>
  spaceForTitles(rowsOf(result, columns, screen, 0), aligned(columns), 2, screen.width);

function block(result: BaseComparison, columns: readonly BaseColumn[], screen: Screen): string[] {
  const label = Math.max(LEAST, room(result, columns, screen));
  return table(rowsOf(result, columns, screen, label), aligned(columns));
}

/** The rows, the titles of variants in so many columns; empty for 0. */
function rowsOf(
  { runs }: BaseComparison,
  columns: readonly BaseColumn[],
  screen: Screen,
  label: number,
): Cell[][] {
  const { language, paint } = screen;
  const titles = runs.map(({ title }) => {
    const lines = label === 0 ? [''] : wrap(title[language], label);
    return lines.map((line, i) => (i === 0 ? line : ` ${line}`)).join('\n');
  });
  return [
    ['', ...columns.map((column) => heading(column, columns, screen))],
    [paint('strong', titles[0]!), ...columns.map((column) => figure(column, screen))],
    ...titles
      .slice(1)
      .map((title, i): Cell[] => [title, ...columns.map((column) => cell(column, i, screen))]),
  ];
}

/** What is asked, and the fewest and the most cases behind the figures. */
function heading(
  { title, question, base, others }: BaseColumn,
  columns: readonly BaseColumn[],
  screen: Screen,
): string {
  const { language, paint, texts } = screen;
  const isOneOfMany = columns.some(
    (other) => other.question.metric === question.metric && other.question !== question,
  );
  const needed =
    isOneOfMany || !['count', 'amount', 'share', 'level'].includes(question.statistic.kind);
  const lines = [
    ...wrap(title[language], HEAD),
    ...(needed ? wrap(statisticText(question.statistic, screen), HEAD) : []),
  ];
  const n = countRange([base, ...others]);
  return [
    ...lines.map((line) => paint('strong', line)),
    ...(n === '' ? [] : [paint('quiet', texts.screens.count(n))]),
  ].join('\n');
}

const figure = ({ base, unit }: BaseColumn, screen: Screen): string =>
  measuredFigure(base, unit, screen);

function cell({ differences, differenceIn }: BaseColumn, i: number, screen: Screen): string {
  const difference = differences[i]!;
  if (differenceIn !== '%') return measuredDifference(difference, differenceIn, screen);
  return Number.isFinite(difference.mean) ? `${plusMinus(difference, true)} %` : '–';
}
