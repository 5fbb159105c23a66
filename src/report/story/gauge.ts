import { type SayMoney, wrapFacts } from '../../text/index.ts';
import type { Look, Screen } from '../screen.ts';
import { type Balance, type Place, places } from './places.ts';

/** Marks in a gauge: each stands for a tenth of what is at stake. */
export const marks = 10;

const markOf: Readonly<Record<Place, string>> = {
  withVictim: '-',
  moving: '>',
  stopped: '#',
  gone: 'x',
  returned: '<',
};

const lookOf: Readonly<Record<Place, Look>> = {
  withVictim: 'quiet',
  moving: 'moving',
  stopped: 'stopped',
  gone: 'gone',
  returned: 'returned',
};

/**
 * Marks by place for a balance; they sum to ten. A place with any money has a mark, and money that
 * stays where it is keeps its marks: running sums are rounded, not shares.
 */
export function marksOf(balance: Balance): Readonly<Record<Place, number>> {
  const whole = places.reduce((sum, place) => sum + balance[place], 0);
  let sum = 0;
  let drawn = 0;
  const count = places.map((place) => {
    sum += balance[place];
    const upTo = Math.round((sum / whole) * marks);
    const own = upTo - drawn;
    drawn = upTo;
    return own;
  });
  places.forEach((place, i) => {
    if (balance[place] === 0 || count[i]! > 0) return;
    const [, ...others] = count;
    const most = Math.max(...others);
    // What the victim still has gives a mark away only where no other place can.
    const giver = most > 1 ? others.indexOf(most) + 1 : 0;
    count[giver]!--;
    count[i] = 1;
  });
  const [withVictim = 0, moving = 0, stopped = 0, gone = 0, returned = 0] = count;
  return { withVictim, moving, stopped, gone, returned };
}

/** `>>>>>#####`: how much of the money is where, in ten marks. */
export function gauge(balance: Balance, { paint }: Screen): string {
  const count = marksOf(balance);
  return places.map((place) => paint(lookOf[place], markOf[place].repeat(count[place]))).join('');
}

/** What the marks mean, as lines of so many columns. */
export function legend(
  whole: number,
  money: SayMoney,
  { texts: { story: words } }: Screen,
  columns: number,
): string[] {
  const named = places.map((place) => `${markOf[place]} ${words.places[place]}`);
  return wrapFacts([words.tenMarks(money(whole)), ...named], columns);
}

/** `moving ¥900,000 · stopped ¥900,000`: the figures to the fen, without places that have none. */
export function balanceFacts(balance: Balance, money: SayMoney, { texts }: Screen): string[] {
  return places
    .filter((place) => balance[place] > 0)
    .map((place) => texts.story.sumAt(texts.story.places[place], money(balance[place])));
}

/** The same as lines of so many columns. */
export const balanceLines = (
  balance: Balance,
  money: SayMoney,
  screen: Screen,
  columns: number,
): string[] => wrapFacts(balanceFacts(balance, money, screen), columns);
