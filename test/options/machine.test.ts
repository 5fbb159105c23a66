import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { isMachine, messageOf, requireMachine } from '../../src/options/index.ts';

const machine = createMachine({ id: 'door' });
const { root } = machine;
const provide = () => machine;
const getStateNodeById = () => root;

describe('a machine', () => {
  test('is told by what it can do, whichever copy of XState made it', () => {
    expect(isMachine(machine)).toBe(true);
    expect(isMachine({ root, provide, getStateNodeById })).toBe(true);
    expect(() => requireMachine('chart', machine)).not.toThrow();
  });

  test.each([
    null,
    undefined,
    'door',
    {},
    machine.config,
    { provide, getStateNodeById },
    { root, getStateNodeById },
    { root, provide },
  ])('is not %o', (other) => {
    expect(isMachine(other)).toBe(false);
    expect(() => requireMachine('chart', other)).toThrow(TypeError);
  });

  test('is asked for by the name of what should have been one', () => {
    expect(() => requireMachine('chart', 'door')).toThrow(
      'chart must be a machine of XState 5, received "door"',
    );
  });
});

test('what was thrown is told in words, be it an error or not', () => {
  expect([new RangeError('too large'), 'no', 7].map(messageOf)).toEqual(['too large', 'no', '7']);
});
