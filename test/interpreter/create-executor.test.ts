import { describe, expect, expectTypeOf, test } from 'vitest';
import { type AnyStateMachine, createMachine, fromPromise, setup, spawnChild } from 'xstate';
import { createExecutor, type SingleExecutor } from '../../src/interpreter/index.ts';

type Input<Machine extends AnyStateMachine> = Parameters<SingleExecutor<Machine>['start']>;

const call = createMachine({
  id: 'call',
  initial: 'ringing',
  states: { ringing: { after: { 30_000: 'missed' } }, missed: { type: 'final' } },
});

describe.each(['compiled', 'actor'] as const)('%s', (kind) => {
  test('nothing is asked of a case that has not been started', () => {
    const executor = createExecutor(call, { kind });
    const message = 'chart "call" has not been started: call start() first';
    expect(() => executor.snapshot()).toThrow(new RangeError(message));
    expect(() => executor.send({ type: 'ANSWER' })).toThrow(new RangeError(message));
  });

  test('a case is started again once it is over, at the time that it is', () => {
    const executor = createExecutor(call, { kind });
    executor.start();
    expect(() => executor.start()).toThrow(
      new RangeError('chart "call" is under way: start() again once it is over'),
    );
    executor.advance(30_000);
    executor.start();
    executor.advance(29_999);
    expect(executor.snapshot()).toMatchObject({ value: 'ringing', status: 'active' });
    executor.advance(1);
    expect([executor.now, executor.snapshot().status]).toEqual([60_000, 'done']);
  });
});

test('actors that nobody implements are told before anything runs', () => {
  const machine = createMachine({
    id: 'm',
    entry: spawnChild('helper' as never),
    initial: 'a',
    states: { a: { invoke: [{ src: 'load' }, { src: 'toString' }, { src: fromPromise(wait) }] } },
  });
  expect(() => createExecutor(machine)).toThrow(
    new TypeError(
      'chart "m": there is no actor "helper" (state "m"), no actor "load" (state "m.a"), ' +
        'no actor "toString" (state "m.a")',
    ),
  );
  const actors = {
    helper: fromPromise(wait),
    load: fromPromise(wait),
    toString: fromPromise(wait),
  };
  createExecutor(machine.provide({ actors })).start();
});

const wait = async () => new Promise<never>(() => {});

test('input, events, value, context and output have the types of the machine', () => {
  const counter = setup({
    types: {
      context: {} as { n: number },
      events: {} as { type: 'ADD'; by: number },
      input: {} as { n: number },
      output: {} as { total: number },
    },
  }).createMachine({
    context: ({ input }) => ({ n: input.n }),
    output: ({ context }) => ({ total: context.n }),
    initial: 'one',
    states: { one: { on: { ADD: 'two' } }, two: { type: 'final' } },
  });
  const executor = createExecutor(counter);
  expectTypeOf<Input<typeof counter>>().toEqualTypeOf<[input: { n: number }]>();
  executor.start({ n: 3 });
  executor.send({ type: 'ADD', by: 1 });
  const { value, context, output } = executor.snapshot();
  expectTypeOf(value).toEqualTypeOf<'one' | 'two'>();
  expectTypeOf(context).toEqualTypeOf<{ n: number }>();
  expectTypeOf(output).toEqualTypeOf<{ total: number } | undefined>();
  expect(output).toEqual({ total: 3 });
  // Without an input of its own a machine may be started without one.
  expectTypeOf<[]>().toExtend<Input<typeof call>>();
});
