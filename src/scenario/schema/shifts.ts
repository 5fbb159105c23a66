import { z } from 'zod';
import type { Shift } from '../types.ts';
import { complain, refuse, strict } from './leaves.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAYS = ['all', 'weekdays', 'weekend', ...weekdays] as const;

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

const shift = strict({
  days: z
    .union([day, z.array(day).min(1)])
    .describe('mon … sun, weekdays, weekend, all; or a list'),
  hours: hours.describe("from-to as in '08-20'; '22-06' ends the next day"),
  units: z.int().min(0),
});

/** The shifts of a pool, as stretches of the week that do not overlap. Outside them `units` counts. */
export const shifts = z.array(shift).transform((given, ctx): Stretch[] => {
  const stretches = given.flatMap(({ days, hours: { start, end }, units }, i) =>
    daysOf(days).map((at) => ({ i, from: at * DAY + start, to: at * DAY + end, units })),
  );
  const inWeek = stretches.flatMap((each) =>
    each.to <= WEEK
      ? [each]
      : [
          { ...each, to: WEEK },
          { ...each, from: 0, to: each.to - WEEK },
        ],
  );
  const sorted = inWeek.toSorted((a, b) => a.from - b.from);
  for (const [n, each] of sorted.entries()) {
    const before = sorted[n - 1];
    if (before !== undefined && before.to > each.from) {
      complain(ctx, { code: 'shiftsOverlap' }, [Math.max(before.i, each.i)]);
      break;
    }
  }
  return sorted.map(({ from, to, units }) => ({ from, to, units }));
});

/** Units from one instant of the week to another, in ms after Monday 00:00. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

/** The whole week: capacity from each instant on, beginning on Monday 00:00; empty if it never changes. */
export function weekly(stretches: readonly Stretch[], units: number): readonly Shift[] {
  const changes: Shift[] = [];
  const from = (at: number, capacity: number) => {
    if (at < WEEK && changes.at(-1)?.capacity !== capacity) changes.push({ from: at, capacity });
  };
  let at = 0;
  for (const stretch of stretches) {
    if (stretch.from > at) from(at, units);
    from(stretch.from, stretch.units);
    at = stretch.to;
  }
  from(at, units);
  return stretches.length === 0 ? [] : changes;
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
