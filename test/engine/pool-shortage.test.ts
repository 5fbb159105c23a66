import { describe, expect, test } from 'vitest';
import { Pool, type PoolOptions, Simulation } from '../../src/engine/index.ts';

/** A pool that notes everything it says as `instant what token`. */
function noting(options: Partial<PoolOptions>) {
  const sim = new Simulation();
  const log: string[] = [];
  const say = (what: string) => (token: number) => void log.push(`${sim.now} ${what} ${token}`);
  const pool = new Pool(sim, {
    capacity: 2,
    onGrant: say('grant'),
    onSuspend: say('suspend'),
    onResume: say('resume'),
    ...options,
  });
  return { sim, pool, log };
}

describe('when capacity falls below what is busy', () => {
  test('finish lets busy units leave as they are released', () => {
    const { sim, pool, log } = noting({ whenShort: 'finish' });
    const [first, second] = [pool.seize(1), pool.seize(2)];
    pool.seize(3);
    sim.run();
    pool.setCapacity(1);
    expect([pool.busy, pool.capacity]).toEqual([2, 1]);
    pool.release(first);
    sim.run();
    expect(log).toEqual(['0 grant 1', '0 grant 2']);
    pool.release(second);
    sim.run();
    expect(log.at(-1)).toBe('0 grant 3');
  });

  test('suspend takes the latest grant first, and it goes on before anybody waiting', () => {
    const { sim, pool, log } = noting({ whenShort: 'suspend' });
    const first = pool.seize(1);
    pool.seize(2);
    pool.seize(3);
    sim.runUntil(10);
    pool.setCapacity(1);
    expect([pool.busy, pool.suspended]).toEqual([1, 1]);
    sim.runUntil(20);
    pool.release(first);
    sim.runUntil(30);
    expect(log).toEqual(['0 grant 1', '0 grant 2', '10 suspend 2', '20 resume 2']);
    pool.setCapacity(2);
    sim.run();
    expect(log.at(-1)).toBe('30 grant 3');
  });

  test('all leave at the end of a shift and come back in the order of their grants', () => {
    const { sim, pool, log } = noting({ whenShort: 'suspend' });
    pool.seize(1);
    pool.seize(2);
    sim.runUntil(10);
    pool.setCapacity(0);
    sim.runUntil(20);
    pool.setCapacity(2);
    sim.run();
    expect(log.slice(2)).toEqual(['10 suspend 2', '10 suspend 1', '20 resume 1', '20 resume 2']);
  });

  test('nobody hears of a shortage that is over at the same instant', () => {
    const { sim, pool, log } = noting({ whenShort: 'suspend' });
    const request = pool.seize(1);
    sim.runUntil(10);
    pool.setCapacity(0);
    expect(pool.statusOf(request)).toBe('suspended');
    pool.setCapacity(2);
    expect(pool.statusOf(request)).toBe('held');
    sim.run();
    expect(log).toEqual(['0 grant 1']);
  });

  test('a grant still under way is taken back to the head of its line', () => {
    const { sim, pool, log } = noting({ whenShort: 'suspend', capacity: 1 });
    const request = pool.seize(1);
    pool.seize(2);
    pool.setCapacity(0);
    expect(pool.statusOf(request)).toBe('queued');
    sim.runUntil(5);
    expect(log).toEqual([]);
    pool.setCapacity(1);
    sim.run();
    expect(log).toEqual(['5 grant 1']);
  });

  test('a resumption still under way is taken back without a word', () => {
    const { sim, pool, log } = noting({ whenShort: 'suspend', capacity: 1 });
    pool.seize(1);
    sim.runUntil(1);
    pool.setCapacity(0);
    sim.runUntil(2);
    pool.setCapacity(1);
    pool.setCapacity(0);
    sim.runUntil(3);
    expect(log).toEqual(['0 grant 1', '1 suspend 1']);
  });

  test('a suspended request can be released', () => {
    const { sim, pool, log } = noting({ whenShort: 'suspend' });
    const request = pool.seize(1);
    sim.run();
    pool.setCapacity(0);
    expect(pool.release(request)).toBe(true);
    sim.run();
    expect([log, pool.suspended]).toEqual([['0 grant 1'], 0]);
  });

  test('the highest priority number leaves first', () => {
    const { sim, pool, log } = noting({ whenShort: 'suspend', discipline: 'priority' });
    pool.seize(1, 1, 2);
    pool.seize(2, 1, 1);
    sim.run();
    pool.setCapacity(1);
    sim.run();
    expect(log.at(-1)).toBe('0 suspend 1');
  });
});

describe('a pre-emptive pool', () => {
  const preemptive = { discipline: 'priority', preemptive: true } as const;

  test('the lower number takes the unit of the higher one, which goes on afterwards', () => {
    const { sim, pool, log } = noting({ ...preemptive, capacity: 1 });
    pool.seize(1, 1, 2);
    sim.runUntil(5);
    const urgent = pool.seize(2, 1, 1);
    sim.runUntil(9);
    pool.release(urgent);
    sim.run();
    expect(log).toEqual(['0 grant 1', '5 suspend 1', '5 grant 2', '9 resume 1']);
  });

  test('equal numbers do not pre-empt each other', () => {
    const { sim, pool, log } = noting({ ...preemptive, capacity: 1 });
    pool.seize(1, 1, 1);
    sim.run();
    pool.seize(2, 1, 1);
    sim.run();
    expect(log).toEqual(['0 grant 1']);
  });

  test('among holders the highest number and then the latest grant loses', () => {
    const { sim, pool, log } = noting({ ...preemptive, capacity: 3 });
    pool.seize(1, 1, 2);
    pool.seize(2, 1, 3);
    pool.seize(3, 1, 2);
    sim.run();
    pool.seize(4, 1, 1);
    pool.seize(5, 1, 1);
    sim.run();
    expect(log.filter((line) => line.includes('suspend'))).toEqual(['0 suspend 2', '0 suspend 3']);
  });

  test('units are taken only when that is enough', () => {
    const { sim, pool, log } = noting({ ...preemptive, capacity: 3 });
    pool.seize(1, 1, 1);
    pool.seize(2, 1, 3);
    pool.seize(3, 1, 3);
    sim.run();
    const large = pool.seize(4, 3, 2);
    sim.run();
    expect(pool.statusOf(large)).toBe('queued');
    pool.seize(5, 2, 0);
    sim.run();
    expect(log.slice(3)).toEqual(['0 suspend 3', '0 suspend 2', '0 grant 5']);
  });

  test('a waiting lower number goes before a suspended higher one', () => {
    const { sim, pool, log } = noting({ ...preemptive, capacity: 1 });
    pool.seize(1, 1, 3);
    sim.run();
    const urgent = pool.seize(2, 1, 1);
    pool.seize(3, 1, 2);
    sim.run();
    pool.release(urgent);
    sim.run();
    expect(log).toEqual(['0 grant 1', '0 suspend 1', '0 grant 2', '0 grant 3']);
  });
});
