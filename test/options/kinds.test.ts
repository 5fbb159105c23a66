import { expect, test } from 'vitest';
import {
  anObject,
  anObjectWith,
  aSignal,
  type Kind,
  listOf,
  oneOf,
  whole,
} from '../../src/options/index.ts';

const town = anObjectWith('a town', { people: whole(1), twin: listOf('towns', anObject) });

test.each<[string, Kind, readonly unknown[], readonly unknown[]]>([
  ['one of some words', oneOf(['1', '2']), ['1', '2'], [1, '3', undefined, null]],
  ['a whole number', whole(1), [1, 2 ** 53 - 1], [0, 1.5, 2 ** 53, NaN, '1', undefined]],
  ['an object', anObject, [{}, new Map()], [null, [], 'text', undefined]],
  [
    'an object with parts',
    town,
    [
      { people: 1, twin: [] },
      { people: 2, twin: [{}], river: true },
    ],
    [{ people: 1 }, { people: 0, twin: [] }, { twin: [] }, [], null, undefined],
  ],
  ['a list', listOf('numbers', whole(0)), [[], [0, 1]], [[0, -1], { 0: 1 }, 'text', null]],
  [
    'a signal',
    aSignal,
    [new AbortController().signal],
    [{ aborted: false }, new EventTarget(), null, 'aborted', undefined],
  ],
])('%s is told from everything else', (_, kind, good, bad) => {
  expect(good.filter((value) => !kind.holds(value))).toEqual([]);
  expect(bad.filter((value) => kind.holds(value))).toEqual([]);
});
