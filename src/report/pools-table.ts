import { poolResults, type PoolResult, type ReplayResult } from '../experiments/index.ts';
import { decimal, grouped, plusMinus, timeFigure, unitFor } from '../text/index.ts';
import type { Screen } from './screen.ts';
import { type Cell, table } from './table.ts';

const DAY = 86_400_000;

/** How busy each pool is and how long it is waited for, variant by variant. */
export function poolsTable({ runs, file }: ReplayResult, screen: Screen): string[] {
  const { texts, paint, language } = screen;
  const { screens } = texts;
  const head = ['', screens.units, screens.busy, screens.wait, screens.granted, screens.gaveUp].map(
    (text) => paint('quiet', text),
  );
  const rows = runs.flatMap((run): Cell[][] => {
    const scenario = file.resolve(run.policy.variant, run.policy.levers);
    const days = (scenario.runLength / DAY) * run.summaries.length;
    return [
      [{ content: paint('strong', run.title[language]), colSpan: 6 }],
      ...poolResults(run, scenario).map((pool) => poolRow(pool, days, screen)),
    ];
  });
  return [
    screens.pools,
    ...table([head, ...rows], ['left', 'right', 'right', 'right', 'right', 'right']).map(
      (line) => `  ${line}`,
    ),
  ];
}

function poolRow(
  { title, units, utilisation, wait, granted, withdrawn }: PoolResult,
  days: number,
  { language }: Screen,
): Cell[] {
  const { mean, halfWidth } = utilisation;
  return [
    `  ${title[language]}`,
    decimal(units, Number.isInteger(units) ? 0 : 1),
    `${plusMinus({ mean: 100 * mean, halfWidth: 100 * halfWidth })} %`,
    granted === 0 ? '–' : timeFigure(wait, unitFor(wait.mean), language),
    grouped(granted / days),
    granted + withdrawn === 0 ? '–' : `${decimal((100 * withdrawn) / (granted + withdrawn), 1)} %`,
  ];
}
