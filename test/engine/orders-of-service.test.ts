import { expect, test } from 'vitest';
import {
  KeyedPool,
  LifoPool,
  type Pool,
  type PoolOptions,
  RandomOrderPool,
  Simulation,
} from '../../src/engine/index.ts';

/** Serves tokens 0, 1, … that come with these keys while the only unit is taken; tells in which order. */
function served(keys: readonly number[], make: (sim: Simulation, options: PoolOptions) => Pool) {
  const sim = new Simulation();
  const order: number[] = [];
  const pool = make(sim, {
    capacity: 0,
    onGrant(token, request) {
      order.push(token);
      pool.release(request);
    },
  });
  keys.forEach((key, token) => pool.seize(token, 1, key));
  pool.setCapacity(1);
  sim.run();
  return order;
}

test('the latest goes first', () => {
  expect(served([0, 0, 0, 0], (...[sim, options]) => new LifoPool(sim, options))).toEqual([
    3, 2, 1, 0,
  ]);
});

test('the latest goes first within its priority', () => {
  const make = (sim: Simulation, options: PoolOptions) =>
    new LifoPool(sim, { ...options, discipline: 'priority' });
  expect(served([1, 0, 1, 0], make)).toEqual([3, 1, 2, 0]);
});

test('the smallest key goes first, and the earlier of equal ones', () => {
  const make = (sim: Simulation, options: PoolOptions) => new KeyedPool(sim, options);
  expect(served([0.5, -3, 8, 0.5, 7], make)).toEqual([1, 0, 3, 4, 2]);
  const keys = Array.from({ length: 300 }, (_, i) => (i * 37) % 101);
  const sorted = keys.map((key, i) => [key, i] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  expect(served(keys, make)).toEqual(sorted.map(([, i]) => i));
});

test('a key that is no number is a slip', () => {
  const pool = new KeyedPool(new Simulation(), { capacity: 1, onGrant: () => undefined });
  expect(() => pool.seize(0, 1, NaN)).toThrow('received NaN');
});

test('in random order each draw chooses among those who wait', () => {
  const draws = [0.99, 0, 0.5];
  const make = (sim: Simulation, options: PoolOptions) =>
    new RandomOrderPool(sim, options, (choice) => draws[choice] ?? 0);
  // 3 of [0 1 2 3], 0 of [0 1 2], 1 of [2 1], and who is left.
  expect(served([0, 0, 0, 0], make)).toEqual([3, 0, 1, 2]);
});

test('one draw is made for each that is served', () => {
  let drawn = 0;
  const make = (sim: Simulation, options: PoolOptions) =>
    new RandomOrderPool(sim, options, () => {
      drawn++;
      return 0.3;
    });
  served(
    Array.from({ length: 40 }, () => 0),
    make,
  );
  expect(drawn).toBe(40);
});
