import { Headed } from '../../eventlog/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { decimal, roundedParts, span, wrap } from '../../text/index.ts';
import { headingText } from '../booked-minutes.ts';
import type { Screen } from '../screen.ts';
import type { Story } from './steps.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** From here on minutes say little. */
const LONG = 10 * HOUR;
const DAY = 24 * HOUR;

/** The minute ledger, of a long story in hours: what is printed adds up to the whole that is printed. */
export function ledgerLines(story: Story, scenario: Scenario, screen: Screen): string[] {
  const { story: words, screens } = screen.texts;
  const unit = story.sojourn < LONG ? 'minutes' : 'hours';
  const size = unit === 'minutes' ? MINUTE : HOUR;
  const parts = roundedParts(
    story.minutes.map(({ ms }) => ms / size),
    1,
  );
  const rows = story.minutes
    .map(({ heading }, i) => ({ heading, tenths: Math.round(parts[i]! * 10) }))
    .filter(({ tenths }) => tenths > 0);
  const shown = (...list: readonly { readonly tenths: number }[]) =>
    decimal(list.reduce((sum, { tenths }) => sum + tenths, 0) / 10, 1);
  const waits = rows.filter(({ heading }) => heading >= Headed.waiting);
  const others = rows.filter(({ heading }) => heading < Headed.waiting);
  const named = (row: (typeof rows)[number], name: string) => words.ledgerPart(name, shown(row));
  const waited = waits.map((row) => named(row, waitName(row.heading, scenario, screen)));
  const texts = [
    ...(waits.length > 1
      ? [words.ledgerGroup(screens.waitingShort, shown(...waits), waited.join(words.list))]
      : waits.map((row) => named(row, headingText(row.heading, scenario, screen)))),
    ...others.map((row) => named(row, headingText(row.heading, scenario, screen))),
  ];
  if (texts.length === 0) return [words.noTime];
  const sum = shown(...rows);
  const whole =
    story.sojourn < 2 * DAY ? sum : words.inDays(sum, span(story.sojourn, screen.language));
  return wrap(words.ledger(unit, texts.join(' · '), texts.length > 1 ? whole : ''), screen.width);
}

/** Within the group of waits a pool needs only its name. */
function waitName(heading: number, scenario: Scenario, screen: Screen): string {
  const pool = scenario.pools[heading - Headed.waiting - 1];
  return pool?.title[screen.language] ?? headingText(heading, scenario, screen);
}
