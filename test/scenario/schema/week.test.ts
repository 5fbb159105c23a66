import { expect, test } from 'vitest';
import { during } from '../../../src/scenario/schema/week.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Stretches as `day hour - day hour`. */
const stretches = (written: unknown) =>
  during
    .parse(written)
    .map(({ from, to }) =>
      [from, to].map((at) => `${Math.floor(at / DAY)} ${(at % DAY) / HOUR}`).join(' - '),
    );

test('hours of some days are stretches of the week, in order', () => {
  expect(stretches({ days: ['fri', 'mon'], hours: '09-17:30' })).toEqual([
    '0 9 - 0 17.5',
    '4 9 - 4 17.5',
  ]);
});

test('several entries make one list, without what they have in common', () => {
  const entries = [
    { days: 'mon', hours: '14-18' },
    { days: 'mon', hours: '09-12' },
    { days: ['mon', 'tue'], hours: '11-13' },
    { days: 'mon', hours: '13-14' },
  ];
  expect(stretches(entries)).toEqual(['0 9 - 0 18', '1 11 - 1 13']);
});

test('what ends the next day goes on beyond midnight, on Sunday from the first hours of Monday on', () => {
  expect(stretches({ days: 'weekend', hours: '22-06' })).toEqual([
    '0 0 - 0 6',
    '5 22 - 6 6',
    '6 22 - 7 0',
  ]);
  expect(stretches({ days: 'all', hours: '00-24' })).toEqual(['0 0 - 7 0']);
});
