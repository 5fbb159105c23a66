import type { PolicyRun, ReplayResult } from '../experiments/index.ts';
import type { PoolSpec, Scenario } from '../scenario/index.ts';
import { meanInterval, ratioOfMeans } from '../stats/index.ts';
import { decimal, grouped, plusMinus, timeFigure, unitFor } from '../text/index.ts';
import type { Screen } from './screen.ts';
import { type Cell, table } from './table.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** Units of a pool on duty, averaged over a week. */
export function meanCapacity({ units, shifts }: PoolSpec): number {
  if (shifts.length === 0) return units;
  const unitTime = shifts.reduce((sum, { from, capacity }, i) => {
    const to = shifts[i + 1]?.from ?? WEEK + shifts[0]!.from;
    return sum + capacity * (to - from);
  }, 0);
  return unitTime / WEEK;
}

/** How busy each pool is and how long it is waited for, variant by variant. */
export function poolsTable({ runs, file }: ReplayResult, screen: Screen): string[] {
  const { texts, paint, language } = screen;
  const { screens } = texts;
  const head = ['', screens.units, screens.busy, screens.wait, screens.granted, screens.gaveUp].map(
    (text) => paint('quiet', text),
  );
  const rows = runs.flatMap((run): Cell[][] => {
    const scenario = file.resolve(run.policy.variant, run.policy.levers);
    return [
      [{ content: paint('strong', run.title[language]), colSpan: 6 }],
      ...scenario.pools.map((pool, i) => poolRow(pool, i, run, scenario, screen)),
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
  pool: PoolSpec,
  index: number,
  run: PolicyRun,
  { runLength }: Scenario,
  { language }: Screen,
): Cell[] {
  const capacity = meanCapacity(pool);
  const each = run.summaries.map(({ pools }) => pools[index]!);
  const busy = meanInterval(each.map(({ unitTime }) => (100 * unitTime) / (capacity * runLength)));
  const wait = ratioOfMeans(
    each.map(({ waited }) => waited),
    each.map(({ granted }) => granted),
  );
  const days = (runLength / DAY) * each.length;
  const total = (count: 'granted' | 'withdrawn') =>
    each.reduce((sum, summary) => sum + summary[count], 0);
  const granted = total('granted');
  return [
    `  ${pool.title[language]}`,
    decimal(capacity, Number.isInteger(capacity) ? 0 : 1),
    `${plusMinus(busy)} %`,
    granted === 0 ? '–' : timeFigure(finite(wait), unitFor(wait.plain), language),
    grouped(granted / days),
    granted + total('withdrawn') === 0
      ? '–'
      : `${decimal((100 * total('withdrawn')) / (granted + total('withdrawn')), 1)} %`,
  ];
}

/** Below two replications the jackknife has no mean; the plain ratio stands in. */
const finite = ({ mean, halfWidth, plain }: ReturnType<typeof ratioOfMeans>) => ({
  mean: Number.isNaN(mean) ? plain : mean,
  halfWidth,
});
