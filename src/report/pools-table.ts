import { poolResults, type PoolResult, type ReplayResult } from '../experiments/index.ts';
import { decimal, grouped, plusMinus, timeFigure, unitFor, wrap } from '../text/index.ts';
import type { Screen } from './screen.ts';
import { type Align, type Cell, spaceForTitles, table } from './table.ts';

const DAY = 86_400_000;
/** Columns that the heading of a column gets before it goes on below. */
const HEAD = 8;
/** Columns that the title of a pool gets at least. */
const LABEL = 14;
const aligns: readonly Align[] = ['left', 'right', 'right', 'right', 'right', 'right'];

/** How busy each pool is and how long it is waited for, variant by variant. */
export function poolsTable({ runs, file }: ReplayResult, screen: Screen): string[] {
  const { texts, paint, language, width } = screen;
  const { screens } = texts;
  const head = ['', screens.units, screens.busy, screens.wait, screens.granted, screens.gaveUp].map(
    (text) =>
      wrap(text, HEAD)
        .map((line) => paint('quiet', line))
        .join('\n'),
  );
  const blocks = runs.map((run) => {
    const scenario = file.resolve(run.policy.variant, run.policy.levers);
    const days = (scenario.runLength / DAY) * run.summaries.length;
    const pools = poolResults(run, scenario);
    return { run, pools, figures: pools.map((pool) => figuresOf(pool, days, screen)) };
  });
  const untitled = blocks.flatMap(({ figures }) => figures.map((row): Cell[] => ['', ...row]));
  // The titles get what the figures leave.
  const label = Math.max(LABEL, spaceForTitles([head, ...untitled], aligns, 2, width - 2));
  const titled = (title: string): string =>
    wrap(title, label - 3)
      .map((line, i) => (i > 0 ? '   ' : '  ') + line)
      .join('\n');
  const rows = blocks.flatMap(({ run, pools, figures }): Cell[][] => [
    [{ content: paint('strong', run.title[language]), colSpan: aligns.length }],
    ...pools.map(({ title }, i): Cell[] => [titled(title[language]), ...figures[i]!]),
  ]);
  return [screens.pools, ...table([head, ...rows], aligns).map((line) => `  ${line}`)];
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
