import { describe, expect, test } from 'vitest';
import { and, type AnyStateMachine, createMachine, enqueueActions, raise, stateIn } from 'xstate';
import { createExecutor } from '../../src/interpreter/index.ts';

const on = (transition: unknown): AnyStateMachine =>
  createMachine({
    id: 'm',
    initial: 'a',
    states: { a: { on: { GO: transition as 'b' } }, b: {} },
  });
const enqueueing = (
  write: (tools: {
    enqueue: (action: unknown) => void;
    check: (guard: unknown) => boolean;
  }) => void,
) => on({ actions: enqueueActions(write as never) });

// What XState passes over or words in its own way; the two executors must not part over it.
describe.each(['compiled', 'actor'] as const)('%s', (kind) => {
  /** What creating an executor and taking the transition says, or where the case is then. */
  const outcome = (machine: AnyStateMachine, ms = 0): unknown => {
    const executor = createExecutor(machine, { kind });
    executor.start();
    executor.send({ type: 'GO' });
    executor.advance(ms);
    return executor.snapshot().value;
  };

  test.each<[string, AnyStateMachine, string]>([
    [
      'an action',
      enqueueing(({ enqueue }) => enqueue({ type: 'wave' })),
      'there is no action "wave"',
    ],
    ['an action by its name', enqueueing(({ enqueue }) => enqueue('wave')), 'no action "wave"'],
    [
      'a delay',
      enqueueing(({ enqueue }) => enqueue(raise({ type: 'X' }, { delay: 'nap' as never }))),
      'there is no delay "nap", which an enqueueActions asks for',
    ],
    [
      'a guard',
      enqueueing(({ check }) => void check('willing')),
      "Guard 'willing' is not implemented",
    ],
  ])('%s that an enqueueActions makes up is an error of that moment', (_, machine, message) => {
    expect(() => outcome(machine)).toThrow(message);
  });

  test('a text in place of an event is told as XState tells it', () => {
    expect(() => outcome(enqueueing(({ enqueue }) => enqueue(raise('X' as never))))).toThrow(
      'Only event objects may be used with raise',
    );
  });

  test.each([null, ''])('a transition with an event and the guard %j has no guard', (guard) => {
    expect(outcome(on({ target: 'b', guard }))).toBe('b');
  });

  test('nothing is taken from the prototype of objects', () => {
    expect(() => outcome(on({ target: 'b', guard: 'toString' }))).toThrow('no guard "toString"');
    expect(() => outcome(on({ actions: 'constructor' }))).toThrow('no action "constructor"');
    expect(() => outcome(on({ guard: and([null as never]) }))).toThrow('no guard "null"');
  });

  test('an id that no state has is told before anything runs, however deep it stands', () => {
    expect(() => outcome(on({ guard: and([() => true, stateIn('#typo')]) }))).toThrow(
      'chart "m": there is no state "#typo" (state "m.a")',
    );
    expect(outcome(on({ target: 'b', guard: stateIn('#m.a') }))).toBe('b');
  });

  const lost = (config: object): AnyStateMachine =>
    createMachine({ id: 'm', initial: 'a', states: { a: {} }, ...config } as never);
  test.each<[string, AnyStateMachine, string]>([
    ['a start', lost({ initial: 'typo' }), 'no state "typo" (state "m")'],
    ['a start that is a name every object has', lost({ initial: 'valueOf' }), '"valueOf"'],
    ['a target that is one', on('toString'), 'no state "toString" (state "m.a")'],
    ['a target by id that is one', on('#m.b.constructor'), 'no state "constructor" (state "m.a")'],
    ['an id in stateIn that is one', on({ guard: stateIn('#m.valueOf') }), 'no state "#m.valueOf"'],
    [
      'a history state without a past',
      lost({ states: { a: {}, h: { type: 'history', target: 'valueOf' } } }),
      'no state "valueOf" (state "m.h")',
    ],
    [
      'a state that XState loses for its name',
      lost({ states: { a: {}, ['__proto__']: {} } }),
      'no state "__proto__" (state "m")',
    ],
  ])('%s that leads to no state is told before anything runs', (_, machine, message) => {
    expect(() => createExecutor(machine, { kind })).toThrow(`chart "m": there is`);
    expect(() => createExecutor(machine, { kind })).toThrow(message);
  });

  test('every name that is missing is told at once', () => {
    const machine = lost({ states: { a: { entry: 'wave', exit: { type: 'nod' }, always: {} } } });
    expect(() => createExecutor(machine, { kind })).toThrow(
      'chart "m": there is no action "wave" (state "m.a"), no action "nod" (state "m.a")',
    );
  });

  test('a state that is called like something that every object has is one like others', () => {
    const states = { a: { on: { GO: 'constructor' } }, constructor: { after: { 5: 'toString' } } };
    expect(outcome(lost({ states: { ...states, toString: {} } }), 5)).toBe('toString');
  });

  test('a history state whose id XState would mistake for a past is told before anything runs', () => {
    const past = (ids: readonly string[]) =>
      lost({
        states: {
          a: {},
          ...Object.fromEntries(ids.map((id, i) => [`h${i}`, { type: 'history', id }])),
        },
      });
    expect(() => createExecutor(past(['mine', 'constructor', '__proto__']), { kind })).toThrow(
      new TypeError(
        'chart "m": a history state cannot have the id "constructor" or "__proto__", a name that every object has',
      ),
    );
    expect(() => createExecutor(past(['mine']), { kind })).not.toThrow();
    // Of other states an id is only a name.
    const plain = lost({ states: { a: { on: { GO: '#toString' } }, b: { id: 'toString' } } });
    expect(outcome(plain)).toBe('b');
  });

  test('numbers in a chart that are no delays are told before anything runs', () => {
    const raised = raise({ type: 'X' }, { delay: Number.NaN });
    const machine = lost({
      states: { a: { after: { '-5': 'a', nap: 'a' }, on: { X: { actions: raised } } } },
    }).provide({ delays: { nap: '10' as never } });
    expect(() => createExecutor(machine, { kind })).toThrow(
      'chart "m": a delay is -5 (state "m.a"), delay "nap" is "10" (state "m.a"), ' +
        'a delay is NaN (state "m.a"); a delay must be a finite number of ms, 0 or more',
    );
  });

  test('what is neither a name nor a function is told as it is written', () => {
    expect(() => createExecutor(on({ actions: { do: 1 } as never }), { kind })).toThrow(
      'there is no action "{"do":1}" (state "m.a")',
    );
  });

  test('a delay that gives no number is told with the states that wait so long', () => {
    const nap = { after: { nap: 'a' } };
    const machine = lost({ states: { a: { on: { GO: 'b' } }, b: nap, c: nap } });
    expect(() => outcome(machine.provide({ delays: { nap: () => '10' as never } }))).toThrow(
      'chart "m", state "m.b" or "m.c": delay "nap" gave "10"; a delay must be a finite number of ms',
    );
  });

  test('an event that cannot be written as JSON, or is long, is refused like others', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const executor = createExecutor(on('b'), { kind });
    executor.start();
    const sent = (event: unknown) => () => executor.send(event);
    for (const event of [circle, { n: 5n }, { text: 'x'.repeat(999) }]) {
      expect(sent(event)).toThrow(/^chart "m": .{1,60} cannot be sent as an event$/);
    }
  });

  test('a guard that throws nothing to speak of fails as it does in XState', () => {
    const nothing: unknown = null;
    const guard = () => {
      throw nothing;
    };
    expect(() => outcome(on({ target: 'b', guard }))).toThrow("(reading 'message')");
  });

  test.each([() => ({ type: 'xstate.stop' }), () => ({ no: 'type' }), () => undefined])(
    'what XState keeps for itself cannot be raised after a delay: %s',
    (event) => {
      const machine = on({ actions: raise(event as never, { delay: 5 }) });
      expect(() => outcome(machine, 5)).toThrow('cannot be sent as an event');
    },
  );
});
