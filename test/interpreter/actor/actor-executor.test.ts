import { expect, test } from 'vitest';
import { type AnyStateMachine, assign, cancel, createMachine, raise, setup } from 'xstate';
import { Simulation } from '../../../src/engine/index.ts';
import { ActorExecutor } from '../../../src/interpreter/actor/actor-executor.ts';

function stage(machine: AnyStateMachine) {
  const sim = new Simulation();
  const log: string[] = [];
  const executor: ActorExecutor = new ActorExecutor(machine, sim, {
    entering: (slot) => log.push(`> ${slot}`),
    left: (slot, event) =>
      log.push(
        `${sim.now} ${slot} ${executor.eventTypes[event]} ${executor.configuration(slot).key}`,
      ),
  });
  return { sim, log, executor };
}

test('chained timers fire on time and tell their event', () => {
  const { sim, log, executor } = stage(
    createMachine({
      id: 'm',
      initial: 'a',
      states: {
        a: { after: { 10: 'b' } },
        b: { after: { 10: 'c' } },
        c: { type: 'final' },
      },
    }),
  );
  executor.start(3, undefined);
  expect(executor.pendingTimers(3)).toEqual([
    { event: 'xstate.after.10.m.a', id: 'xstate.after.10.m.a', at: 10 },
  ]);
  sim.runUntil(1000);
  expect(log).toEqual([
    '> 3',
    '0 3 xstate.init m,m.a',
    '> 3',
    '10 3 xstate.after.10.m.a m,m.b',
    '> 3',
    '20 3 xstate.after.10.m.b m,m.c',
  ]);
  expect(executor.isDone(3)).toBe(true);
  expect(executor.snapshot(3).status).toBe('done');
});

test('event types are in document order and grow with unknown ones', () => {
  const { executor } = stage(
    createMachine({
      id: 'm',
      initial: 'a',
      on: { STOP: '.b', '*': {} },
      states: { a: { on: { GO: 'b' }, after: { 5: 'b' } }, b: {} },
    }),
  );
  executor.start(0, undefined);
  executor.send(0, { type: 'WHAT' });
  expect(executor.eventTypes).toEqual(['xstate.init', 'STOP', 'GO', 'xstate.after.5.m.a', 'WHAT']);
});

test('what a chart throws comes out of send and leaves the case in error without timers', () => {
  const { sim, executor } = stage(
    createMachine({
      id: 'm',
      context: { n: 1 },
      initial: 'a',
      states: {
        a: {
          after: { 50: 'b' },
          on: {
            GO: {
              target: 'b',
              actions: [
                assign({ n: 2 }),
                () => {
                  throw new Error('boom');
                },
              ],
            },
          },
        },
        b: {},
      },
    }),
  );
  executor.start(0, undefined);
  expect(() => executor.send(0, { type: 'GO' })).toThrow('boom');
  expect(executor.snapshot(0)).toEqual({
    value: 'a',
    status: 'error',
    context: { n: 1 },
    output: undefined,
    error: new Error('boom'),
  });
  expect(sim.size).toBe(0);
  executor.send(0, { type: 'GO' });
  executor.stop(0);
  executor.start(0, undefined);
  expect(executor.snapshot(0).status).toBe('active');
});

test.each([-1, NaN, Infinity, 1e300])(
  'a delay of %d is an error that names delay and state',
  (delay) => {
    const { sim, executor } = stage(
      setup({ delays: { patience: () => delay } }).createMachine({
        id: 'm',
        initial: 'a',
        states: { a: { after: { patience: 'b' } }, b: {} },
      }),
    );
    expect(() => executor.start(0, undefined)).toThrow(
      new RangeError(
        `chart "m", state "m.a": delay "patience" gave ${delay}; a delay must be a finite number of ms, 0 or more`,
      ),
    );
    expect(executor.snapshot(0).status).toBe('error');
    expect(sim.size).toBe(0);
  },
);

test('a named delay that gives no number is an error', () => {
  const { executor } = stage(
    setup({ delays: { patience: () => undefined as never } }).createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { after: { patience: 'b' } }, b: {} },
    }),
  );
  expect(() => executor.start(0, undefined)).toThrow('delay "patience" gave undefined');
});

test('names that nobody implements are refused before anything runs', () => {
  expect(() =>
    stage(
      createMachine({
        id: 'm',
        initial: 'a',
        states: {
          a: { entry: 'wave', after: { nap: { guard: 'willing', target: 'b' } } },
          b: {},
        },
      }),
    ),
  ).toThrow(
    'chart "m": there is no action "wave" (state "m.a"), no delay "nap" (state "m.a"), no guard "willing" (state "m.a")',
  );
});

test('a circle of transitions without events is an error that names the state', () => {
  const { executor } = stage(
    createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { on: { GO: 'b' } }, b: { always: 'c' }, c: { always: 'b' } },
    }),
  );
  executor.start(0, undefined);
  expect(() => executor.send(0, { type: 'GO' })).toThrow('chart "m": after "a" no rest within');
});

test('nothing is delivered from inside an action', () => {
  const host: { poke?: () => void } = {};
  const { executor } = stage(
    createMachine({ id: 'm', on: { GO: { actions: () => host.poke?.() } } }),
  );
  host.poke = () => executor.send(0, { type: 'GO' });
  executor.start(0, undefined);
  expect(() => executor.send(0, { type: 'GO' })).toThrow('put it on the calendar');
});

test('a timer whose id is used again still fires, and is gone when the case ends', () => {
  const { sim, log, executor } = stage(
    createMachine({
      id: 'm',
      initial: 'a',
      states: {
        a: {
          on: {
            ARM: { actions: raise({ type: 'TICK' }, { delay: 10, id: 't' }) },
            DROP: { actions: cancel('t') },
            END: 'z',
          },
        },
        z: { type: 'final' },
      },
    }),
  );
  executor.start(0, undefined);
  executor.send(0, { type: 'ARM' });
  executor.send(0, { type: 'ARM' });
  executor.send(0, { type: 'DROP' });
  executor.send(0, { type: 'DROP' });
  log.length = 0;
  expect(executor.pendingTimers(0)).toEqual([{ event: 'TICK', id: 't', at: 10 }]);
  sim.runUntil(20);
  expect(log).toEqual(['> 0', '10 0 TICK m,m.a']);
  executor.send(0, { type: 'ARM' });
  executor.send(0, { type: 'ARM' });
  executor.send(0, { type: 'END' });
  expect(sim.size).toBe(0);
});
