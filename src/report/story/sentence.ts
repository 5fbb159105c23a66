import type { Scenario } from '../../scenario/index.ts';
import { type ClockStyle, type SayMoney, sinceStart, span } from '../../text/index.ts';
import type { Screen } from '../screen.ts';
import type { Balance } from './places.ts';
import type { AgainStep, ByPool, StoryStep } from './steps.ts';
import { nameOf, said } from './story-names.ts';

/** Where a step is said. */
export interface Telling {
  readonly scenario: Scenario;
  readonly style: ClockStyle;
  readonly screen: Screen;
  /** Says the story's amounts, all in one unit. */
  readonly money: SayMoney;
  /** Roles that are named before what they do; the others go without saying. */
  readonly named: ReadonlySet<string>;
}

/** A step as a sentence; undefined where there is nothing to say. */
export function sentence(step: StoryStep, telling: Telling): string | undefined {
  const { scenario, screen, named, money } = telling;
  const { texts, language } = screen;
  const { story: words } = texts;
  const who = step.who
    .filter((role) => named.has(role))
    .map((role) => words.numbered(roleTitle(role, scenario, screen), step.number))
    .join(words.list);
  const often = (text: string, count = 1) =>
    count === 1 ? text : words.times(text.replace(/[.。]$/u, ''), count);
  const from = (text: string) => (who === '' ? text : words.from(who, text));
  switch (step.kind) {
    case 'state': {
      const audit = step.audit === undefined ? '' : words.by(auditText(step.audit, screen));
      return from(step.text[language]) + byText(step.by, scenario, screen) + audit;
    }
    case 'milestone': {
      const sum = said(words.sums, step.name);
      if (sum !== undefined && step.amount !== 0) return sum(money(step.amount));
      if (step.name === 'stopExecuted' && isInVain(step.money)) return from(words.stopInVain);
      const text =
        said(words.milestones, step.name) ??
        step.text?.[language] ??
        nameOf(step.name, texts) ??
        // A sum of nothing is not worth a word.
        (sum === undefined ? step.name : '');
      return text === '' ? undefined : from(often(text, step.count));
    }
    case 'audit':
      return from(often(auditText(step, screen, 'onRecord'), step.count));
    case 'decision': {
      const by = (step.by === undefined ? undefined : nameOf(step.by, texts)) ?? words.decides;
      return words.decided(
        by,
        nameOf(step.question, texts) ?? step.question,
        nameOf(step.choice, texts) ?? step.choice,
      );
    }
    case 'opened': {
      const text = openedText(step.who, scenario, screen);
      return step.number === undefined || text === undefined ? text : from(text);
    }
    case 'suspended':
    case 'resumed': {
      const word = step.outage === true ? 'outage' : step.kind;
      return from(words[word](poolTitle(step.pool, scenario, screen)));
    }
    case 'again':
      return againText(step, who, telling);
    case 'flow': {
      const since = clock(step.since, telling);
      if (step.lost === 0) return words.flow(since);
      return words.flowLost(since, money(step.lost));
    }
    default:
      return words[step.kind];
  }
}

/** Whether a stop finds nothing: what was transferred is out of reach already. */
const isInVain = (balance: Balance | undefined): boolean =>
  balance !== undefined && balance.gone > 0 && balance.moving + balance.stopped === 0;

/** What was set going, by the charts of the cases that were opened; undefined for what is told otherwise. */
function openedText(
  roles: readonly string[],
  scenario: Scenario,
  screen: Screen,
): string | undefined {
  const { opened, list, listed } = screen.texts.story;
  const byChart = new Map<string, string[]>();
  for (const role of roles) {
    const chart = scenario.roles.find(({ id }) => id === role)?.chart ?? '';
    byChart.set(chart, [...(byChart.get(chart) ?? []), roleTitle(role, scenario, screen)]);
  }
  const texts = [...byChart].map(([chart, titles]) =>
    (Object.hasOwn(opened, chart) ? opened[chart]! : listed)(titles.join(list)),
  );
  const text = texts.filter((each) => each !== '').join(screen.language === 'en' ? ' ' : '');
  return text === '' ? undefined : text;
}

/** What came again, with its name: what was told last of the same case may be something else. */
function againText(
  { time, until, turns, audits }: AgainStep,
  who: string,
  telling: Telling,
): string {
  const { language, texts } = telling.screen;
  const { story: words } = texts;
  const end = clock(until, telling);
  const record = audits === 0 ? '' : words.auditsBesides(audits);
  const [only, ...others] = turns;
  const from = (text: string) => (who === '' ? text : words.from(who, text));
  if (only !== undefined && others.length === 0) {
    const { count } = only;
    const text = clause(only.text[language]);
    if (count > 1) {
      return who === ''
        ? words.againOften(end, count, text, record)
        : words.fromAgainOften(who, end, count, text, record);
    }
    if (who !== '') return words.fromAgain(who, text, record);
  }
  const list = turns
    .map(({ text, count }) => words.turns(clause(text[language]), count))
    .join(words.listOfClauses);
  return from(until === time ? words.once(list, record) : words.again(end, list, record));
}

/** A sentence as part of another one: its first, without capital, full stop and question mark. */
function clause(text: string): string {
  const [first = text] = text.split(/(?<=[.!?]) |(?<=[。；！？])/u);
  return first
    .replace(/[.?!。；？！]$/u, '')
    .replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
}

const clock = (time: number, { style, screen }: Telling) =>
  sinceStart(time, style, screen.language);

function auditText(
  { query, verdict }: { query: string; verdict: string },
  { texts }: Screen,
  form: 'audit' | 'onRecord' = 'audit',
): string {
  return texts.story[form](nameOf(query, texts) ?? query, nameOf(verdict, texts) ?? verdict);
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
