import { describe, expect, test } from 'vitest';
import {
  capacityAt,
  DAY,
  keepShifts,
  nextShift,
  Pool,
  type ShiftTable,
  Simulation,
  WEEK,
  Work,
} from '../../src/engine/index.ts';

const HOUR = 3_600_000;
/** Three by day, one by night. */
const daily: ShiftTable = {
  period: DAY,
  shifts: [
    { at: 8 * HOUR, capacity: 3 },
    { at: 20 * HOUR, capacity: 1 },
  ],
};

describe('a shift table', () => {
  test('repeats itself, and the last shift holds until the first one of the next day', () => {
    const hours = [0, 7, 8, 19, 20, 23, 24, 31, 32];
    expect(hours.map((hour) => capacityAt(daily, hour * HOUR))).toEqual([
      1, 1, 3, 3, 1, 1, 1, 1, 3,
    ]);
    expect(capacityAt(daily, 8 * HOUR - 1)).toBe(1);
  });

  test('may begin anywhere in its period', () => {
    const noon = { ...daily, offset: 12 * HOUR };
    expect([0, 7, 8, 20].map((hour) => capacityAt(noon, hour * HOUR))).toEqual([3, 3, 1, 3]);
    expect(capacityAt({ ...daily, offset: -4 * HOUR }, 0)).toBe(1);
  });

  test('knows when the next shift begins', () => {
    expect([0, 8, 20, 23].map((hour) => nextShift(daily, hour * HOUR) / HOUR)).toEqual([
      8, 20, 32, 32,
    ]);
    expect(nextShift({ ...daily, offset: 12 * HOUR }, 0)).toBe(8 * HOUR);
  });

  test('of one week knows its weekend', () => {
    const week = {
      period: WEEK,
      shifts: [
        { at: 0, capacity: 5 },
        { at: 5 * DAY, capacity: 0 },
      ],
    };
    expect([0, 4, 5, 6, 7].map((day) => capacityAt(week, day * DAY))).toEqual([5, 5, 0, 0, 5]);
    expect(nextShift(week, 6 * DAY)).toBe(7 * DAY);
  });

  test.each<[string, Partial<ShiftTable>, string]>([
    [
      'a period of nothing',
      { period: 0 },
      'period must be a positive whole number of ms, received 0',
    ],
    ['half a millisecond of period', { period: 1.5 }, 'received 1.5'],
    ['no shift at all', { shifts: [] }, 'must have a shift, received none'],
    ['a shift outside the period', { shifts: [{ at: DAY, capacity: 1 }] }, `received ${DAY}`],
    [
      'shifts out of order',
      {
        shifts: [
          { at: 5, capacity: 1 },
          { at: 5, capacity: 2 },
        ],
      },
      'shifts must ascend',
    ],
    ['a capacity below zero', { shifts: [{ at: 0, capacity: -1 }] }, 'capacity must be an integer'],
    ['half a millisecond of offset', { offset: 0.5 }, 'offset must be a whole number of ms'],
  ])('with %s is a slip, told by what it is', (_, slip, message) => {
    const sim = new Simulation();
    const pool = new Pool(sim, { capacity: 1, onGrant: () => undefined });
    expect(() => keepShifts(sim, pool, { ...daily, ...slip })).toThrow(message);
  });
});

/** Jobs of so many hours that come at so many hours; tells when each ended, in hours. */
function endsOfWork(whenShort: 'finish' | 'suspend', jobs: readonly (readonly [number, number])[]) {
  const sim = new Simulation();
  const ends: number[] = [];
  const requests: number[] = [];
  const work = new Work(sim, (job) => {
    ends[job] = sim.now / HOUR;
    pool.release(requests[job]!);
  });
  const pool = new Pool(sim, {
    capacity: 0,
    whenShort,
    onGrant: (job) => work.start(job, jobs[job]![1] * HOUR),
    onSuspend: (job) => void work.pause(job),
    onResume: (job) => void work.resume(job),
  });
  // On duty from 8 to 16, one unit.
  keepShifts(sim, pool, {
    period: DAY,
    shifts: [
      { at: 8 * HOUR, capacity: 1 },
      { at: 16 * HOUR, capacity: 0 },
    ],
  });
  jobs.forEach(([at], job) => {
    sim.runUntil(at * HOUR);
    requests[job] = pool.seize(job);
  });
  sim.runUntil(10 * DAY);
  return ends;
}

describe('work in hand at the end of a shift', () => {
  const jobs = [
    [7, 6],
    [9, 4],
    [10, 1],
  ] as const;

  test('is finished by the rule finish: 8-14, 14-18, then next morning', () => {
    expect(endsOfWork('finish', jobs)).toEqual([14, 18, 33]);
  });

  test('waits for the next morning by the rule suspend: 8-14, 14-16 and 8-10, 10-11', () => {
    expect(endsOfWork('suspend', jobs)).toEqual([14, 34, 35]);
  });

  test('that ends at the boundary itself counts as done', () => {
    expect(endsOfWork('suspend', [[8, 8]])).toEqual([16]);
  });

  test('may last over many days', () => {
    expect(endsOfWork('suspend', [[8, 20]])).toEqual([8 + 48 + 4]);
  });
});
