import type { Finding } from './issue.ts';

/** Ms in each unit of time that a scenario may use. */
const TIME: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['week', 604_800_000],
  ['weeks', 604_800_000],
  ['w', 604_800_000],
]);
/** How else a unit is called, for the hint. */
const CALLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ms: ['millisecond', 'milliseconds', 'msec', '毫秒'],
    s: ['sec', 'secs', 'second', 'seconds', '秒', '秒钟'],
    min: ['m', 'mins', 'minute', 'minutes', '分', '分钟'],
    h: ['hr', 'hrs', 'hour', 'hours', '时', '小时'],
    d: ['day', 'days', '天', '日'],
    weeks: ['wk', 'wks', '周', '星期'],
  }).flatMap(([unit, names]) => names.map((name) => [name, unit])),
);
const UNITS = ['ms', 's', 'min', 'h', 'd', 'weeks'];
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const DURATION = new RegExp(`^(${NUMBER})\\s*(\\p{L}*)$`, 'iu');
const TERM = new RegExp(`${NUMBER}\\s*\\p{L}+`, 'giu');
const RATE = new RegExp(`^(${NUMBER})\\s*(?:/|per\\b)?\\s*(\\p{L}*)$`, 'iu');
const QUANTITY = new RegExp(`^(${NUMBER})\\s*(%|\\p{L}*)$`, 'iu');

/** Lengths of time as editors check them; `parseDuration` takes exponents too, and says what is wrong. */
export const durationPattern = String.raw`^\d+(\.\d+)?\s*(ms|s|min|h|d|w|weeks?)(\s+\d+(\.\d+)?\s*(ms|s|min|h|d|w|weeks?))*$`;
/** Rates likewise, see `parseRate`. */
export const ratePattern = String.raw`^\d+(\.\d+)?\s*(/|per\s)\s*(s|min|h|d|day|week)$`;
/** Reported figures likewise, see `parseFigure`. */
export const quantityPattern = String.raw`^-?\d+(\.\d+)?(e\d+)?\s*(min|h|%|cases|yuan)$`;

/** A number in the unit asked for, or what is wrong with what was written. */
export type Parsed<T> = { readonly value: T } | { readonly finding: Finding };

/** Ms of a length of time as it is written; undefined for what is none. */
export function durationOf(written: string | undefined): number | undefined {
  const parsed = parseDuration(written);
  return 'value' in parsed ? parsed.value : undefined;
}

/** Ms of `90 s`, `15 min`, `48 h`, `3 d`, `250 ms`, `2 weeks`, `5 d 18 h`; not negative. */
export function parseDuration(written: unknown): Parsed<number> {
  const text = wordsOf(written);
  const terms = text?.match(TERM) ?? [];
  if (terms.length < 2 || text?.replaceAll(TERM, '').trim() !== '') return parseTerm(written);
  let sum = 0;
  for (const term of terms) {
    const parsed = parseTerm(term);
    if ('finding' in parsed) return parsed;
    sum += parsed.value;
  }
  return sum <= Number.MAX_SAFE_INTEGER
    ? { value: sum }
    : wrong('outOfRange', 'duration', text?.trim());
}

/** Whole ms as `parseDuration` reads them, in the longest unit up to a day that goes into them: `28d`, `90min`. */
export function durationWritten(ms: number): string {
  const unit = ['d', 'h', 'min', 's'].find((each) => Number.isInteger(ms / TIME.get(each)!));
  return unit === undefined ? `${ms}ms` : `${ms / TIME.get(unit)!}${unit}`;
}

function parseTerm(written: unknown): Parsed<number> {
  const text = wordsOf(written);
  const [, digits, unit] = (text ?? '').match(DURATION) ?? [];
  if (text === undefined || digits === undefined || unit === undefined) {
    const plain = text?.normalize('NFKC').trim();
    // Full-width digits are none.
    const isWide = plain !== text && DURATION.test(plain ?? '');
    return wrong('notAQuantity', 'duration', text, {
      hint: isWide ? [plain!] : ['90 s', '15 min'],
    });
  }
  if (unit === '')
    return wrong('noUnit', 'duration', text, { hint: [`${digits} s`, `${digits} min`] });
  const scale = TIME.get(unit);
  if (scale === undefined) return wrongUnit('duration', digits, unit, UNITS, ' ');
  const value = Number(digits) * scale;
  if (value < 0) return wrong('negativeTime', 'duration', text);
  if (!(value <= Number.MAX_SAFE_INTEGER)) return wrong('outOfRange', 'duration', text);
  return { value };
}

