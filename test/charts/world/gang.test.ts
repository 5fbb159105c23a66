import { expect, test } from 'vitest';
import { cast } from '../cast.ts';
import { DAY, troupe } from '../troupe.ts';

/** What the gangs can do, each time it changes: day and level. */
function levels(raidDays: readonly number[]): readonly (readonly [number, number])[] {
  const { sim, stand, arrive, records } = troupe(cast, { stocks: { gangCapacity: 1 } });
  stand('gang', 4);
  for (const day of raidDays) {
    sim.runUntil(day * DAY);
    arrive('raid');
  }
  sim.runUntil(400 * DAY);
  return records()
    .filter(({ kind }) => kind === 'changed')
    .map(({ time, b }) => [time / DAY, Number(b.toFixed(9))]);
}

test('a raid takes a gang’s share away; part of it comes back, and later all of it', () => {
  expect(levels([10])).toEqual([
    [0, 1],
    [10, 0.75],
    [30, 0.9],
    [60, 1],
  ]);
});

test('a gang raided again while it recruits loses what it had, and no more', () => {
  expect(levels([10, 40])).toEqual([
    [0, 1],
    [10, 0.75],
    [30, 0.9],
    [40, 0.75],
    [60, 0.9],
    [90, 1],
  ]);
});

test('a gang that is broken up cannot be raided again', () => {
  expect(levels([10, 15])).toEqual(levels([10]));
});
