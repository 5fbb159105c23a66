import { describe, expect, test } from 'vitest';
import {
  assign,
  createMachine,
  emit,
  fromPromise,
  log,
  sendTo,
  spawnChild,
  stopChild,
} from 'xstate';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';

describe('what an action is about is said as far as it can be read off', () => {
  /** What is done on entry, in English. */
  const done = (...entry: readonly unknown[]) =>
    describeMachine(createMachine({ id: 'm', entry } as never), 'en').root.entry.map(
      ({ text }) => text,
    );
  const load = fromPromise(() => Promise.resolve(1));

  test.each<[string, unknown, string]>([
    ['a note by its label', log('rings', 'bell'), 'logs bell'],
    ['a note by its text', log('rings'), 'logs rings'],
    ['a note that is made up', log(() => 'x'), 'logs …'],
    ['an event that is emitted', emit({ type: 'RANG' }), 'emits RANG'],
    ['an event that is made up', emit(() => ({ type: 'RANG' })), 'emits …'],
    ['an actor by its id', spawnChild('load', { id: 'loader' }), 'starts loader'],
    ['an actor by its source', spawnChild('load'), 'starts load'],
    ['an actor without a name', spawnChild(load), 'starts another actor'],
    ['an actor that is stopped', stopChild('loader'), 'stops loader'],
    ['an actor that is looked for', stopChild(() => 'x'), 'stops another actor'],
    [
      'an actor that is sent to, by its id',
      sendTo({ id: 'desk' } as never, { type: 'RING' } as never),
      'sends desk RING',
    ],
    [
      'an actor that is looked for and sent to',
      sendTo(() => 'x', { type: 'RING' }),
      'sends another actor RING',
    ],
    ['what is set by a function', assign(() => ({ x: 1 })), 'sets …'],
    ['nothing that is set', assign({}), 'sets …'],
    ['an effect without a pool', { type: 'seize' }, 'asks for …'],
    ['an action without a type', { type: '' }, 'an action'],
  ])('%s', (_, action, text) => {
    expect(done(action)).toEqual([text]);
  });

  test('also where it depends on the context, of which every attribute holds', () => {
    const asked = (params: unknown) => done({ type: 'seize', params });
    type Given = { context: { person: { kind: string; rooms: string[]; count: Date } } };
    expect(
      asked(({ context: { person } }: Given) => ({
        pool: person.kind === '' ? 'day' : 'night',
        units: +person.count + 1,
      })),
    ).toEqual(['asks for night ×2']);
    expect(
      asked(({ context: { person } }: Given) => ({ pool: [...person.rooms, 'desk'] })),
    ).toEqual(['asks for desk']);
    const nobody = () => {
      throw new Error('nobody there');
    };
    expect([asked(nobody), asked(() => 'desk')]).toEqual([['asks for …'], ['asks for …']]);
  });
});
