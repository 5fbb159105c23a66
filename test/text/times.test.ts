import { describe, expect, test } from 'vitest';
import {
  dateAndTime,
  limit,
  momentAfter,
  plain,
  reportedTime,
  sinceStart,
  span,
  timeDifference,
  timeFigure,
  unitFor,
} from '../../src/text/index.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test('a span is told in its two largest units', () => {
  expect(span(0, 'en')).toBe('0 s');
  expect(span(350, 'en')).toBe('350 ms');
  expect(span(45 * SECOND, 'en')).toBe('45 s');
  expect(span(130 * SECOND, 'en')).toBe('2 min 10 s');
  expect(span(4 * HOUR + 2 * MINUTE, 'en')).toBe('4 h 02 min');
  expect(span(4 * HOUR + 2 * MINUTE, 'zh')).toBe('4 小时 02 分钟');
  expect(span(2 * DAY, 'zh')).toBe('2 天');
  // What rounds up to the next unit is told in it.
  expect(span(59 * MINUTE + 59.6 * SECOND, 'en')).toBe('1 h');
});

test.each([
  [SECOND - 1, '999 ms'],
  [0.6, '1 ms'],
  [SECOND, '1 s'],
  [MINUTE, '1 min'],
  [HOUR, '1 h'],
  [HOUR + 30 * SECOND, '1 h 01 min'],
  [DAY, '1 d'],
  [DAY + 30 * MINUTE, '1 d 01 h'],
  [3 * DAY + 4 * HOUR, '3 d 04 h'],
])('a span of %d ms is told as %s', (ms, text) => {
  expect(span(ms, 'en')).toBe(text);
});

test.each([
  [90 * SECOND, '1 min 30 s', '1 分钟 30 秒'],
  [15 * MINUTE, '15 min', '15 分钟'],
  [90 * MINUTE, '90 min', '90 分钟'],
  [2 * HOUR, '2 h', '2 小时'],
  [150 * MINUTE, '2 h 30 min', '2 小时 30 分钟'],
  [4 * DAY, '96 h', '96 小时'],
  [97 * HOUR, '4 d 01 h', '4 天 01 小时'],
  [30 * DAY, '30 d', '30 天'],
])('a limit of %d ms is told in one unit where people do so: %s', (ms, en, zh) => {
  expect([limit(ms, 'en'), limit(ms, 'zh')]).toEqual([en, zh]);
});

test('time since the start has hours, and days instead of seconds when there are any', () => {
  expect(sinceStart(0)).toBe('T+00:00:00');
  expect(sinceStart(31 * MINUTE + 40 * SECOND)).toBe('T+00:31:40');
  expect(sinceStart(31 * MINUTE + 40 * SECOND, 'minutes')).toBe('T+31:40');
  expect(sinceStart(HOUR, 'minutes')).toBe('T+01:00:00');
  expect(sinceStart(SECOND + 999)).toBe('T+00:00:01');
  expect(sinceStart(DAY)).toBe('T+1d 00:00');
  expect(sinceStart(2 * DAY + 3 * HOUR + 5 * SECOND)).toBe('T+2d 03:00');
  expect(sinceStart(3700 * DAY, 'hours', 'zh')).toBe('T+3700天 00:00');
});

