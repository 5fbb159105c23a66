import type { Estimate, PolicyRun, ReplayResult } from '../experiments/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { grouped, plusMinus, timeFigure, unitFor, wrap } from '../text/index.ts';
import {
  headingsOf,
  headingText,
  meanBooked,
  numberedAlike,
  rolesOfStories,
} from './booked-minutes.ts';
import { joined } from './joined.ts';
import type { Screen } from './screen.ts';
import { wholePercent } from './statistics.ts';
import { type Align, type Cell, isWithin, spaceForTitles, table } from './table.ts';

/** Columns that the title of a variant gets before it goes on below: of two, of more. */
const HEAD = [18, 13] as const;
const HOUR = 3_600_000;
/** From here on hours are easier to read than minutes. */
const LONG = 24 * HOUR;
/** Headings with a smaller share in every variant are taken together. */
const RARE = 0.001;
/** Columns that the title of a heading gets at least. */
const LABEL = 14;
/** What the minutes of a story were spent on, variant by variant; one table a kind of story. */
export function minutesTables({ runs: given, file }: ReplayResult, screen: Screen): string[] {
  const { texts, language } = screen;
  const scenarios = given.map(({ policy }) => file.resolve(policy.variant));
  const roles = scenarios.flatMap((scenario) => scenario.roles);
  const { runs, pools } = numberedAlike(given, scenarios);
  return joined(
    rolesOfStories(runs).map((role) => {
      const title = roles.find(({ id }) => id === role)?.title[language] ?? role;
      const counts = runs.map((run) => {
        const { n } = meanBooked(run, role);
        return `${run.title[language]} ${grouped(n)}`;
      });
      return [
        ...wrap(texts.screens.ledger(title), screen.width),
        ...besideOrBelow(runs, role, pools, screen).map((line) => `  ${line}`.trimEnd()),
        ...wrap(texts.screens.ledgerNote(counts.join(texts.story.list)), screen.width - 2).map(
          (line) => `  ${screen.paint('quiet', line)}`,
        ),
      ];
    }),
  );
}

/**
 * Variants beside each other, one or two with shares; or without these, or in two tables one below the
 * other, where there is no room for that.
 */
function besideOrBelow(
  runs: readonly PolicyRun[],
  role: string,
  pools: Scenario['pools'],
  screen: Screen,
): string[] {
  const fits = (lines: readonly string[]) => isWithin(lines, screen.width - 2);
  const few = runs.length <= 2;
  const lines = minutesTable(runs, role, pools, few, screen);
  if (fits(lines) || runs.length === 1) return lines;
  const plain = few ? minutesTable(runs, role, pools, false, screen) : lines;
  if (fits(plain)) return plain;
  const half = Math.ceil(runs.length / 2);
  return joined(
    [runs.slice(0, half), runs.slice(half)].map((part) => besideOrBelow(part, role, pools, screen)),
  );
}

function minutesTable(
  runs: readonly PolicyRun[],
  role: string,
  pools: Scenario['pools'],
  withShares: boolean,
  screen: Screen,
): string[] {
  const { texts, paint, language } = screen;
  const shareOf = (run: PolicyRun, ...codes: readonly number[]) =>
    meanBooked(run, role, ...codes).mean / meanBooked(run, role).mean;
  const all = headingsOf(runs, role);
  const rare = all.filter((code) => runs.every((run) => !(shareOf(run, code) >= RARE)));
  // One rare heading may as well be shown.
  const folded = rare.length > 1 ? rare : [];
  // All times of a table are in one unit, so that they can be added up by eye.
  const unit = unitOfTable(runs, role);
  const row = (title: string, ...codes: readonly number[]): Cell[] => [
    title,
    ...runs.flatMap((run): Cell[] => {
      const figure = meanBooked(run, role, ...codes);
      // A variant may have no such story at all.
      const shown = figure.mean > 0 ? inUnit(figure, unit, screen) : '–';
      const share = shareOf(run, ...codes);
      // Stories that take no time at all have no shares of it.
      return [shown, ...(withShares ? [Number.isNaN(share) ? '–' : wholePercent(share)] : [])];
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
  const rows = [
    head,
    ...all
      .filter((code) => !folded.includes(code))
      .map((code) => row(headingText(code, { pools }, screen), code)),
    ...(folded.length > 0 ? [row(texts.screens.otherHeadings, ...folded)] : []),
    row(texts.screens.sum),
  ];
  const columns = withShares ? (['right', 'right'] as const) : (['right'] as const);
  const aligns: Align[] = ['left', ...runs.flatMap(() => columns)];
  const least = spaceForTitles(
    rows.map(([, ...figures]) => ['', ...figures]),
    aligns,
    2,
    screen.width - 2,
  );
  const fitted = rows.map(([title, ...figures]): Cell[] => [
    typeof title === 'string' ? wrap(title, Math.max(LABEL, least)).join('\n') : (title ?? ''),
    ...figures,
  ]);
  return table(fitted, aligns);
}

/** Minutes are what a ledger of minutes counts, as long as they can be read. */
function unitOfTable(runs: readonly PolicyRun[], role: string): 's' | 'min' | 'h' {
  const longest = Math.max(...runs.map((run) => meanBooked(run, role).mean || 0));
  const unit = unitFor(longest);
  if (unit === 's') return 's';
  return longest < LONG ? 'min' : 'h';
}

/** Hours with their fraction: beside other rows, minutes of an hour would be hard to add up. */
function inUnit(figure: Estimate, unit: 's' | 'min' | 'h', { texts, language }: Screen): string {
  if (unit !== 'h') return timeFigure(figure, unit, language);
  const { mean, halfWidth } = figure;
  return `${plusMinus({ mean: mean / HOUR, halfWidth: halfWidth / HOUR })} ${texts.screens.hours}`;
}
