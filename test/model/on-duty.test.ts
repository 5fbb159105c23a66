import { expect, test } from 'vitest';
import { Kind } from '../../src/eventlog/index.ts';
import { cityUnder, runCity } from './city.ts';

const DAY = 86_400_000;

test('units on duty count outages and staff put in, as they come in the run', () => {
  const { result, of } = runCity(cityUnder());
  const staffed = of(Kind.staffed).find(({ b }) => b !== 0);
  expect(staffed).toMatchObject({ time: 7 * DAY, b: 1 });
  // Two units for a week, without a day and a half of works, and three for another.
  expect(result.onDuty).toEqual([(2 * 7 - 2 * 1.5 + 3 * 7) / 14]);
});

test('units on duty are those of the counted window, not of a whole week', () => {
  // Outside its shifts the desk has its two.
  const [early, late] = ["'00-12', units: 4", "'12-24', units: 1"];
  const shifts = `{ days: weekdays, hours: ${early} }, { days: weekdays, hours: ${late} }`;
  const onDuty = (warmUp: string, runLength: string) =>
    runCity(
      cityUnder(
        'before',
        ['outages: [{ from: 2 d, for: 1 d 12 h, assumption: works }]', `shifts: [${shifts}]`],
        ['warmUp: 0 h', `warmUp: ${warmUp}`],
        ['runLength: 14 d', `runLength: ${runLength}`],
      ),
    ).result.onDuty[0];
  expect(onDuty('0 h', '7 d')).toBeCloseTo((2.5 * 5 + 2 * 2) / 7, 12);
  expect(onDuty('0 h', '1 d')).toBe(2.5);
  expect(onDuty('4 d', '2 d')).toBe(2.25);
  expect(onDuty('5 d', '1 d')).toBe(2);
});
