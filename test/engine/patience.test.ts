import { expect, test } from 'vitest';
import { Patience, Pool, Simulation } from '../../src/engine/index.ts';

function noting() {
  const sim = new Simulation();
  const log: string[] = [];
  const patience = new Patience(sim, (token) => void log.push(`${sim.now} ${token}`));
  return { sim, patience, log };
}

test('patience ends after its limit unless it is stopped', () => {
  const { sim, patience, log } = noting();
  patience.start(1, 10);
  patience.start(99, 20);
  patience.start(2, 15);
  sim.runUntil(12);
  expect([patience.stop(2), patience.stop(2), patience.stop(1), patience.stop(7)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  patience.start(1, 30);
  sim.run();
  expect(log).toEqual(['10 1', '20 99', '42 1']);
});

test('whoever was served, or gave up, may wait again', () => {
  const { sim, patience, log } = noting();
  patience.start(1, 10);
  patience.start(2, 10);
  patience.stop(2);
  patience.start(2, 20);
  sim.run();
  patience.start(1, 10);
  patience.start(2, 15);
  sim.run();
  expect(log).toEqual(['10 1', '20 2', '30 1', '35 2']);
});

test('a unit that became free before patience ended is not given up', () => {
  const sim = new Simulation();
  const log: string[] = [];
  const pool = new Pool(sim, {
    capacity: 1,
    onGrant: (token) => void log.push(`granted ${token}`),
  });
  const requests = [pool.seize(0), pool.seize(1), pool.seize(2)];
  const freeing = new Patience(sim, () => void pool.release(requests[0]!));
  const patience = new Patience(sim, (token) => {
    if (pool.statusOf(requests[token]!) !== 'queued') return;
    pool.release(requests[token]!);
    log.push(`gave up ${token}`);
  });
  freeing.start(0, 10);
  patience.start(1, 10);
  patience.start(2, 10);
  sim.run();
  expect(log).toEqual(['granted 0', 'gave up 2', 'granted 1']);
});

test('slips are named', () => {
  const { patience } = noting();
  expect(() => patience.start(-1, 1)).toThrow('received -1');
  expect(() => patience.start(2 ** 24, 1)).toThrow('received 16777216');
  expect(() => patience.start(1, -1)).toThrow('received -1');
  patience.start(1, 1);
  expect(() => patience.start(1, 1)).toThrow('token waits already, received 1');
});
