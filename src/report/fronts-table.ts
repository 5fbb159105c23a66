import {
  type FrontMilestoneResult,
  type FrontResult,
  frontResults,
  type PolicyRun,
  type ReplayResult,
} from '../experiments/index.ts';
import { moneyFigure, plain, plusMinus, timeFigure, unitFor, wrap } from '../text/index.ts';
import { inGroups } from './in-groups.ts';
import { joined } from './joined.ts';
import { milestoneText } from './milestone-text.ts';
import type { Screen } from './screen.ts';
import { measuredFigure } from './statistics.ts';
import { countRange } from './subject.ts';
import { type Align, type Cell, spaceForTitles, table } from './table.ts';

const DAY = 86_400_000;
/** Columns that the title of a row gets at least, and the title of a variant at most. */
const [LEAST, HEAD] = [20, 18] as const;

/** Work, waits, use, outcomes and costs front by front, variants side by side as far as they fit. */
export function frontsTable({ runs, file }: ReplayResult, screen: Screen): string[] {
  const { texts, paint, width } = screen;
  const all = runs.map((run) => {
    const scenario = file.resolve(run.policy.variant, run.policy.levers);
    return { run, fronts: frontResults(run, scenario), days: scenario.runLength / DAY };
  });
  if (all[0] === undefined || all[0].fronts.length === 0) return [];
  const groups = inGroups(all, (some) => block(some, screen, LEAST) !== undefined);
  const lines = joined(
    groups.map((some) => block(some, screen, LEAST) ?? block(some, screen, 0) ?? []),
  );
  const { days } = all[0];
  const note = texts.screens.frontsNote(texts.screens.days(plain(days), days === 1));
  return [
    texts.screens.frontByFront,
    ...lines.map((line) => (line === '' ? line : `  ${line}`)),
    ...wrap(note, width - 2).map((line) => `  ${paint('quiet', line)}`),
  ];
}

interface Column {
  readonly run: PolicyRun;
  readonly fronts: readonly FrontResult[];
}

/** Variants side by side; undefined where they leave the titles less than the least. */
function block(columns: readonly Column[], screen: Screen, least: number): string[] | undefined {
  const { language, paint, width } = screen;
  const head: Cell[] = columns.map(({ run }) =>
    wrap(run.title[language], HEAD)
      .map((line) => paint('strong', line))
      .join('\n'),
  );
  const aligns: Align[] = ['left', ...columns.map(() => 'right' as const)];
  const fronts = columns[0]!.fronts.map((_, i) => columns.map(({ fronts: all }) => all[i]!));
  const rows = fronts.flatMap((each) => rowsOf(each, screen));
  const untitled = [['', ...head], ...rows.map(([, ...cells]): Cell[] => ['', ...cells])];
  const space = spaceForTitles(untitled, aligns, 2, width - 2);
  if (space < least) return undefined;
  const body = fronts.flatMap((each): Cell[][] => [
    [{ content: frontTitle(each, screen), colSpan: aligns.length }],
    ...rowsOf(each, screen).map(([title = '', ...cells]): Cell[] => [
      wrapTitle(title, Math.max(8, space - 1)),
      ...cells,
    ]),
  ]);
  return table([['', ...head], ...body], aligns);
}

/** A front's title with the fewest and the most cases behind its figures. */
function frontTitle(each: readonly FrontResult[], { language, paint, texts }: Screen): string {
  const n = countRange(each.map(({ openedPerDay }) => openedPerDay));
  const title = paint('strong', each[0]!.title[language]);
  return n === '' ? title : title + paint('quiet', ` · ${texts.screens.count(n)}`);
}

/** The rows of a front: a title and a figure for each variant. */
function rowsOf(each: readonly FrontResult[], screen: Screen): string[][] {
  const { texts, language } = screen;
  const { fronts: words } = texts.screens;
  const row = (title: string, cell: (front: FrontResult) => string) => [title, ...each.map(cell)];
  const time = (estimate: FrontResult['wait']) =>
    Number.isFinite(estimate.mean) ? timeFigure(estimate, unitFor(estimate.mean), language) : '–';
  const hasPools = each.some(({ wait, utilisation }) => wait.n > 0 || utilisation.mean > 0);
  return [
    ...(each.some(({ openedPerDay }) => openedPerDay.n > 0)
      ? [
          row(words.opened, ({ openedPerDay }) => plusMinus(openedPerDay)),
          row(words.open, ({ open }) => plusMinus(open)),
        ]
      : []),
    ...(hasPools
      ? [
          row(words.wait, ({ wait }) => time(wait)),
          row(words.wait90, ({ wait90 }) => time(wait90)),
          row(words.busy, ({ utilisation }) => measuredFigure(utilisation, 'share', screen)),
          row(words.personHours, ({ personHours }) => plusMinus(personHours)),
        ]
      : []),
    ...each[0]!.outcomes.flatMap((_, i) =>
      milestoneRows(
        each.map(({ outcomes }) => outcomes[i]!),
        words.outcome,
        hasPools,
        screen,
      ),
    ),
    ...each[0]!.costs.flatMap((_, i) =>
      milestoneRows(
        each.map(({ costs }) => costs[i]!),
        words.cost,
        false,
        screen,
      ),
    ),
  ];
}

/** How often, how much money, and how many person-hours for each. */
function milestoneRows(
  each: readonly FrontMilestoneResult[],
  label: (name: string) => string,
  withHours: boolean,
  screen: Screen,
): string[][] {
  const { texts, language } = screen;
  const { fronts: words } = texts.screens;
  const rows = [
    [
      label(milestoneText(each[0]!, screen)),
      ...each.map(({ count }) => measuredFigure(count, 'cases', screen)),
    ],
  ];
  if (each[0]!.money === true) {
    const yuan = each.map(({ amount: { mean, halfWidth } }) =>
      moneyFigure({ mean: mean / 100, halfWidth: halfWidth / 100 }, language),
    );
    rows.push([`  ${words.amount}`, ...yuan]);
  }
  if (withHours) {
    const hours = each.map(({ count, hoursEach }) =>
      count.n > 0 && Number.isFinite(hoursEach.mean) ? plusMinus(hoursEach) : '–',
    );
    rows.push([`  ${words.hoursEach}`, ...hours]);
  }
  return rows;
}

/** A title with its indent under the title of the front. */
function wrapTitle(title: string, space: number): string {
  const indent = '  ' + (/^ */.exec(title)?.[0] ?? '');
  return wrap(title.trimStart(), space - indent.length - 1)
    .map((line, i) => `${indent}${i > 0 ? ' ' : ''}${line}`)
    .join('\n');
}
