import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, assign, cancel, createMachine, raise, setup } from 'xstate';
import { Simulation } from '../../../src/engine/index.ts';
import { ActorExecutor } from '../../../src/interpreter/actor/actor-executor.ts';
import { CompiledExecutor } from '../../../src/interpreter/compiled/compiled-executor.ts';

const YEAR = 365 * 24 * 3_600_000;

describe.each([
  ['actor', ActorExecutor],
  ['compiled', CompiledExecutor],
] as const)('timers of the %s executor', (_, Executor) => {
  function stage(machine: AnyStateMachine, slots = 1) {
    const sim = new Simulation();
    const log: string[] = [];
    const executor: ActorExecutor | CompiledExecutor = new Executor(machine, sim, {
      entering: () => {},
      left: (slot, event) => {
        const state = JSON.stringify(executor.snapshot(slot).value);
        log.push(`${sim.now} ${slot} ${executor.eventTypes[event]} ${state}`);
      },
    });
    for (let slot = 0; slot < slots; slot++) executor.start(slot, undefined);
    log.length = 0;
    return { sim, log, executor };
  }

  test('chained timers count from the instant at which the one before was due', () => {
    const { sim, log } = stage(
      createMachine({
        id: 'm',
        initial: 'a',
        states: { a: { after: { 10: 'b' } }, b: { after: { 10: 'c' } }, c: { after: { 10: 'a' } } },
      }),
    );
    sim.runUntil(35);
    expect(log).toEqual([
      '10 0 xstate.after.10.m.a "b"',
      '20 0 xstate.after.10.m.b "c"',
      '30 0 xstate.after.10.m.c "a"',
    ]);
  });

  const patient = createMachine({
    id: 'm',
    initial: 'a',
    states: {
      a: {
        after: { 10: 'b' },
        on: {
          TARGETLESS: { actions: () => {} },
          SELF: 'a',
          REENTER: { target: 'a', reenter: true },
          INNER: '.y',
          INNER_REENTER: { target: '.y', reenter: true },
        },
        initial: 'x',
        states: { x: {}, y: {} },
      },
      b: {},
    },
  });

  test.each([
    ['TARGETLESS', 10],
    ['SELF', 10],
    ['INNER', 10],
    ['REENTER', 14],
    ['INNER_REENTER', 14],
  ])('a timer under way meets %s and fires at %d', (type, at) => {
    const { sim, executor, log } = stage(patient);
    sim.runUntil(4);
    executor.send(0, { type });
    log.length = 0;
    sim.runUntil(100);
    expect(log).toEqual([`${at} 0 xstate.after.10.m.a "b"`]);
  });

  test('a timer of ten years fires on the millisecond', () => {
    const { sim, log } = stage(
      createMachine({
        id: 'm',
        initial: 'a',
        states: { a: { after: { [10 * YEAR]: 'b' } }, b: { after: { 1: 'a' } } },
      }),
    );
    sim.runUntil(10 * YEAR - 1);
    expect(log).toEqual([]);
    sim.runUntil(20 * YEAR + 1);
    expect(log).toEqual([
      `${10 * YEAR} 0 xstate.after.${10 * YEAR}.m.a "b"`,
      `${10 * YEAR + 1} 0 xstate.after.1.m.b "a"`,
      `${20 * YEAR + 1} 0 xstate.after.${10 * YEAR}.m.a "b"`,
    ]);
  });

  test('timers due at the same instant fire in the order of arming, across cases too', () => {
    const { sim, log, executor } = stage(
      createMachine({
        id: 'm',
        type: 'parallel',
        states: {
          p: { initial: 'a', states: { a: { after: { 10: 'b' } }, b: {} } },
          q: { initial: 'a', states: { a: { after: { 10: 'b' } }, b: {} } },
        },
      }),
      2,
    );
    expect(executor.pendingTimers(1).map(({ event, at }) => [event, at])).toEqual([
      ['xstate.after.10.m.p.a', 10],
      ['xstate.after.10.m.q.a', 10],
    ]);
    sim.runUntil(10);
    expect(log.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
      '0 xstate.after.10.m.p.a',
      '0 xstate.after.10.m.q.a',
      '1 xstate.after.10.m.p.a',
      '1 xstate.after.10.m.q.a',
    ]);
  });

  test('fractions of a millisecond are rounded', () => {
    const { sim, log } = stage(
      createMachine({
        id: 'm',
        initial: 'a',
        states: { a: { after: { 2.5: 'b' } }, b: { after: { 2.4: 'c' } }, c: {} },
      }),
    );
    sim.runUntil(100);
    expect(log.map((line) => Number(line.split(' ')[0]))).toEqual([3, 5]);
  });

  test('a named delay is worked out on entry with the context of that moment', () => {
    const { sim, log } = stage(
      setup({
        types: { context: {} as { n: number } },
        delays: { wait: ({ context }) => context.n },
      }).createMachine({
        id: 'm',
        context: { n: 5 },
        initial: 'a',
        states: {
          a: {
            entry: assign({ n: 7 }),
            after: { wait: { target: 'a', reenter: true, actions: assign({ n: 100 }) } },
          },
        },
      }),
    );
    sim.runUntil(20);
    expect(log.map((line) => Number(line.split(' ')[0]))).toEqual([7, 14]);
  });

  test('a timer that was named twice fires twice and only the later one can be cancelled', () => {
    const { sim, log, executor } = stage(
      createMachine({
        id: 'm',
        on: {
          SOON: { actions: raise({ type: 'TICK' }, { delay: 5, id: 't' }) },
          LATER: { actions: raise({ type: 'TOCK' }, { delay: 9, id: 't' }) },
          DROP: { actions: cancel('t') },
        },
      }),
    );
    executor.send(0, { type: 'SOON' });
    executor.send(0, { type: 'LATER' });
    log.length = 0;
    sim.runUntil(5);
    // The first one has taken the name along.
    executor.send(0, { type: 'DROP' });
    sim.runUntil(20);
    expect(log.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '5 0 TICK',
      '5 0 DROP',
      '9 0 TOCK',
    ]);
  });

  test('stopping a case takes its timers off the calendar and frees the slot', () => {
    const { sim, executor } = stage(patient);
    expect(sim.size).toBe(1);
    executor.stop(0);
    expect(sim.size).toBe(0);
    executor.send(0, { type: 'SELF' });
    expect(() => executor.configuration(0)).toThrow('slot 0 is empty');
    executor.start(0, undefined);
    expect(executor.pendingTimers(0)).toHaveLength(1);
  });

  test('an unfinished case keeps its slot', () => {
    const { executor } = stage(patient);
    expect(() => executor.start(0, undefined)).toThrow(
      new RangeError('chart "m": slot 0 holds an unfinished case'),
    );
    expect(() => executor.start(-1, undefined)).toThrow(RangeError);
  });

  test.each([
    { type: 'xstate.init' },
    { type: 'xstate.stop' },
    { type: '*' },
    { type: '' },
    { type: 7 as never },
  ])('%o cannot be sent', (event) => {
    const { executor } = stage(patient);
    expect(() => executor.send(0, event)).toThrow(TypeError);
    expect(executor.snapshot(0).status).toBe('active');
  });
});
