import { describe, expect, test } from 'vitest';
import {
  dateAndTime,
  momentAfter,
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

test('time since the start has hours, and days instead of seconds when there are any', () => {
  expect(sinceStart(0)).toBe('T+00:00:00');
  expect(sinceStart(31 * MINUTE + 40 * SECOND)).toBe('T+00:31:40');
  expect(sinceStart(31 * MINUTE + 40 * SECOND, 'minutes')).toBe('T+31:40');
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

  test('has one unit otherwise', () => {
    const figure = { mean: 43.84 * MINUTE, halfWidth: 0.7 * MINUTE };
    expect(timeFigure(figure, 'min', 'en')).toBe('43.8 ± 0.7 min');
    expect(timeFigure(figure, 'min', 'zh')).toBe('43.8 ± 0.7 分钟');
    expect(timeFigure(figure, 's', 'en')).toBe('2,630 ± 42 s');
  });

  test('is printed in the unit that suits it', () => {
    expect([3 * SECOND, 44 * MINUTE, 4 * HOUR, 11 * DAY].map(unitFor)).toEqual([
      's',
      'min',
      'h',
      'd',
    ]);
  });

  test('keeps its sign as a difference', () => {
    expect(timeDifference({ mean: -196.4 * MINUTE, halfWidth: 5.1 * MINUTE }, 'en')).toBe(
      '−196.4 ± 5.1 min',
    );
    expect(timeDifference({ mean: 20 * SECOND, halfWidth: SECOND }, 'en')).toBe('+20.0 ± 1.0 s');
  });
});

test('a reported time is told as it was reported', () => {
  expect(reportedTime(4, 'h', 'en')).toBe('4 h');
  expect(reportedTime(44, 'min', 'zh')).toBe('44 分钟');
  expect(reportedTime(3.5, 'h', 'en')).toBe('3.5 h');
});

describe('the clock', () => {
  const start = '2021-03-01T00:00+08:00';

  test('runs at the start’s own offset', () => {
    expect(momentAfter(start, 0)).toMatchObject({ month: 3, day: 1, weekday: 0, hour: 0 });
    const later = momentAfter(start, DAY + 17 * HOUR + 42 * MINUTE);
    expect(dateAndTime(later, 'en')).toBe('Tue 2 Mar 2021 17:42');
    expect(dateAndTime(later, 'zh')).toBe('2021年3月2日 周二 17:42');
  });

  test('refuses a start without an offset', () => {
    expect(() => momentAfter('2021-03-01T00:00', 0)).toThrow(/"2021-03-01T00:00"/);
  });
});
