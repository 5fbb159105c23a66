import { awaitedPool, Headed } from '../eventlog/index.ts';
import type { Estimate, PolicyRun, ReplayResult } from '../experiments/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { ratioOfMeans } from '../stats/index.ts';
import { grouped, plusMinus, type Texts, wrap } from '../text/index.ts';
import type { Screen } from './screen.ts';
import { wholePercent } from './statistics.ts';
import { type Cell, table } from './table.ts';

const MINUTE = 60_000;
/** Columns that the title of a variant gets before it goes on below: of two, of more. */
const HEAD = [18, 13] as const;
/** Headings that are no pool, in the order in which they are shown. */
const plain: readonly (readonly [number, (texts: Texts) => string])[] = [
  [Headed.working, ({ screens }) => screens.headings.working],
  [Headed.travelling, ({ screens }) => screens.headings.travelling],
  [Headed.waiting, ({ screens }) => screens.headings.waiting],
  [Headed.outside, ({ screens }) => screens.headings.outside],
  [Headed.offShift, ({ screens }) => screens.headings.offShift],
];

/** A heading of the minute ledger in words. */
export function headingText(
  heading: number,
  { pools }: Scenario,
  { texts, language }: Screen,
): string {
  const pool = pools[awaitedPool(heading)];
  if (pool !== undefined) return texts.screens.waitingFor(pool.title[language]);
  return plain.find(([code]) => code === heading)?.[1](texts) ?? String(heading);
}

/** Mean time of a story under a heading over replications, ms; with the sum when none is given. */
export function meanBooked({ summaries }: PolicyRun, heading?: number): Estimate {
  const booked = summaries.map(({ ledger }) =>
    heading === undefined
      ? Object.values(ledger).reduce((sum, ms) => sum + ms, 0)
      : (ledger[heading] ?? 0),
  );
  const stories = summaries.map((summary) => summary.stories);
  const ratio = ratioOfMeans(booked, stories);
  const { mean, halfWidth } = ratio;
  return {
    mean: Number.isNaN(mean) ? ratio.plain : mean,
    halfWidth,
    n: stories.reduce((sum, count) => sum + count, 0),
    replications: summaries.length,
    censored: 0,
  };
}

/** What the minutes of a story were spent on, variant by variant. */
export function minutesTable({ runs, file }: ReplayResult, screen: Screen): string[] {
  const { texts, paint, language } = screen;
  // More than two variants leave no room for shares.
  const withShares = runs.length <= 2;
  const scenario = file.resolve(runs[0]!.policy.variant);
  const used = new Set(
    runs.flatMap(({ summaries }) =>
      summaries.flatMap(({ ledger }) => Object.keys(ledger).map(Number)),
    ),
  );
  const headings = [
    ...plain.map(([code]) => code).filter((each) => used.has(each)),
    ...[...used].filter((each) => awaitedPool(each) >= 0).sort((a, b) => a - b),
  ];
  const row = (title: string, heading?: number): Cell[] => [
    title,
    ...runs.flatMap((run): Cell[] => {
      const figure = meanBooked(run, heading);
      const share = wholePercent(figure.mean / meanBooked(run).mean);
      return [minutes(figure, texts.screens.minutes), ...(withShares ? [share] : [])];
    }),
  ];
  const head: Cell[] = [
    '',
    ...runs.map(({ title }) => ({
      content: wrap(title[language], HEAD[withShares ? 0 : 1])
        .map((line) => paint('strong', line))
        .join('\n'),
      colSpan: withShares ? 2 : 1,
      hAlign: 'right' as const,
    })),
  ];
  const counts = runs.map(
    ({ title, summaries }) =>
      `${title[language]} ${grouped(summaries.reduce((sum, { stories }) => sum + stories, 0))}`,
  );
  return [
    texts.screens.ledger,
    ...table(
      [
        head,
        ...headings.map((heading) => row(headingText(heading, scenario, screen), heading)),
        row(texts.screens.sum),
      ],
      [
        'left',
        ...runs.flatMap(() => (withShares ? (['right', 'right'] as const) : (['right'] as const))),
      ],
    ).map((line) => `  ${line}`),
    ...wrap(texts.screens.ledgerNote(counts.join(texts.story.list)), screen.width - 2).map(
      (line) => `  ${paint('quiet', line)}`,
    ),
  ];
}

function minutes({ mean, halfWidth }: Estimate, word: string): string {
  return `${plusMinus({ mean: mean / MINUTE, halfWidth: halfWidth / MINUTE })} ${word}`;
}
