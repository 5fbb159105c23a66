import { describe, expect, test } from 'vitest';
import { Pool, Simulation } from '../../../src/engine/index.ts';
import { Staffing } from '../../../src/interpreter/host/staffing.ts';

/** A pool of three with its staffing. */
function three() {
  const sim = new Simulation();
  const pool = new Pool(sim, { capacity: 3, onGrant: () => undefined });
  const staffing = new Staffing(sim, pool);
  /** Does something and tells how many units there are afterwards, at the same instant. */
  const after = (action: () => void): number => {
    action();
    sim.runUntil(sim.now);
    return pool.capacity;
  };
  return { sim, pool, staffing, after };
}

describe('a pool has', () => {
  test('the units of its shift and those that were put in, less those taken away', () => {
    const { staffing, after } = three();
    expect(after(() => staffing.add(2))).toBe(5);
    expect(after(() => staffing.setCapacity(4))).toBe(6);
    expect(after(() => staffing.add(-5))).toBe(1);
    expect(staffing.added).toBe(-3);
    expect([staffing.capacity, after(() => staffing.setCapacity(1))]).toEqual([4, 0]);
  });

  test('the units that a case puts in at the same instant, and not before it has finished', () => {
    const { sim, pool, staffing } = three();
    staffing.add(2);
    expect(pool.capacity).toBe(3);
    sim.runUntil(0);
    expect(pool.capacity).toBe(5);
  });

  test('nobody where its shift has nobody, whoever was put in', () => {
    const { staffing, after } = three();
    after(() => staffing.add(2));
    expect(after(() => staffing.setCapacity(0))).toBe(0);
    expect(after(() => staffing.setCapacity(1))).toBe(3);
  });

  test('no more than an outage leaves, and all again after it', () => {
    const { staffing, after } = three();
    expect(after(() => staffing.limit(1))).toBe(1);
    expect(after(() => staffing.add(2))).toBe(1);
    expect(after(() => staffing.setCapacity(4))).toBe(1);
    expect(after(() => staffing.limit(Infinity))).toBe(6);
  });
});

test('units on duty are averaged over the time asked for, whatever was before and after', () => {
  const { sim, staffing } = three();
  sim.runUntil(100);
  staffing.setCapacity(5);
  sim.runUntil(300);
  staffing.limit(0);
  sim.runUntil(400);
  staffing.limit(Infinity);
  expect(staffing.meanUnits(0, 100)).toBe(3);
  expect(staffing.meanUnits(50, 150)).toBe(4);
  expect(staffing.meanUnits(100, 400)).toBeCloseTo((5 * 200) / 300, 12);
  expect(staffing.meanUnits(0, 800)).toBe((3 * 100 + 5 * 200 + 5 * 400) / 800);
});

test.each([0.5, Number.NaN, Infinity])('%d units are refused', (units) => {
  const { staffing } = three();
  expect(() => staffing.add(units)).toThrow(
    new RangeError(`staff must change by a whole number of units, received ${units}`),
  );
  expect(staffing.added).toBe(0);
});