describe('a mean time with its half-width', () => {
  test('has hours and minutes in hours', () => {
    const figure = { mean: 4 * HOUR + 2.3 * MINUTE, halfWidth: 6.1 * MINUTE };
    expect(timeFigure(figure, 'h', 'en')).toBe('4 h 02 ± 6 min');
    expect(timeFigure(figure, 'h', 'zh')).toBe('4 小时 02 ± 6 分钟');
    expect(timeFigure({ mean: 4 * HOUR - 1, halfWidth: 0.31 * MINUTE }, 'h', 'en')).toBe(
      '4 h 00.0 ± 0.3 min',
    );
    expect(timeFigure({ mean: HOUR, halfWidth: Number.NaN }, 'h', 'en')).toBe('1 h 00 ± ? min');
  });

  test.each([
    [0, '4 h 05 ± 0 min'],
    [0.05, '4 h 05.00 ± 0.05 min'],
    [0.94, '4 h 05.0 ± 0.9 min'],
    [0.95, '4 h 05 ± 1 min'],
  ])('has places in hours where it is known to less than a minute: %d', (minutes, text) => {
    const figure = { mean: 4 * HOUR + 5 * MINUTE, halfWidth: minutes * MINUTE };
    expect(timeFigure(figure, 'h', 'en')).toBe(text);
  });

  test('has its sign before the hours where few replications lead below zero', () => {
    const figure = { mean: -130 * MINUTE, halfWidth: 6 * MINUTE };
    expect(timeFigure(figure, 'h', 'en')).toBe('−2 h 10 ± 6 min');
    expect(timeFigure(figure, 'h', 'zh')).toBe('−2 小时 10 ± 6 分钟');
    expect(timeFigure({ mean: -1, halfWidth: 6 * MINUTE }, 'h', 'en')).toBe('0 h 00 ± 6 min');
  });

  test('has one unit otherwise', () => {
    const figure = { mean: 43.84 * MINUTE, halfWidth: 0.7 * MINUTE };
    expect(timeFigure(figure, 'min', 'en')).toBe('43.8 ± 0.7 min');
    expect(timeFigure(figure, 'min', 'zh')).toBe('43.8 ± 0.7 分钟');
    expect(timeFigure(figure, 's', 'en')).toBe('2,630 ± 42 s');
    expect(timeFigure({ mean: 11 * DAY, halfWidth: DAY }, 'd', 'zh')).toBe('11.0 ± 1.0 天');
  });

  test.each([
    ['s', 3 * SECOND, 100 * SECOND - 1],
    ['min', 100 * SECOND, 100 * MINUTE - 1],
    ['h', 100 * MINUTE, 2 * DAY - 1],
    ['d', 2 * DAY, 11 * DAY],
  ])('is printed in the unit that suits it: %s from %d to %d ms', (unit, least, most) => {
    expect([least, most, -least, -most].map(unitFor)).toEqual([unit, unit, unit, unit]);
  });

  test('keeps its sign as a difference', () => {
    expect(timeDifference({ mean: -196.4 * MINUTE, halfWidth: 5.1 * MINUTE }, 'en')).toBe(
      '−196.4 ± 5.1 min',
    );
    expect(timeDifference({ mean: 20 * SECOND, halfWidth: SECOND }, 'en')).toBe('+20.0 ± 1.0 s');
    expect(timeDifference({ mean: -100 * SECOND, halfWidth: SECOND }, 'en')).toBe(
      '−1.67 ± 0.02 min',
    );
  });

  test('is told in minutes as a difference where its precision is one of minutes', () => {
    const figure = { mean: 20 * SECOND, halfWidth: 3 * MINUTE };
    expect(timeDifference(figure, 'en')).toBe('+0.3 ± 3.0 min');
  });
});

test('a reported time is told as it was reported', () => {
  expect(reportedTime(4, 'h', 'en')).toBe('4 h');
  expect(reportedTime(44, 'min', 'zh')).toBe('44 分钟');
  expect(reportedTime(3.5, 'h', 'en')).toBe('3.5 h');
  expect(plain(0.123_45)).toBe('0.123');
});

describe('the clock', () => {
  const start = '2021-03-01T00:00+08:00';

  test('runs at the start’s own offset', () => {
    expect(momentAfter(start, 0)).toMatchObject({ month: 3, day: 1, weekday: 0, hour: 0 });
    const later = momentAfter(start, DAY + 17 * HOUR + 42 * MINUTE);
    expect(dateAndTime(later, 'en')).toBe('Tue 2 Mar 2021 17:42');
    expect(dateAndTime(later, 'zh')).toBe('2021年3月2日 周二 17:42');
  });

  test.each(['-03:30', '+05:45'])('shows midnight at a start at midnight: %s', (offset) => {
    const moment = momentAfter(`2021-03-01T00:00${offset}`, 0);
    expect(moment).toMatchObject({ month: 3, day: 1, hour: 0, minute: 0 });
  });

  test.each(['2021-03-01T00:00', '2021-13-01T00:00+08:00'])('refuses %s as a start', (odd) => {
    expect(() => momentAfter(odd, 0)).toThrow(`"${odd}"`);
  });
});
