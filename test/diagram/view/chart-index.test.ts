import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { describeMachine } from '../../../src/diagram/model/describe-machine.ts';
import { ChartIndex } from '../../../src/diagram/view/chart-index.ts';

const b = { initial: 'c', states: { c: { id: 'own' } } };
const machine = createMachine({ id: 'm', initial: 'a', states: { a: {}, b } } as never);
const index = new ChartIndex(describeMachine(machine, 'en'));

test('a state is found by its path and by its id', () => {
  expect(index.find('b.c').key).toBe('c');
  expect(index.find('own').key).toBe('c');
  expect(index.state('m.b').key).toBe('b');
});

test('a state that is not there is refused by name', () => {
  expect(() => index.find('b.x')).toThrow(new RangeError('m has no state b.x'));
  expect(() => index.state('m.x')).toThrow(new RangeError('no state has the id m.x'));
});

test('a state is within itself and what contains it, and in nothing else', () => {
  expect(index.lineage('own').map(({ id }) => id)).toEqual(['own', 'm.b', 'm']);
  expect(['own', 'm.b', 'm', 'm.a'].map((id) => index.isWithin('own', id))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(index.parentOf('own')?.id).toBe('m.b');
  expect(index.parentOf('m')).toBeUndefined();
});
