export type { Texts } from './en.ts';
export { type Language, languages, pickLanguage } from './language.ts';
export { money } from './money.ts';
export { decimal, type Figure, grouped, placesFor, plusMinus, roundedParts } from './numbers.ts';
export { textsFor } from './texts.ts';
export {
  type ClockStyle,
  dateAndTime,
  limit,
  type Moment,
  momentAfter,
  plain,
  reportedTime,
  sinceStart,
  span,
  timeDifference,
  timeFigure,
  type TimeUnit,
  unitFor,
} from './times.ts';
export { padEnd, padStart, width, wrap, wrapFacts } from './width.ts';
