import { describe, expect, test } from 'vitest';
import { shifts, weekly } from '../../../src/scenario/schema/shifts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Capacity changes as `day hour: units`. */
const week = (written: unknown, units = 0) =>
  weekly(shifts.parse(written), units).map(
    ({ from, capacity }) => `${Math.floor(from / DAY)} ${(from % DAY) / HOUR}: ${capacity}`,
  );

describe('shifts become capacity from each instant of the week on', () => {
  test('outside every shift the pool has its ordinary units', () => {
    expect(week([{ days: ['mon', 'fri'], hours: '08-20', units: 6 }], 4)).toEqual([
      '0 0: 4',
      '0 8: 6',
      '0 20: 4',
      '4 8: 6',
      '4 20: 4',
    ]);
  });

  test('a shift past midnight ends the next day, on Sunday in the next week', () => {
    expect(week([{ days: 'weekend', hours: '22:30-06', units: 2 }])).toEqual([
      '0 0: 2',
      '0 6: 0',
      '5 22.5: 2',
      '6 6: 0',
      '6 22.5: 2',
    ]);
  });

  test('a shift may begin and end at a minute', () => {
    expect(week([{ days: 'mon', hours: '08:15-20:45', units: 6 }])).toEqual([
      '0 0: 0',
      '0 8.25: 6',
      '0 20.75: 0',
    ]);
  });

  test('a shift until midnight on Sunday ends the week', () => {
    expect(week([{ days: 'sun', hours: '08-24', units: 2 }])).toEqual(['0 0: 0', '6 8: 2']);
  });

  test('days may be named together', () => {
    expect(week([{ days: 'weekdays', hours: '00-24', units: 2 }])).toEqual(['0 0: 2', '5 0: 0']);
    expect(week([{ days: 'weekend', hours: '00-24', units: 2 }])).toEqual(['0 0: 0', '5 0: 2']);
    expect(week([{ days: 'all', hours: '00-24', units: 2 }])).toEqual(['0 0: 2']);
    expect(week([{ days: ['weekend', 'sat'], hours: '00-24', units: 2 }])).toEqual([
      '0 0: 0',
      '5 0: 2',
    ]);
  });

  test('shifts that follow each other with the same units are one', () => {
    const round = [
      { days: 'all', hours: '08-24', units: 3 },
      { days: 'all', hours: '00-08', units: 3 },
    ];
    expect(week(round, 7)).toEqual(['0 0: 3']);
  });

  test('without shifts there is no table', () => {
    expect(week([], 5)).toEqual([]);
  });
});

test.each([
  [
    [
      { days: 'all', hours: '08-16', units: 1 },
      { days: 'mon', hours: '15-17', units: 2 },
    ],
    'shiftsOverlap',
  ],
  [
    [
      { days: 'weekdays', hours: '20-10', units: 1 },
      { days: 'tue', hours: '09-11', units: 2 },
    ],
    'shiftsOverlap',
  ],
  [[{ days: 'all', hours: '08-08', units: 1 }], 'badFormat'],
  [[{ days: 'all', hours: '25-26', units: 1 }], 'badFormat'],
  [[{ days: 'all', hours: '24-08', units: 1 }], 'badFormat'],
  [[{ days: 'all', hours: '20-24:30', units: 1 }], 'badFormat'],
  [[{ days: 'all', hours: '8 to 16', units: 1 }], 'hours'],
])('%j is refused', (written, code) => {
  const { error } = shifts.safeParse(written);
  expect(JSON.stringify(error?.issues)).toContain(code);
});

test('of shifts that overlap the later one in the list is told, and only once', () => {
  const late = { days: 'all', hours: '10-12', units: 1 };
  const early = { days: 'all', hours: '08-11', units: 2 };
  const { error } = shifts.safeParse([late, early, { ...early, days: 'sun' }]);
  expect(error?.issues.map(({ path }) => path)).toEqual([[1]]);
});
