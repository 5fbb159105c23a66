import { expect, test } from 'vitest';
import { joined } from '../../src/report/joined.ts';

test('sections have one empty line between them, and those that say nothing leave none', () => {
  expect(joined([['a', 'b'], ['c'], ['d']])).toEqual(['a', 'b', '', 'c', '', 'd']);
  expect(joined([[], ['a'], [], ['b'], []])).toEqual(['a', '', 'b']);
  expect(joined([[], []])).toEqual([]);
});
