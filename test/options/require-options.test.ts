import { describe, expect, test } from 'vitest';
import {
  aFunction,
  aList,
  anObject,
  aSignal,
  aSwitch,
  aText,
  type Kind,
  oneOf,
  requireKind,
  requireOptions,
  shown,
  whole,
} from '../../src/options/index.ts';

const kinds = { colour: oneOf(['red', 'green']), size: whole(1) };
const refused = (given: unknown) => () => requireOptions('paint', given, kinds, ['colour']);

describe('options', () => {
  test('pass when all are known and possible, and what is undefined counts as left out', () => {
    expect(refused({ colour: 'red', size: undefined })).not.toThrow();
  });

  test.each([
    [null, TypeError, 'paint takes an object of options, received null'],
    [['red'], TypeError, 'paint takes an object of options, received ["red"]'],
    ['red', TypeError, 'paint takes an object of options, received "red"'],
    [{}, TypeError, 'colour must be one of red, green, received undefined'],
    [{ colour: 'blue' }, RangeError, 'colour must be one of red, green, received "blue"'],
    [{ colour: 'toString' }, RangeError, 'colour must be one of red, green, received "toString"'],
    [{ colour: 'red', size: 0 }, RangeError, 'size must be a whole number from 1 on, received 0'],
    [{ colour: 'red', size: '1' }, TypeError, 'a whole number from 1 on, received "1"'],
    [{ colour: 'red', sise: 1 }, TypeError, 'paint has no option "sise": did you mean size?'],
    [{ colour: 'red', brush: 1 }, TypeError, 'no option "brush": it takes colour, size'],
  ])('%j are refused: what was expected, and what was received', (given, type, message) => {
    expect(refused(given)).toThrow(type);
    expect(refused(given)).toThrow(message);
  });
});

test.each<[Kind, unknown, unknown]>([
  [aText, '', 1],
  [aSwitch, false, 0],
  [aFunction, () => {}, {}],
  [aList, ['a'], ['a', 1]],
  [anObject, {}, []],
  [aSignal, new AbortController().signal, {}],
])('%o holds %o and refuses %o', (kind, good, bad) => {
  expect(() => requireKind('it', good, kind)).not.toThrow();
  expect(() => requireKind('it', bad, kind)).toThrow(TypeError);
});

test.each([
  [() => 1, 'a function'],
  ['x'.repeat(58), `"${'x'.repeat(58)}"`],
  ['x'.repeat(59), `"${'x'.repeat(58)}…`],
])('what was received is shown in 60 characters at most: %s', (given, text) => {
  expect(shown(given)).toBe(text);
});

test('what was received is told on one short line, whatever it is', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  for (const given of [circle, 'x'.repeat(999), () => {}, Symbol('s'), 5n, 'a\nb']) {
    let message = '';
    try {
      requireKind('it', given, whole(0));
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^it must be a whole number from 0 on, received .{1,60}$/);
  }
});
