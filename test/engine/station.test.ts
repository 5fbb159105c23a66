import { describe, expect, test } from 'vitest';
import { Simulation, Station, type StationOptions } from '../../src/engine/index.ts';

function noting(options: Partial<StationOptions> = {}) {
  const sim = new Simulation();
  const log: string[] = [];
  const station = new Station(sim, {
    capacity: 1,
    onStart: (token) => void log.push(`${sim.now} start ${token}`),
    onEnd: (token) => void log.push(`${sim.now} end ${token}`),
    ...options,
  });
  return { sim, station, log };
}

test('visitors are served one after the other', () => {
  const { sim, station, log } = noting();
  station.enter(1, 10);
  station.enter(500, 5);
  expect([station.isQueued(1), station.isQueued(500)]).toEqual([false, true]);
  sim.run();
  expect(log).toEqual(['0 start 1', '10 end 1', '10 start 500', '15 end 500']);
});

describe('an urgent visitor interrupts the service of another', () => {
  const preemptive = { discipline: 'priority', preemptive: true } as const;

  test.each([
    ['resume', 26],
    ['restart', 32],
  ] as const)('which by the rule %s ends at %i', (afterInterruption, end) => {
    const { sim, station, log } = noting({ ...preemptive, afterInterruption });
    station.enter(1, 20, 2);
    sim.runUntil(6);
    station.enter(2, 6, 1);
    sim.run();
    expect(log).toEqual(['0 start 1', '6 start 2', '12 end 2', `${end} end 1`]);
  });
});

test('visitors may leave from the queue, from service and while suspended', () => {
  const { sim, station, log } = noting({ whenShort: 'suspend' });
  for (const token of [1, 2, 3]) station.enter(token, 10);
  expect(station.leave(2)).toBe(true);
  sim.runUntil(5);
  expect(station.leave(1)).toBe(true);
  expect(station.leave(1)).toBe(false);
  sim.runUntil(8);
  station.pool.setCapacity(0);
  sim.runUntil(9);
  expect(station.leave(3)).toBe(true);
  station.pool.setCapacity(1);
  sim.run();
  expect(log).toEqual(['0 start 1', '5 start 3']);
  expect(station.pool.busy).toBe(0);
});

test('a visitor who left may come again, for as long as is wanted then', () => {
  const { sim, station, log } = noting();
  station.enter(1, 10);
  sim.runUntil(5);
  station.leave(1);
  station.enter(1, 20);
  sim.run();
  expect(log).toEqual(['0 start 1', '5 start 1', '25 end 1']);
});

test('a visitor who is turned away may come again', () => {
  const { sim, station, log } = noting({ room: 0 });
  expect([station.enter(1, 10), station.enter(2, 10)]).toEqual([true, false]);
  sim.run();
  expect(station.enter(2, 10)).toBe(true);
  sim.run();
  expect(log.at(-1)).toBe('20 end 2');
});

test('slips are named', () => {
  const { station } = noting();
  expect(() => station.enter(-1, 1)).toThrow('received -1');
  expect(() => station.enter(1, 0.5)).toThrow('received 0.5');
  station.enter(1, 1);
  expect(() => station.enter(1, 1)).toThrow('token is at the station already, received 1');
});
