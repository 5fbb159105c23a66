import type { Scenario } from '../../scenario/index.ts';
import { moneyTogether, padEnd, type SayMoney, wrap } from '../../text/index.ts';
import type { Screen } from '../screen.ts';
import { clockColumns } from './clock-columns.ts';
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
  const say = moneyTogether(amountsOf(story), screen.language);
  return [
    ...storyHead(story, scenario, screen),
    '',
    ...body(story, scenario, say, screen),
    '',
    ...ledgerLines(story, scenario, screen),
    ...moneyLedger(story, say, screen),
  ];
}

function body(story: Story, scenario: Scenario, say: SayMoney, screen: Screen): string[] {
  const { money } = story;
  const { texts, language, paint } = screen;
  const { story: words } = texts;
  const style = story.sojourn < HOUR ? 'minutes' : 'hours';
  const named = speakers(story, scenario);
  const telling: Telling = { scenario, style, screen, money: say, named };
  const clocks = clockColumns(story, scenario, style, language);
  const moneyWidth = money === undefined ? 0 : marks + 2;
  const columns = screen.width - clocks.width - 2 - moneyWidth;
  const row = (clock: string, marked: string, text: string): string => {
    const beside = money === undefined ? '' : `${marked === '' ? ' '.repeat(marks) : marked}  `;
    return `${paint('quiet', padEnd(clock, clocks.width))}  ${beside}${text}`.trimEnd();
  };
  const lines: string[] = [];
  if (money !== undefined) {
    const heading = padEnd(words.money, marks);
    legend(money.atStake, say, screen, columns).forEach((text, i) => {
      const titles =
        i === 0 ? ([clocks.heading(words.clock), heading] as const) : (['', ''] as const);
      lines.push(row(titles[0], paint('quiet', titles[1]), paint('quiet', text)));
    });
  }
  let shown: Balance | undefined;
  let day = clocks.dayOf(0);
  for (const step of story.steps) {
    const text = sentence(step, telling);
    if (text === undefined) continue;
    const { money: balance, time } = step;
    const today = clocks.dayOf(time);
    if (today !== day) lines.push(row('', '', paint('quiet', today)));
    day = today;
    const marked = balance === undefined ? '' : gauge(balance, screen);
    wrap(text, columns).forEach((line, n) => {
      const isFirst = n === 0;
      lines.push(
        row(isFirst ? clocks.at(time) : '', isFirst ? marked : '', look(step, line, screen)),
      );
    });
    if (balance === undefined || isSame(balance, shown)) continue;
    // Before the first payment there is nothing to add.
    if (shown !== undefined || balance.withVictim < money!.atStake) {
      for (const line of balanceLines(balance, say, screen, columns)) {
        lines.push(row('', '', paint('quiet', line)));
      }
    }
    shown = balance;
  }
  return lines;
}

/** Every amount that the story says, fen. */
function amountsOf({ money, steps }: Story): readonly number[] {
  const said = steps.flatMap((step): readonly number[] => {
    const balance = Object.values(step.money ?? {});
    if (step.kind === 'milestone') return [step.amount, ...balance];
    return step.kind === 'flow' ? [step.lost, ...balance] : balance;
  });
  return [money?.atStake ?? 0, ...said];
}

const isSame = (one: Balance, other: Balance | undefined): boolean =>
  other !== undefined && JSON.stringify(one) === JSON.stringify(other);

function look(step: StoryStep, line: string, { paint }: Screen): string {
  if (step.kind === 'milestone' || step.kind === 'decision') return paint('strong', line);
  return step.kind === 'again' || step.kind === 'opened' ? paint('quiet', line) : line;
}
