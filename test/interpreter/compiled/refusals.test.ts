import { expect, test } from 'vitest';
import {
  type AnyStateMachine,
  assign,
  cancel,
  createMachine,
  enqueueActions,
  log,
  raise,
  setup,
} from 'xstate';
import { createExecutor } from '../../../src/interpreter/index.ts';
import { later, on } from './refused-machines.ts';

const named = setup({
  actions: { act: () => {} },
  guards: { check: later as never },
  delays: { wait: later as never },
});

test.each<[string, AnyStateMachine, string]>([
  ['an action', on({ actions: later }), 'm.a'],
  ['an assign', on({ actions: assign(later as never) }), 'm.a'],
  ['an assign', on({ actions: assign({ n: later }) }), 'm.a'],
  ['an enqueueActions', on({ actions: enqueueActions(later as never) }), 'm.a'],
  ['an event', on({ actions: raise(later as never) }), 'm.a'],
  ['a delay', on({ actions: raise({ type: 'F' }, { delay: later as never }) }), 'm.a'],
  ['a guard', on({ guard: later, target: 'a' }), 'm.a'],
  [
    'a guard',
    named.createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { on: { E: { guard: 'check' } } } },
    }),
    'm.a',
  ],
  [
    'a delay',
    named.createMachine({ id: 'm', initial: 'a', states: { a: { after: { wait: 'a' } } } }),
    'm.a',
  ],
  [
    'a function for params',
    named.createMachine({ id: 'm', entry: { type: 'act', params: later as never } }),
    'm',
  ],
  ['a context', createMachine({ id: 'm', context: later } as object), 'm'],
  ['a cancel', on({ actions: cancel(later as never) }), 'm.a'],
  ['a log', on({ actions: log(later as never) }), 'm.a'],
  ['an action', on({ actions: async function* more() {} }), 'm.a'],
  [
    'an output',
    createMachine({ id: 'm', initial: 'a', states: { a: { type: 'final', output: later } } }),
    'm.a',
  ],
])(
  '%s that returns a promise is refused, naming chart, state and feature',
  (what, machine, state) => {
    expect(() => createExecutor(machine, { kind: 'compiled' })).toThrow(
      `chart "m", state "${state}": ${what} that returns a promise cannot be compiled`,
    );
  },
);

test('a history state that leads to itself is refused by name', () => {
  const inside = { initial: 'back', states: { back: { type: 'history' }, b: {} } } as const;
  const machine = createMachine({ id: 'm', initial: 'a', states: { a: inside } });
  expect(() => createExecutor(machine, { kind: 'compiled' })).toThrow(
    'chart "m", state "m.a.back": a history state that leads to itself cannot be compiled',
  );
});

test('nobody advances a case from inside its own action', () => {
  const given = { advance: () => {} };
  const machine = createMachine({
    id: 'm',
    initial: 'a',
    states: { a: { on: { GO: { actions: () => given.advance() } }, after: { 100: 'b' } }, b: {} },
  });
  for (const kind of ['compiled', 'actor'] as const) {
    const executor = createExecutor(machine, { kind });
    given.advance = () => executor.advance(150);
    executor.start();
    expect(() => executor.send({ type: 'GO' })).toThrow('put it on the calendar');
  }
});

test('a circle of delays of 0 ms is told and not run for ever', () => {
  const machine = createMachine({
    id: 'm',
    initial: 'a',
    states: { a: { after: { 0: 'b' } }, b: { after: { 0: 'a' } } },
  });
  const executor = createExecutor(machine, { kind: 'compiled' });
  executor.start();
  expect(() => executor.advance(1)).toThrow('time stands still at 0 ms');
});

test('wrong use is told by what was given', () => {
  const machine = on('a');
  expect(() => createExecutor(machine, { kind: 'fast' as never })).toThrow(
    'kind must be one of compiled, actor, received "fast"',
  );
  expect(() => createExecutor({} as typeof machine)).toThrow(
    new TypeError('machine must be a machine of XState 5, received {}'),
  );
  expect(() => createExecutor(machine, { knd: 'actor' } as object)).toThrow(
    'createExecutor has no option "knd": did you mean kind?',
  );
  const executor = createExecutor(machine, { kind: 'compiled' });
  executor.start();
  expect(() => executor.send(undefined as never)).toThrow('cannot be sent as an event');
  for (const ms of [-1, 0.5, null, '5', Infinity, 2 ** 53 - 1]) {
    expect(() => {
      executor.advance(ms as number);
      executor.advance(1);
    }).toThrow('must be a whole number from 0 on, received');
  }
});
