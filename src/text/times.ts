import type { Language } from './language.ts';
import { decimal, type Figure, placesFor, plusMinus } from './numbers.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const words = {
  en: { ms: 'ms', s: 's', min: 'min', h: 'h', d: 'd' },
  zh: { ms: '毫秒', s: '秒', min: '分钟', h: '小时', d: '天' },
} as const;

const two = (value: number) => String(value).padStart(2, '0');

/** A span in its two largest units: `4 h 02 min`, `2 min 10 s`, `45 s`, `3 d 04 h`. */
export function span(ms: number, language: Language): string {
  const word = words[language];
  if (ms < SECOND) return ms === 0 ? `0 ${word.s}` : `${Math.round(ms)} ${word.ms}`;
  const seconds = Math.round(ms / SECOND);
  if (seconds < 60) return `${seconds} ${word.s}`;
  if (seconds < 3600) return pair(Math.floor(seconds / 60), word.min, seconds % 60, word.s);
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 24 * 60) return pair(Math.floor(minutes / 60), word.h, minutes % 60, word.min);
  const hours = Math.round(ms / HOUR);
  return pair(Math.floor(hours / 24), word.d, hours % 24, word.h);
}

/** A limit as people name it, in one unit where that is possible: `48 h`, `15 min`, `30 d`. */
export function limit(ms: number, language: Language): string {
  const word = words[language];
  if (ms % HOUR === 0 && ms <= 4 * DAY) return `${ms / HOUR} ${word.h}`;
  if (ms % MINUTE === 0 && ms < 2 * HOUR) return `${ms / MINUTE} ${word.min}`;
  return span(ms, language);
}

const pair = (large: number, largeWord: string, small: number, smallWord: string) =>
  small === 0 ? `${large} ${largeWord}` : `${large} ${largeWord} ${two(small)} ${smallWord}`;

/** How finely `sinceStart` shows times: with hours or, in a short story, without. */
export type ClockStyle = 'hours' | 'minutes';

/**
 * Time since a story began: `T+00:31:40`, from a day on without seconds `T+2d 03:10`; as `minutes`
 * style `T+31:40`.
 */
export function sinceStart(
  ms: number,
  style: ClockStyle = 'hours',
  language: Language = 'en',
): string {
  const seconds = Math.floor(ms / SECOND);
  const minutes = two(Math.floor(seconds / 60) % 60);
  const rest = `${minutes}:${two(seconds % 60)}`;
  if (style === 'minutes' && ms < HOUR) return `T+${rest}`;
  const hours = Math.floor(seconds / 3600);
  if (hours < 24) return `T+${two(hours)}:${rest}`;
  const day = language === 'zh' ? words.zh.d : 'd';
  return `T+${Math.floor(hours / 24)}${day} ${two(hours % 24)}:${minutes}`;
}

/** A mean time with its half-width, both in ms: `4 h 02 ± 6 min`, `43.8 ± 0.7 min`, `12.3 ± 0.4 s`. */
export function timeFigure(figure: Figure, unit: TimeUnit, language: Language): string {
  const word = words[language];
  if (unit === 'h') return hoursAndMinutes(figure, language);
  const size = unit === 's' ? SECOND : unit === 'min' ? MINUTE : DAY;
  return `${plusMinus(inUnit(figure, size))} ${word[unit]}`;
}

/** Units in which mean times are printed. */
export type TimeUnit = 's' | 'min' | 'h' | 'd';

/** The unit that suits a time in ms. */
export function unitFor(ms: number): TimeUnit {
  const size = Math.abs(ms);
  if (size < 100 * SECOND) return 's';
  if (size < 100 * MINUTE) return 'min';
  return size < 2 * DAY ? 'h' : 'd';
}

/** A difference of times in ms, always with its sign: `−196.4 ± 5.1 min`. */
export function timeDifference(figure: Figure, language: Language): string {
  const unit =
    Math.abs(figure.mean) < 100 * SECOND && !(figure.halfWidth > 100 * SECOND) ? 's' : 'min';
  return `${plusMinus(inUnit(figure, unit === 's' ? SECOND : MINUTE), true)} ${words[language][unit]}`;
}

/** `4 h`, `44 min`: a reported time in its unit. */
export function reportedTime(value: number, unit: 'min' | 'h', language: Language): string {
  return `${plain(value)} ${words[language][unit]}`;
}

/** A number with no more places than it has. */
export const plain = (value: number): string =>
  decimal(value, Math.min(3, (String(value).split('.')[1] ?? '').length));

function hoursAndMinutes({ mean, halfWidth }: Figure, language: Language): string {
  const word = words[language];
  const half = halfWidth / MINUTE;
  // With a precision of seconds, whole minutes would say too little.
  const places = half > 0 && half < 0.95 ? placesFor(half) : 0;
  // The jackknife's correction may lead below zero.
  const total = Number((Math.abs(mean) / MINUTE).toFixed(places));
  const sign = mean < 0 && total > 0 ? '−' : '';
  const hours = Math.floor(total / 60);
  const minutes = (total - hours * 60).toFixed(places);
  const shown = minutes.padStart(places === 0 ? 2 : places + 3, '0');
  const precision = Number.isFinite(half) ? decimal(half, places) : '?';
  return `${sign}${hours} ${word.h} ${shown} ± ${precision} ${word.min}`;
}

const inUnit = ({ mean, halfWidth }: Figure, size: number): Figure => ({
  mean: mean / size,
  halfWidth: halfWidth / size,
});

/** Date and time of day at a fixed offset from UTC. */
export interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * What the clock shows `ms` after a start given as `2021-03-01T00:00+08:00`, at that same offset.
 * RangeError for a start that is no date-time with an offset.
 */
export function momentAfter(start: string, ms: number): Moment {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(start) ?? [];
  const utc = Date.parse(start);
  if (sign === undefined || Number.isNaN(utc)) {
    throw new RangeError(`expected a date-time with an offset, received "${start}"`);
  }
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
  const local = new Date(utc + offset + ms);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: (local.getUTCDay() + 6) % 7,
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

const weekdays = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
} as const;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Tue 2 Mar 2021 17:42`, `2021年3月2日 周二 17:42`. */
export function dateAndTime(moment: Moment, language: Language): string {
  return `${dateOf(moment, language)} ${clockTime(moment)}`;
}

/** `Tue 2 Mar 2021`, `2021年3月2日 周二`. */
export function dateOf({ year, month, day, weekday }: Moment, language: Language): string {
  const named = weekdays[language][weekday]!;
  return language === 'zh'
    ? `${year}年${month}月${day}日 ${named}`
    : `${named} ${day} ${months[month - 1]!} ${year}`;
}

/** `17:42`. */
export function clockTime({ hour, minute }: Moment): string {
  return `${two(hour)}:${two(minute)}`;
}
