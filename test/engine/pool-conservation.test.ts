import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  KeyedPool,
  LifoPool,
  Pool,
  type PoolOptions,
  RandomOrderPool,
  Simulation,
} from '../../src/engine/index.ts';

const move = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ units: fc.integer({ min: 1, max: 3 }), priority: fc.nat(2) }),
  },
  { weight: 3, arbitrary: fc.record({ release: fc.nat() }) },
  { weight: 3, arbitrary: fc.constant('step' as const) },
  { weight: 1, arbitrary: fc.record({ capacity: fc.nat(4) }) },
);

type MakePool = (sim: Simulation, options: PoolOptions) => Pool;

const plain: MakePool = (sim, options) => new Pool(sim, options);
const kinds: readonly [string, Partial<PoolOptions>, MakePool][] = [
  ['plain', {}, plain],
  ['with a small room', { room: 2 }, plain],
  ['with priorities', { discipline: 'priority' }, plain],
  ['that suspends', { whenShort: 'suspend' }, plain],
  ['with priorities that suspends', { discipline: 'priority', whenShort: 'suspend' }, plain],
  ['that pre-empts', { discipline: 'priority', preemptive: true }, plain],
  [
    'that pre-empts and suspends and has little room',
    { discipline: 'priority', preemptive: true, whenShort: 'suspend', room: 1 },
    plain,
  ],
  ['of the latest first', { whenShort: 'suspend' }, (sim, rest) => new LifoPool(sim, rest)],
  ['of the smallest key first', { whenShort: 'suspend' }, (sim, rest) => new KeyedPool(sim, rest)],
  [
    'in random order',
    { whenShort: 'suspend' },
    (sim, rest) => new RandomOrderPool(sim, rest, (choice) => (choice * 0.618) % 1),
  ],
];

interface Open {
  readonly request: number;
  readonly units: number;
  readonly token: number;
}

test.each(kinds)(
  'a pool %s conserves its units, forgets nobody and tells everybody',
  (_, options, make) => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
        const sim = new Simulation();
        /** By token, as the messages have it: granted and not suspended, or suspended. */
        const holding = new Map<number, boolean>();
        const surprises: string[] = [];
        const expectThat = (truth: boolean, what: string): void => {
          if (!truth) surprises.push(what);
        };
        const pool = make(sim, {
          capacity: 2,
          ...options,
          onGrant(token) {
            expectThat(!holding.has(token), 'granted once');
            holding.set(token, true);
          },
          onSuspend(token) {
            expectThat(holding.get(token) === true, 'suspended while it holds');
            holding.set(token, false);
          },
          onResume(token) {
            expectThat(holding.get(token) === false, 'resumed while it is suspended');
            holding.set(token, true);
          },
        });
        const open: Open[] = [];
        let allowed = 2;
        moves.forEach((step, token) => {
          if (step === 'step') {
            sim.step();
          } else if ('units' in step) {
            const request = pool.seize(token, step.units, step.priority);
            if (request >= 0) open.push({ request, units: step.units, token });
          } else if ('release' in step) {
            const [gone] = open.splice(step.release % (open.length + 1), 1);
            if (gone === undefined) return;
            expectThat(pool.release(gone.request), 'released');
            expectThat(!pool.release(gone.request), 'released once');
            holding.delete(gone.token);
          } else {
            pool.setCapacity(step.capacity);
          }
          // By the rule `finish` work in hand may overhang a lowered capacity; nothing new is granted.
          const overhang = options.whenShort === 'suspend' ? 0 : Math.min(allowed, pool.busy);
          allowed = Math.max(pool.capacity, overhang);
          expectThat(pool.busy <= allowed, 'not busier than allowed');
          const returns = options.whenShort === 'suspend' || options.preemptive === true;
          expectThat(returns || pool.queued <= (options.room ?? Infinity), 'room kept');
          const statuses = open.map(({ request }) => pool.statusOf(request));
          const count = (status: string): number => statuses.filter((s) => s === status).length;
          let held = 0;
          statuses.forEach((s, i) => {
            if (s === 'held' || s === 'granted') held += open[i]!.units;
          });
          expectThat(held === pool.busy, 'units add up');
          expectThat(count('queued') === pool.queued, 'queue adds up');
          expectThat(count('suspended') === pool.suspended, 'suspended add up');
          expectThat(count('gone') === 0, 'nobody forgotten');
        });
        sim.run();
        for (const { request, token } of open) {
          const told = { true: 'held', false: 'suspended', undefined: 'queued' }[
            `${holding.get(token)}`
          ];
          expectThat(told === pool.statusOf(request), `told that it is ${told}`);
        }
        for (const { request } of open) pool.release(request);
        sim.run();
        expect(surprises).toEqual([]);
        expect([pool.busy, pool.queued, pool.suspended, sim.size]).toEqual([0, 0, 0, 0]);
      }),
      { numRuns: 100, seed: 2 },
    );
  },
);

describe('nobody waits while a unit is free', () => {
  test.each(kinds.filter(([, options]) => options.room === undefined))(
    'in a pool %s',
    (_, options, make) => {
      fc.assert(
        fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
          const sim = new Simulation();
          const pool = make(sim, { capacity: 2, ...options, onGrant: () => undefined });
          const requests: number[] = [];
          const idle: number[] = [];
          moves.forEach((step, token) => {
            if (step === 'step') sim.step();
            else if ('units' in step) requests.push(pool.seize(token, 1, step.priority));
            else if ('release' in step)
              pool.release(requests[step.release % (requests.length + 1)] ?? -1);
            else pool.setCapacity(step.capacity);
            if (pool.queued + pool.suspended > 0 && pool.busy < pool.capacity) idle.push(token);
          });
          expect(idle).toEqual([]);
        }),
        { numRuns: 100, seed: 3 },
      );
    },
  );
});
