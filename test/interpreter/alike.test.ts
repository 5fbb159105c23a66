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
