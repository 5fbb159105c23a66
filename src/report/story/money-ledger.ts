import { type SayMoney, wrap } from '../../text/index.ts';
import type { Screen } from '../screen.ts';
import { balanceFacts } from './gauge.ts';
import type { Story } from './steps.ts';

/** Where the money is in the end; nothing where none moved. */
export function moneyLedger(story: Story, money: SayMoney, screen: Screen): string[] {
  const last = story.steps.at(-1)?.money;
  if (story.money === undefined || last === undefined) return [];
  const facts = balanceFacts(last, money, screen);
  const whole = facts.length > 1 ? money(story.money.atStake) : '';
  return wrap(screen.texts.story.moneyLedger(facts.join(' · '), whole), screen.width);
}