/** Per ms, of `0.8 per h`, `0.8/h`, `3 per min`, `65 per day`; not negative. */
export function parseRate(written: unknown): Parsed<number> {
  const text = wordsOf(written);
  const [, digits, named] = (text ?? '').match(RATE) ?? [];
  if (text === undefined || digits === undefined || named === undefined) {
    return wrong('notAQuantity', 'rate', text, { hint: ['0.8 per h', '65 per day'] });
  }
  if (named === '') {
    return wrong('noUnit', 'rate', text, { hint: [`${digits} per h`, `${digits} per day`] });
  }
  const scale = TIME.get(named === 'day' ? 'd' : named);
  if (scale === undefined) return wrongUnit('rate', digits, named, UNITS, ' per ');
  // `0.8 h` is a length of time, not a rate.
  if (!/\/|per/iu.test(text)) {
    return wrong('wrongUnit', 'rate', named, { hint: [`${digits} per ${named}`] });
  }
  const value = Number(digits) / scale;
  if (value < 0) return wrong('outOfRange', 'rate', text, { expected: ['>= 0'] });
  return value < Infinity ? { value } : wrong('outOfRange', 'rate', text);
}

/** The unit of a reported figure. */
export type FigureUnit = 'min' | 'h' | '%' | 'cases' | 'yuan';
const FIGURE_UNITS: readonly FigureUnit[] = ['min', 'h', '%', 'cases', 'yuan'];

/**
 * A reported figure with its unit: `4 h`, `44 min`, `86 %`, `10.8 cases`, `1e9 yuan`; below 0 where
 * it is a change: `-28.58 %`.
 */
export function parseFigure(written: unknown): Parsed<{ value: number; unit: FigureUnit }> {
  const text = wordsOf(written);
  const [, digits, named] = (text ?? '').match(QUANTITY) ?? [];
  if (text === undefined || digits === undefined || named === undefined) {
    return wrong('notAQuantity', 'figure', text, { hint: ['44 min', '86 %'] });
  }
  if (named === '') {
    return wrong('noUnit', 'figure', text, { hint: [`${digits} min`, `${digits} %`] });
  }
  const unit = FIGURE_UNITS.find((known) => known === named);
  if (unit === undefined) return wrongUnit('figure', digits, named, FIGURE_UNITS, ' ');
  if (!Number.isFinite(Number(digits))) return wrong('outOfRange', 'figure', text);
  // Changes and sums of money may fall below 0; whether this one may is for the target to say.
  return { value: { value: Number(digits), unit } };
}

/** Ms in a unit of figures of time; undefined for the others. */
export function msOf(unit: FigureUnit): number | undefined {
  return TIME.get(unit);
}

function wordsOf(written: unknown): string | undefined {
  if (typeof written === 'string') return written.trim();
  return typeof written === 'number' ? String(written) : undefined;
}

function wrong(
  code: Finding['code'],
  noun: NonNullable<Finding['noun']>,
  received: string | undefined,
  more: Finding | Partial<Finding> = {},
): { finding: Finding } {
  return { finding: { code, noun, ...(received === undefined ? {} : { received }), ...more } };
}

function wrongUnit(
  noun: NonNullable<Finding['noun']>,
  digits: string,
  unit: string,
  expected: readonly string[],
  between: string,
): { finding: Finding } {
  const meant =
    CALLED.get(unit.toLowerCase()) ?? expected.find((known) => known === unit.toLowerCase());
  const hint =
    meant !== undefined && expected.includes(meant)
      ? { hint: [`${digits}${between}${meant}`] }
      : {};
  return wrong('wrongUnit', noun, unit, { expected, ...hint });
}
