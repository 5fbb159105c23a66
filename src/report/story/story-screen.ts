import type { Scenario } from '../../scenario/index.ts';
import { padEnd, sinceStart, width, wrap } from '../../text/index.ts';
import type { Screen } from '../screen.ts';
import { balanceLines, gauge, legend, marks } from './gauge.ts';
import { moneyLedger } from './money-ledger.ts';
import type { Balance } from './places.ts';
import { sentence, type Telling } from './sentence.ts';
import { speakers } from './speakers.ts';
import type { Story, StoryStep } from './steps.ts';
import { storyHead } from './story-head.ts';
import { ledgerLines } from './story-ledger.ts';

const HOUR = 3_600_000;

/**
 * A case as somebody would read it aloud, with the clock beside it and, where money moves, where
 * the money is; then where its minutes went.
 */
export function storyScreen(story: Story, scenario: Scenario, screen: Screen): string[] {
  return [
    ...storyHead(story, scenario, screen),
    '',
    ...body(story, scenario, screen),
    '',
    ...ledgerLines(story, scenario, screen),
    ...moneyLedger(story, screen),
  ];
}

function body(story: Story, scenario: Scenario, screen: Screen): string[] {
  const { money } = story;
  const { texts, language, paint } = screen;
  const { story: words } = texts;
  const style = story.sojourn < HOUR ? 'minutes' : 'hours';
  const telling: Telling = { scenario, style, screen, named: speakers(story, scenario) };
  const clocks = story.steps.map(({ time }) => sinceStart(time, style, language));
  const clockWidth = Math.max(...clocks.map(width));
  const moneyWidth = money === undefined ? 0 : marks + 2;
  const columns = screen.width - clockWidth - 2 - moneyWidth;
  const row = (clock: string, marked: string, text: string): string => {
    const beside = money === undefined ? '' : `${marked === '' ? ' '.repeat(marks) : marked}  `;
    return `${paint('quiet', padEnd(clock, clockWidth))}  ${beside}${text}`.trimEnd();
  };
  const lines: string[] = [];
  if (money !== undefined) {
    const heading = padEnd(words.money, marks);
    legend(money.atStake, screen, columns).forEach((text, i) => {
      const titles = i === 0 ? ([words.clock, heading] as const) : (['', ''] as const);
      lines.push(row(titles[0], paint('quiet', titles[1]), paint('quiet', text)));
    });
  }
  let shown: Balance | undefined;
  story.steps.forEach((step, i) => {
    const text = sentence(step, telling);
    if (text === undefined) return;
    const { money: balance } = step;
    const marked = balance === undefined ? '' : gauge(balance, screen);
    wrap(text, columns).forEach((line, n) => {
      lines.push(row(n === 0 ? clocks[i]! : '', n === 0 ? marked : '', look(step, line, screen)));
    });
    if (balance === undefined || isSame(balance, shown)) return;
    // Before the first payment there is nothing to add.
    if (shown !== undefined || balance.withVictim < money!.atStake) {
      for (const line of balanceLines(balance, screen, columns)) {
        lines.push(row('', '', paint('quiet', line)));
      }
    }
    shown = balance;
  });
  return lines;
}

const isSame = (one: Balance, other: Balance | undefined): boolean =>
  other !== undefined && JSON.stringify(one) === JSON.stringify(other);

function look(step: StoryStep, line: string, { paint }: Screen): string {
  if (step.kind === 'milestone' || step.kind === 'decision') return paint('strong', line);
  return step.kind === 'again' || step.kind === 'opened' ? paint('quiet', line) : line;
}
