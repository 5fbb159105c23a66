export type { Texts } from './en.ts';
export { type Language, languages, pickLanguage } from './language.ts';
export { money, moneyFigure, moneyTogether, reportedMoney, type SayMoney } from './money.ts';
export { decimal, grouped, placesFor, plusMinus, roundedParts } from './numbers.ts';
export { textsFor } from './texts.ts';
export {
  type ClockStyle,
  clockTime,
  dateAndTime,
  dateOf,
  limit,
  momentAfter,
  plain,
  reportedTime,
  sinceStart,
  span,
  timeDifference,
  timeFigure,
  unitFor,
} from './times.ts';
export { padEnd, padStart, width, wrap, wrapFacts, wrapMessage, wrapTitle } from './width.ts';
