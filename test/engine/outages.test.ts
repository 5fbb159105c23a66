import { expect, test } from 'vitest';
import { keepShifts, Outages, Pool, Simulation, Station } from '../../src/engine/index.ts';

test('units break down and are repaired, each by itself', () => {
  const sim = new Simulation();
  const levels: number[][] = [];
  const pool = new Pool(sim, {
    capacity: 2,
    onGrant: () => undefined,
    onChange: ({ capacity }) => void levels.push([sim.now, capacity]),
  });
  const outages = new Outages(sim, pool, {
    units: 2,
    upTime: (unit, spell) => (spell === 0 ? 10 + 5 * unit : Infinity),
    downTime: () => 20,
  });
  sim.runUntil(20);
  expect(outages.down).toBe(2);
  sim.run();
  expect(levels).toEqual([
    [10, 1],
    [15, 0],
    [30, 1],
    [35, 2],
  ]);
});

test('service in hand goes on after the repair', () => {
  const sim = new Simulation();
  const ends: number[] = [];
  const station = new Station(sim, {
    capacity: 1,
    whenShort: 'suspend',
    onEnd: () => void ends.push(sim.now),
  });
  const outages = new Outages(sim, station.pool, {
    units: 1,
    upTime: (_, spell) => (spell < 2 ? 10 : Infinity),
    downTime: () => 7,
  });
  station.enter(0, 25);
  sim.run();
  expect([ends, outages.down]).toEqual([[39], 0]);
});

test('shifts and breakdowns go together', () => {
  const sim = new Simulation();
  const pool = new Pool(sim, { capacity: 0, onGrant: () => undefined });
  const outages = new Outages(sim, pool, { units: 1, upTime: () => 15, downTime: () => 10 });
  keepShifts(sim, outages, {
    period: 20,
    shifts: [
      { at: 0, capacity: 3 },
      { at: 10, capacity: 0 },
    ],
  });
  const capacities = [5, 12, 17, 22, 27].map((at) => {
    sim.runUntil(at);
    return pool.capacity;
  });
  // On duty 0-10 and 20-30; broken 15-25.
  expect(capacities).toEqual([3, 0, 0, 2, 3]);
});

test('no units at all is a slip', () => {
  const sim = new Simulation();
  const pool = new Pool(sim, { capacity: 1, onGrant: () => undefined });
  const options = { units: 0, upTime: () => 1, downTime: () => 1 };
  expect(() => new Outages(sim, pool, options)).toThrow('received 0');
});
