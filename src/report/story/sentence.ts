import type { Scenario } from '../../scenario/index.ts';
import { type ClockStyle, money, sinceStart, span } from '../../text/index.ts';
import type { Screen } from '../screen.ts';
import type { AgainStep, ByPool, StoryStep } from './steps.ts';
import { nameOf } from './story-names.ts';

/** A step as a sentence; undefined where there is nothing to say. */
export function sentence(
  step: StoryStep,
  scenario: Scenario,
  style: ClockStyle,
  screen: Screen,
): string | undefined {
  const { texts, language } = screen;
  const { story: words } = texts;
  const who = step.who.map((role) => roleTitle(role, scenario, screen)).join(words.list);
  const often = (text: string, count = 1) => (count === 1 ? text : words.times(text, count));
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
      const told = step.amount === 0 ? text : words.amount(text, money(step.amount, language));
      return from(often(told, step.count));
    }
    case 'audit':
      return from(often(auditText(step, screen), step.count));
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
    case 'again':
      return from(againText(step, style, screen));
    default:
      return words[step.kind];
  }
}

function againText(
  { time, until, who, turns }: AgainStep,
  style: ClockStyle,
  screen: Screen,
): string {
  const { story: words } = screen.texts;
  const end = sinceStart(until, style);
  const [only, ...others] = turns;
  // Who does it has told before what it is.
  if (only !== undefined && others.length === 0 && who.length > 0) {
    return only.count === 1 ? words.sameOnce : words.sameAgain(end, only.count);
  }
  const list = turns
    .map(({ text, count }) => words.turns(text[screen.language].replace(/[.。]$/, ''), count))
    .join(words.list);
  return until === time ? words.once(list) : words.again(end, list);
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
