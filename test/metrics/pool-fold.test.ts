import { describe, expect, test } from 'vitest';
import { Kind, symbolOf } from '../../src/eventlog/index.ts';
import { binOf } from '../../src/metrics/bins.ts';
import { PoolFold } from '../../src/metrics/pool-fold.ts';
import { HOUR, type Line, logOf } from './log-of.ts';

const [desk, car] = [symbolOf('desk'), symbolOf('car')];
const window = { from: 10 * HOUR, to: 34 * HOUR, dayOffset: 0 };

/** What a fold makes of a log, in which every case is open all the time. */
function pools(lines: readonly Line[], sorted: readonly number[] = [desk]) {
  const fold = new PoolFold([desk, car], window, new Set(sorted));
  const cases = [...new Set(lines.map(([, caseNumber]) => caseNumber))];
  const opened = cases.map((number): Line => [0, number, Kind.opened, desk, -1]);
  logOf([...opened, ...lines]).readBy(fold);
  return fold.summaries;
}
/** A case that asks, gets units and gives them back at these hours. */
const served = (
  caseNumber: number,
  [asks, gets, gives]: readonly [number, number, number],
  { pool = desk, units = 1 } = {},
): readonly Line[] => [
  [asks, caseNumber, Kind.requested, pool, units],
  [gets, caseNumber, Kind.granted, pool, units],
  [gives, caseNumber, Kind.released, pool, units],
];

describe('what a pool did', () => {
  test('goes by requests made in the window, and by units held in it', () => {
    const [told] = pools([
      ...served(1, [8, 9, 12]),
      ...served(2, [9.9, 11, 12], { units: 3 }),
      ...served(3, [10, 10, 11]),
      ...served(4, [20, 22, 23], { units: 2 }),
      ...served(5, [33, 35, 36]),
      ...served(6, [34, 34, 35]),
    ]);
    expect(told).toMatchObject({ granted: 3, atOnce: 1, waited: 4 * HOUR, withdrawn: 0 });
    expect(told!.unitTime).toBe((2 + 3 + 1 + 2) * HOUR);
  });

  test('sorts the waits of others than those served at once, where that is asked', () => {
    const lines = [
      ...served(1, [10, 10, 11]),
      ...served(2, [11, 13, 14]),
      ...served(3, [11, 13, 14], { pool: car }),
    ];
    const [desks, cars] = pools(lines);
    expect(desks!.waitBins[binOf(2 * HOUR)]).toBe(1);
    expect(desks!.waitBins.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(cars).toMatchObject({ granted: 1, waitBins: [] });
  });

  test('does not run on while its units are away, and coming back is no second grant', () => {
    const [told] = pools([
      [11, 1, Kind.requested, desk, 1],
      [12, 1, Kind.granted, desk, 1],
      [14, 1, Kind.suspended, desk, 1],
      [20, 1, Kind.resumed, desk, 1],
      [21, 1, Kind.suspended, desk, 1],
      [30, 1, Kind.released, desk, 1],
    ]);
    expect(told).toMatchObject({ granted: 1, waited: HOUR, unitTime: 3 * HOUR, withdrawn: 0 });
  });

  test('books units to the end of the window that nobody ever gives back, but not while they are away', () => {
    const [told] = pools([
      [8, 1, Kind.requested, desk, 2],
      [9, 1, Kind.granted, desk, 2],
      [20, 2, Kind.requested, desk, 1],
      [24, 2, Kind.granted, desk, 1],
      [26, 2, Kind.suspended, desk, 1],
      [30, 3, Kind.requested, desk, 1],
      [33, 4, Kind.requested, desk, 1],
      [35, 3, Kind.granted, desk, 1],
    ]);
    expect(told!.unitTime).toBe((2 * 24 + 2) * HOUR);
  });

  test('counts who gives up before the grant, by the time of the request', () => {
    const givesUp = (caseNumber: number, from: number, to: number): readonly Line[] => [
      [from, caseNumber, Kind.requested, desk, 1],
      [to, caseNumber, Kind.released, desk, 0],
    ];
    const [told] = pools([
      ...givesUp(1, 9.9, 12),
      ...givesUp(1, 12, 13),
      ...givesUp(1, 33, 35),
      ...givesUp(1, 36, 37),
      ...served(1, [33.5, 38, 39]),
    ]);
    expect(told).toMatchObject({ withdrawn: 2, granted: 1, unitTime: 0 });
  });

  test('has nothing to do with what is given back without having been asked for', () => {
    const back: readonly Line[] = [
      [11, 1, Kind.released, desk, 0],
      [11, 1, Kind.released, car, 0],
    ];
    const [desks, cars] = pools([
      ...back,
      [12, 1, Kind.requested, desk, 1],
      [12, 1, Kind.requested, car, 1],
      [13, 1, Kind.granted, desk, 1],
      [14, 1, Kind.granted, car, 1],
      [15, 1, Kind.released, desk, 1],
      [15, 1, Kind.released, car, 1],
      ...served(1, [20, 21, 22]),
      ...back.map(([, ...rest]): Line => [23, ...rest]),
    ]);
    expect(desks).toMatchObject({ granted: 2, withdrawn: 0, waited: 2 * HOUR, unitTime: 3 * HOUR });
    expect(cars).toMatchObject({ granted: 1, withdrawn: 0, waited: 2 * HOUR, unitTime: HOUR });
  });

  test('is told apart where one case deals with several, and where many cases wait', () => {
    const both: readonly Line[] = [
      [10, 0, Kind.requested, desk, 1],
      [10, 0, Kind.requested, car, 1],
      [11, 0, Kind.granted, desk, 1],
      [13, 0, Kind.granted, car, 1],
      [14, 0, Kind.released, desk, 1],
      [14, 0, Kind.requested, desk, 1],
      [15, 0, Kind.released, car, 1],
      [16, 0, Kind.granted, desk, 1],
      [17, 0, Kind.released, desk, 1],
    ];
    const numbers = Array.from({ length: 200 }, (_, i) => i + 1);
    const [desks, cars] = pools([
      ...both,
      ...numbers.map((i): Line => [20, i, Kind.requested, desk, 1]),
      ...numbers.map((i): Line => [21 + i / 100, i, Kind.granted, desk, 1]),
      ...numbers.map((i): Line => [24, i, Kind.released, desk, 1]),
    ]);
    expect(cars).toMatchObject({ granted: 1, waited: 3 * HOUR, unitTime: 2 * HOUR });
    expect(desks!.granted).toBe(2 + 200);
    const more = numbers.reduce((sum, i) => sum + i / 100, 0);
    expect(desks!.waited / HOUR).toBeCloseTo(1 + 2 + 200 + more, 6);
    expect(desks!.unitTime / HOUR).toBeCloseTo(3 + 1 + 600 - more, 6);
  });
});
