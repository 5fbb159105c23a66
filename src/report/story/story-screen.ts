import { Headed } from '../../eventlog/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import {
  dateAndTime,
  money,
  momentAfter,
  padEnd,
  roundedParts,
  sinceStart,
  span,
  width,
  wrap,
  wrapFacts,
} from '../../text/index.ts';
import { headingText } from '../minutes-table.ts';
import type { Screen } from '../screen.ts';
import type { ByPool, Story, StoryStep } from './steps.ts';
import { nameOf } from './story-names.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A case as somebody would read it aloud, and where its minutes went. */
export function storyScreen(story: Story, scenario: Scenario, screen: Screen): string[] {
  const style = story.sojourn < HOUR ? 'minutes' : 'hours';
  const column = Math.max(...story.steps.map(({ time }) => width(sinceStart(time, style))));
  const body = story.steps.flatMap((step) => {
    const text = sentence(step, scenario, style, screen);
    if (text === undefined) return [];
    const lines = wrap(text, screen.width - column - 2);
    return lines.map((line, i) => {
      const time = i === 0 ? sinceStart(step.time, style) : '';
      return `${screen.paint('quiet', padEnd(time, column))}  ${look(step, line, screen)}`;
    });
  });
  return [
    ...storyHead(story, scenario, screen),
    '',
    ...body,
    '',
    ...ledgerLines(story, scenario, screen),
  ];
}

function storyHead(
  story: Story,
  scenario: Scenario,
  { texts, language, width: columns, paint }: Screen,
): string[] {
  const { story: words, screens } = texts;
  const { name, age, lastSeen, district } = story.person;
  const known = Object.entries(story.attributes)
    .filter(([attribute, value]) => value === 1 && nameOf(attribute, texts) !== undefined)
    .map(([attribute]) => nameOf(attribute, texts)!);
  const described = Object.values(story.attributes).flatMap((value) =>
    typeof value === 'string' ? (nameOf(value, texts) ?? []) : [],
  );
  const start = dateAndTime(momentAfter(scenario.start, story.began), language);
  const title = words.case(story.case);
  const first = wrapFacts(
    [
      title,
      words.person(name[language], age),
      words.lastSeen(lastSeen[language], district[language]),
      words.invented,
    ],
    columns,
  );
  return [
    paint('title', title) + first[0]!.slice(title.length),
    ...first.slice(1),
    ...wrapFacts(
      [...described, known.length > 0 ? words.known(known.join(words.list)) : words.nothingKnown],
      columns,
    ),
    ...wrapFacts(
      [
        words.variant(scenario.variantTitle[language]),
        words.start(start),
        screens.seed(story.seed),
        words.replication(story.replication),
        screens.notice,
      ],
      columns,
    ),
  ];
}

function sentence(
  step: StoryStep,
  scenario: Scenario,
  style: 'hours' | 'minutes',
  screen: Screen,
): string | undefined {
  const { texts, language } = screen;
  const { story: words } = texts;
  const who = step.who.map((role) => roleTitle(role, scenario, screen)).join(words.list);
  const from = (text: string) => (who === '' ? text : words.from(who, text));
  switch (step.kind) {
    case 'state': {
      const audit = step.audit === undefined ? '' : words.by(auditText(step.audit, screen));
      return from(step.text[language]) + byText(step.by, scenario, screen) + audit;
    }
    case 'milestone': {
      const text =
        words.milestones[step.name] ??
        step.text?.[language] ??
        nameOf(step.name, texts) ??
        step.name;
      if (text === '') return undefined;
      return from(step.amount === 0 ? text : words.amount(text, money(step.amount, language)));
    }
    case 'decision': {
      const by = (step.by === undefined ? undefined : nameOf(step.by, texts)) ?? words.decides;
      return words.decided(
        by,
        nameOf(step.question, texts) ?? step.question,
        nameOf(step.choice, texts) ?? step.choice,
      );
    }
    case 'opened':
      return words.opened(who);
    case 'suspended':
    case 'resumed':
      return from(words[step.kind](poolTitle(step.pool, scenario, screen)));
    case 'again': {
      const turns = step.turns.map(({ text, count }) =>
        words.turns(text[language].replace(/[.。]$/, ''), count),
      );
      const list = turns.join(words.list);
      return step.until === step.time
        ? words.once(list)
        : words.again(sinceStart(step.until, style), list);
    }
    default:
      return words[step.kind];
  }
}

function auditText(
  { query, verdict }: { query: string; verdict: string },
  { texts }: Screen,
): string {
  return texts.story.audit(nameOf(query, texts) ?? query, nameOf(verdict, texts) ?? verdict);
}

function byText(by: ByPool | undefined, scenario: Scenario, screen: Screen): string {
  if (by === undefined) return '';
  const { story: words } = screen.texts;
  const pool = poolTitle(by.pool, scenario, screen);
  return by.waited === 0 ? words.by(pool) : words.byAfter(pool, span(by.waited, screen.language));
}

const roleTitle = (id: string, { roles }: Scenario, { language }: Screen) =>
  roles.find((role) => role.id === id)?.title[language] ?? id;
const poolTitle = (id: string, { pools }: Scenario, { language }: Screen) =>
  pools.find((pool) => pool.id === id)?.title[language] ?? id;

function look(step: StoryStep, line: string, { paint }: Screen): string {
  if (step.kind === 'milestone' || step.kind === 'decision') return paint('strong', line);
  return step.kind === 'again' || step.kind === 'opened' ? paint('quiet', line) : line;
}

/** The minute ledger: what is printed adds up to what is printed as the whole. */
function ledgerLines(story: Story, scenario: Scenario, screen: Screen): string[] {
  const { story: words, screens } = screen.texts;
  const parts = roundedParts(
    story.minutes.map(({ ms }) => ms / MINUTE),
    1,
  );
  const rows = story.minutes
    .map(({ heading }, i) => ({ heading, tenths: Math.round(parts[i]! * 10) }))
    .filter(({ tenths }) => tenths > 0);
  const shown = (...list: readonly { readonly tenths: number }[]) =>
    (list.reduce((sum, { tenths }) => sum + tenths, 0) / 10).toFixed(1);
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
  return wrap(words.ledger(texts.join(' · '), shown(...rows)), screen.width);
}

/** Within the group of waits a pool needs only its name. */
function waitName(heading: number, scenario: Scenario, screen: Screen): string {
  const pool = scenario.pools[heading - Headed.waiting - 1];
  return pool?.title[screen.language] ?? headingText(heading, scenario, screen);
}
