import {
  type PolicyRun,
  poolResults,
  type PoolResult,
  type ReplayResult,
} from '../experiments/index.ts';
import {
  decimal,
  grouped,
  plusMinus,
  timeFigure,
  unitFor,
  width as columnsOf,
  wrap,
  wrapTitle,
} from '../text/index.ts';
import type { Screen } from './screen.ts';
import { type Align, type Cell, type Fold, folded, spaceForTitles, table } from './table.ts';

const DAY = 86_400_000;
/** Columns that the heading of narrow figures gets before it goes on below, and where there is little room. */
const HEAD = { wide: 8, narrow: 5 } as const;
/** Columns that the title of a pool gets at least, and where there is little room. */
const LABEL = { wide: 14, narrow: 12 } as const;
/** Spaces between columns, and where there is little room. */
const GAP = { wide: 2, narrow: 1 } as const;
const aligns: readonly Align[] = ['left', 'right', 'right', 'right', 'right', 'right'];

interface Block {
  readonly run: PolicyRun;
  readonly pools: readonly PoolResult[];
  readonly figures: readonly (readonly string[])[];
}

/** How busy each pool is and how long it is waited for, variant by variant. */
export function poolsTable({ runs, file }: ReplayResult, screen: Screen): string[] {
  const blocks = runs.map((run) => {
    const scenario = file.resolve(run.policy.variant, run.policy.levers);
    const days = (scenario.runLength / DAY) * run.summaries.length;
    const pools = poolResults(run, scenario);
    return { run, pools, figures: pools.map((pool) => figuresOf(pool, days, screen)) };
  });
  const lines = folded(screen.width - 2, (fold, isNarrow) =>
    tableOf(blocks, fold, isNarrow ? 'narrow' : 'wide', screen),
  );
  return [screen.texts.screens.pools, ...lines.map((line) => `  ${line}`)];
}

function tableOf(
  blocks: readonly Block[],
  fold: Fold,
  room: keyof typeof HEAD,
  screen: Screen,
): string[] {
  const { texts, paint, language, width } = screen;
  const { screens } = texts;
  const untitled = blocks.flatMap(({ figures }) => figures.map((row) => ['', ...fold(row)]));
  const head = ['', screens.units, screens.busy, screens.wait, screens.granted, screens.gaveUp].map(
    (text, i) => {
      const lines = untitled.flatMap((row) => row[i]!.split('\n'));
      return wrap(text, Math.max(HEAD[room], ...lines.map(columnsOf)))
        .map((line) => paint('quiet', line))
        .join('\n');
    },
  );
  // The titles get what the figures leave.
  const label = Math.max(
    LABEL[room],
    spaceForTitles([head, ...untitled], aligns, GAP[room], width - 2),
  );
  const titled = (title: string): string =>
    wrapTitle(title, label - 2)
      .map((line, i) => (i > 0 ? '   ' : '  ') + line)
      .join('\n');
  const rows = blocks.flatMap(({ run, pools, figures }): Cell[][] => [
    [{ content: paint('strong', run.title[language]), colSpan: aligns.length }],
    ...pools.map(({ title }, i): Cell[] => [titled(title[language]), ...fold(figures[i]!)]),
  ]);
  return table([head, ...rows], aligns, GAP[room]);
}

const perDay = (grants: number): string =>
  grants > 0 && grants < 9.95 ? decimal(grants, 1) : grouped(grants);

/** What is told of a pool, without its title. */
function figuresOf(
  { units, utilisation, wait, granted, gaveUp }: PoolResult,
  days: number,
  { language }: Screen,
): string[] {
  const { mean, halfWidth } = utilisation;
  return [
    decimal(units, Number.isInteger(units) ? 0 : 1),
    // Nobody may have been on duty.
    Number.isNaN(mean) ? '–' : `${plusMinus({ mean: 100 * mean, halfWidth: 100 * halfWidth })} %`,
    granted === 0 ? '–' : timeFigure(wait, unitFor(wait.mean), language),
    // A few a day are not none.
    perDay(granted / days),
    gaveUp.n === 0 ? '–' : `${decimal(100 * gaveUp.mean, 1)} %`,
  ];
}
