import { z } from 'zod';
import type { Stretch } from '../types.ts';
import { refuse, strict } from './leaves.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** What `days` may name. */
export const DAYS = ['all', 'weekdays', 'weekend', ...weekdays] as const;

const day = z.enum(DAYS);
const HOURS = /^(\d{1,2})(?::([0-5]\d))?-(\d{1,2})(?::([0-5]\d))?$/u;

/** `08-20` or `22:30-06`, in ms after midnight; what ends before it begins ends the next day. */
const hours = z
  .string('hours')
  .regex(HOURS, 'hours')
  .transform((text, ctx) => {
    const [, from = '', fromMinutes = '0', to = '', toMinutes = '0'] = HOURS.exec(text) ?? [];
    const start = Number(from) * HOUR + Number(fromMinutes) * 60_000;
    const end = Number(to) * HOUR + Number(toMinutes) * 60_000;
    if (start >= DAY || end > DAY || start === end) {
      return refuse(ctx, { code: 'badFormat', noun: 'hours', received: text });
    }
    return { start, end: end > start ? end : end + DAY };
  });

/** Hours of some days of the week, as the keys of an object. */
export const weekShape = {
  days: z
    .union([day, z.array(day).min(1)])
    .describe('mon … sun, weekdays, weekend, all; or a list'),
  hours: hours.describe("from-to as in '08-20'; '22-06' ends the next day"),
};

const weekHours = strict(weekShape);

/** Hours of the week, in one entry or several. */
export const during = z
  .union([
    weekHours.transform(stretchesOf),
    z
      .array(weekHours)
      .min(1)
      .transform((all) => all.flatMap(stretchesOf)),
  ])
  .transform(together)
  .describe('what would end outside these hours ends when the next of them begin');

interface WeekHours {
  readonly days: z.infer<typeof weekShape.days>;
  readonly hours: z.infer<typeof hours>;
}

/** The same as stretches of a week; what goes on beyond Sunday midnight begins on Monday. */
export function stretchesOf({ days, hours: { start, end } }: WeekHours): readonly Stretch[] {
  return daysOf(days).flatMap((at) => {
    const [from, to] = [at * DAY + start, at * DAY + end];
    if (to <= WEEK) return [{ from, to }];
    return [
      { from, to: WEEK },
      { from: 0, to: to - WEEK },
    ];
  });
}

/** What lies in at least one of several stretches, in order and without overlap. */
function together(stretches: readonly Stretch[]): readonly Stretch[] {
  const union: Stretch[] = [];
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = union.at(-1);
    if (last === undefined || last.to < from) union.push({ from, to });
    else union[union.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return union;
}

function daysOf(days: z.infer<typeof day> | readonly z.infer<typeof day>[]): number[] {
  const named = typeof days === 'string' ? [days] : days;
  const all = named.flatMap((each) => {
    if (each === 'all') return [0, 1, 2, 3, 4, 5, 6];
    if (each === 'weekdays') return [0, 1, 2, 3, 4];
    return each === 'weekend' ? [5, 6] : [weekdays.indexOf(each)];
  });
  return [...new Set(all)];
}
