import { describe, expect, test } from 'vitest';
import {
  Order,
  Pool,
  type PoolOptions,
  Simulation,
  TooManyRequests,
} from '../../src/engine/index.ts';

/** A pool that notes its grants as [instant, token]. */
function noting(options: Partial<PoolOptions> = {}) {
  const sim = new Simulation();
  const granted: [number, number][] = [];
  const pool = new Pool(sim, {
    capacity: 1,
    onGrant: (token) => void granted.push([sim.now, token]),
    ...options,
  });
  return { sim, pool, granted };
}

describe('seizing and releasing', () => {
  test('a grant is never made from inside the call', () => {
    const { sim, pool, granted } = noting();
    const request = pool.seize(7);
    expect([granted, pool.busy, pool.statusOf(request)]).toEqual([[], 1, 'granted']);
    sim.run();
    expect([granted, pool.statusOf(request)]).toEqual([[[0, 7]], 'held']);
  });

  test('onGrant tells the request', () => {
    const sim = new Simulation();
    let told = -1;
    const pool = new Pool(sim, { capacity: 1, onGrant: (_, request) => void (told = request) });
    const request = pool.seize(3);
    sim.run();
    expect(told).toBe(request);
  });

  test('who waits longest goes first', () => {
    const { sim, pool, granted } = noting();
    let holder = pool.seize(0);
    const waiting = [1, 2, 3].map((token) => pool.seize(token));
    expect(pool.queued).toBe(3);
    for (const next of waiting) {
      sim.runUntil(sim.now + 10);
      pool.release(holder);
      holder = next;
    }
    sim.run();
    expect(granted).toEqual([
      [0, 0],
      [10, 1],
      [20, 2],
      [30, 3],
    ]);
  });

  test('the lower priority number goes first, earlier within one number', () => {
    const { sim, pool, granted } = noting({ discipline: 'priority' });
    const holder = pool.seize(9, 1, 5);
    const requests = [2, 1, 2, 0.5, 1].map((priority, token) => pool.seize(token, 1, priority));
    pool.release(holder);
    for (const index of [3, 1, 4, 0, 2]) {
      sim.run();
      expect(granted.at(-1)![1]).toBe(index);
      pool.release(requests[index]!);
    }
  });

  test('first come first served does not look at priorities', () => {
    const { sim, pool, granted } = noting({ capacity: 0 });
    pool.seize(1, 1, 9);
    pool.seize(2, 1, 0);
    pool.setCapacity(2);
    sim.run();
    expect(granted.map(([, token]) => token)).toEqual([1, 2]);
  });

  test('a small request does not overtake a large one', () => {
    const { sim, pool, granted } = noting({ capacity: 3 });
    const first = pool.seize(1, 2);
    const large = pool.seize(2, 3);
    pool.seize(3, 1);
    sim.run();
    expect(granted).toEqual([[0, 1]]);
    pool.release(large);
    sim.run();
    expect(granted.map(([, token]) => token)).toEqual([1, 3]);
    pool.release(first);
    expect(pool.busy).toBe(1);
  });

  test('release withdraws, gives back or swallows, once', () => {
    const { sim, pool, granted } = noting();
    const swallowed = pool.seize(1);
    const withdrawn = pool.seize(2);
    const served = pool.seize(3);
    expect(pool.release(withdrawn)).toBe(true);
    expect(pool.release(swallowed)).toBe(true);
    expect([pool.release(withdrawn), pool.release(swallowed)]).toEqual([false, false]);
    sim.run();
    expect(granted).toEqual([[0, 3]]);
    expect([pool.release(served), pool.release(served)]).toEqual([true, false]);
    expect([pool.busy, pool.queued, pool.statusOf(served)]).toEqual([0, 0, 'gone']);
  });

  test('a timer due at this instant precedes the next grant of this instant', () => {
    const sim = new Simulation();
    const log: string[] = [];
    const timer = sim.defineEvent(Order.timer, (token) => void log.push(`timer ${token}`));
    const pool = new Pool(sim, {
      capacity: 2,
      onGrant(token) {
        log.push(`grant ${token}`);
        sim.schedule(0, timer, token);
      },
    });
    pool.seize(1);
    pool.seize(2);
    sim.run();
    expect(log).toEqual(['grant 1', 'timer 1', 'grant 2', 'timer 2']);
  });

  test('the number of a request is never given out again', () => {
    const { sim, pool } = noting();
    const seen = new Set<number>();
    for (let i = 0; i < 10_000; i++) {
      const request = pool.seize(i);
      seen.add(request | 0);
      sim.run();
      pool.release(request);
    }
    expect(seen.size).toBe(10_000);
    expect(pool.release([...seen][0]!)).toBe(false);
  });

  test('requests that never were are not released', () => {
    const { pool } = noting();
    expect([-1, 0, 5, 2 ** 31 - 1].map((request) => pool.release(request))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('who finds no room is turned away and leaves no trace', () => {
    const { sim, pool, granted } = noting({ room: 1 });
    const first = pool.seize(1);
    expect(pool.seize(2)).toBeGreaterThanOrEqual(0);
    expect(pool.seize(3)).toBe(-1);
    expect([pool.busy, pool.queued]).toEqual([1, 1]);
    pool.release(first);
    expect(pool.seize(4)).toBeGreaterThanOrEqual(0);
    sim.run();
    expect(granted.map(([, token]) => token)).toEqual([2]);
  });

  test('who may pre-empt needs no room', () => {
    const { pool } = noting({ room: 0, discipline: 'priority', preemptive: true });
    pool.seize(1, 1, 2);
    expect(pool.seize(2, 1, 2)).toBe(-1);
    const urgent = pool.seize(3, 1, 1);
    expect(pool.statusOf(urgent)).toBe('granted');
  });

  test('the observer is told after every change', () => {
    const levels: number[][] = [];
    const { pool } = noting({
      onChange: ({ busy, queued, capacity }) => void levels.push([busy, queued, capacity]),
    });
    const first = pool.seize(1);
    pool.seize(2);
    pool.setCapacity(3);
    pool.release(first);
    expect(levels).toEqual([
      [1, 0, 1],
      [1, 1, 1],
      [2, 0, 3],
      [1, 0, 3],
    ]);
  });

  test.each([0, -1, 1.5, NaN])('a request for %s units is a slip', (units) => {
    const { pool } = noting();
    expect(() => pool.seize(0, units)).toThrow(RangeError);
  });

  test('so are a priority that is no number and a capacity that is none', () => {
    const { pool } = noting({ discipline: 'priority' });
    expect(() => pool.seize(0, 1, NaN)).toThrow('received NaN');
    expect(() => pool.setCapacity(-1)).toThrow('received -1');
    expect(() => noting({ capacity: 0.5 })).toThrow('received 0.5');
    expect(() => noting({ room: -1 })).toThrow('received -1');
    expect(() => noting({ preemptive: true })).toThrow(TypeError);
  });
});

test('more than a million requests at once are refused, and those before go on as they were', () => {
  const sim = new Simulation();
  const served: number[] = [];
  const pool = new Pool(sim, { capacity: 1, onGrant: (token) => served.push(token) });
  const requests = Array.from({ length: 2 ** 20 }, (_, token) => pool.seize(token));
  expect(() => pool.seize(2 ** 20)).toThrow(new TooManyRequests());
  expect(pool.queued).toBe(2 ** 20 - 1);
  for (const request of [0, 1, 2 ** 20 - 2].map((i) => requests[i]!)) pool.release(request);
  sim.run();
  expect(served).toEqual([2]);
  // Whoever has left makes room for somebody else.
  expect(pool.seize(7)).toBeGreaterThan(0);
});
