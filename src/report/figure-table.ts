import type { PolicyRun, ReplayResult, TargetResult, Verdict } from '../experiments/index.ts';
import type { ScenarioFile } from '../scenario/index.ts';
import { grouped, wrap, wrapTitle } from '../text/index.ts';
import { joined } from './joined.ts';
import { type FigureRow, pairTargets } from './pair-targets.ts';
import type { Look, Screen } from './screen.ts';
import { reportedFigure, targetFigure } from './statistics.ts';
import { countRange } from './subject.ts';
import { type Align, type Cell, isWithin, spaceForTitles, table } from './table.ts';

/** The sign of a verdict, and how it is painted. */
export const marks: Readonly<Record<Verdict, { readonly sign: string; readonly look: Look }>> = {
  inside: { sign: '✓', look: 'good' },
  overlaps: { sign: '≈', look: 'near' },
  outside: { sign: '≠', look: 'off' },
  open: { sign: '–', look: 'quiet' },
};

/** Columns that the title of a figure gets at least, and at most. */
const LABEL = { least: 12, most: 44 };

/** Reported beside simulated, figure by figure, two variants side by side where there is room. */
export function figureTable({ targets, runs, file }: ReplayResult, screen: Screen): string[] {
  const shown = runs.filter(({ policy }) =>
    targets.some(({ target }) => target.variant === policy.variant),
  );
  const blockOf = (some: readonly PolicyRun[]): string[] => {
    const ids = new Set(some.map(({ policy }) => policy.variant));
    const rows = pairTargets(targets.filter(({ target }) => ids.has(target.variant)));
    return block(rows, some, file, screen);
  };
  const blocks: string[][] = [];
  for (let i = 0; i < shown.length; i += 2) {
    const pair = shown.slice(i, i + 2);
    const beside = blockOf(pair);
    if (isWithin(beside, screen.width)) blocks.push(beside);
    else blocks.push(...pair.map((run) => blockOf([run])));
  }
  return joined(blocks);
}

function block(
  rows: readonly FigureRow[],
  runs: readonly PolicyRun[],
  file: ScenarioFile,
  screen: Screen,
): string[] {
  const { texts, paint, width } = screen;
  const withCounts = width >= 104 || runs.length === 1;
  const perRun = withCounts ? 5 : 4;
  const { language } = screen;
  const heads: Cell[][] = [
    [
      '',
      ...runs.flatMap(({ title }): Cell[] => [
        '',
        { content: paint('strong', title[language]), colSpan: perRun, hAlign: 'center' },
      ]),
    ],
    [
      '',
      ...runs.flatMap((): Cell[] => [
        '',
        { content: paint('quiet', texts.screens.reported), colSpan: 2, hAlign: 'right' },
        paint('quiet', texts.screens.simulated),
        '',
        ...(withCounts ? [paint('quiet', 'n')] : []),
      ]),
    ],
  ];
  const aligns: Align[] = ['left'];
  for (let i = 0; i < runs.length; i++) {
    aligns.push(
      'left',
      'left',
      'right',
      'right',
      'left',
      ...(withCounts ? (['right'] as const) : []),
    );
  }
  const figures = (title: string, { results }: FigureRow): Cell[] =>
    [title as Cell].concat(
      runs.flatMap(({ policy }) => cells(results.get(policy.variant), withCounts, screen)),
    );
  const foot = (title: string): Cell[][] =>
    withCounts ? [] : [[title as Cell].concat(countCells(rows, runs, screen))];
  const all = rows.flatMap((row) => [row, ...row.readings]);
  // The titles get what the figures leave.
  const untitled = [...heads, ...all.map((row) => figures('', row)), ...foot('')];
  const space = spaceForTitles(untitled, aligns, 1, width);
  const label = Math.min(LABEL.most, Math.max(LABEL.least, space));
  const titled = (row: FigureRow, indent: number) =>
    figures(titleCell(row, label, indent, screen), row);
  const readings = new Set(rows.flatMap((row) => row.readings));
  const subject = subjectsOf(rows, file, screen);
  const body = all.flatMap((row, i): Cell[][] => {
    const about = subject.get(row);
    const line = titled(row, readings.has(row) ? 2 : 0);
    const isNew = about !== undefined && about !== subject.get(all[i - 1]!);
    return isNew ? [[{ content: paint('strong', about), colSpan: aligns.length }], line] : [line];
  });
  const counts = wrap(texts.screens.countRow, label - 1).join('\n ');
  return table([...heads, ...body, ...foot(paint('quiet', counts))], aligns, 1);
}

/** What each row is about, where the table is about more than one thing: the role it is measured on. */
function subjectsOf(
  rows: readonly FigureRow[],
  file: ScenarioFile,
  { language, texts }: Screen,
): ReadonlyMap<FigureRow, string> {
  const { metrics, roles } = file.resolve(file.variants[0]!.id);
  const roleOf = new Map(metrics.map(({ id, role }) => [id, role]));
  const titles = new Map(roles.map(({ id, title }) => [id, title[language]]));
  const found = rows.flatMap((row) => {
    const title = titles.get(roleOf.get(row.target.metric) ?? '') ?? texts.screens.everyRole;
    return [row, ...row.readings].map((each): [FigureRow, string] => [each, title]);
  });
  return new Set(found.map(([, title]) => title)).size > 1 ? new Map(found) : new Map();
}

function titleCell(
  { target }: FigureRow,
  space: number,
  indent: number,
  { language, paint }: Screen,
): string {
  const lines = wrapTitle(target.title[language], space - indent);
  return lines
    .map(
      (line, i) =>
        ' '.repeat(indent + (i > 0 ? 1 : 0)) + (indent > 0 ? paint('quiet', line) : line),
    )
    .join('\n');
}

function cells(result: TargetResult | undefined, withCount: boolean, screen: Screen): Cell[] {
  const { paint, texts } = screen;
  if (result === undefined) return ['', '', '', '', '', ...(withCount ? [''] : [])];
  const { target, estimate, verdict } = result;
  const { sign, look } = marks[verdict];
  const reported =
    target.reported === undefined ? '' : reportedFigure(target.reported, target, screen);
  return [
    // A column of its own keeps the variants apart.
    '',
    paint('quiet', texts.screens.roleLetters[target.role]),
    reported,
    // Two spaces keep the figure from running into the reported one.
    ` ${targetFigure(estimate, target, screen)}`,
    paint(look, sign),
    ...(withCount ? [paint('quiet', counted(estimate.n))] : []),
  ];
}

/** Some figures count no cases. */
const counted = (n: number) => (n === 0 ? '' : grouped(n));

/** The fewest and the most cases behind a figure, variant by variant. */
function countCells(
  rows: readonly FigureRow[],
  runs: readonly PolicyRun[],
  { paint }: Screen,
): Cell[] {
  const all = rows.flatMap((row) => [row, ...row.readings]);
  return runs.flatMap(({ policy }): Cell[] => {
    const text = countRange(
      all.flatMap(({ results }) => results.get(policy.variant)?.estimate ?? []),
    );
    return ['', { content: paint('quiet', text), colSpan: 3, hAlign: 'right' }, ''];
  });
}
