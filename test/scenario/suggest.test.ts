import { expect, test } from 'vitest';
import { suggest } from '../../src/scenario/suggest.ts';

const names = ['travelTime', 'ringsAgain', 'found', 'feedback', 'turn', 'by'];

test.each([
  ['travelTme', 'travelTime'],
  ['traveltime', 'travelTime'],
  ['ringsAgian', 'ringsAgain'],
  ['fund', 'found'],
  ['feedbak', 'feedback'],
  ['trun', 'turn'],
  ['yb', 'by'],
])('%s is meant for %s', (written, meant) => {
  expect(suggest(written, names)).toBe(meant);
});

test('what is like nothing gets no suggestion', () => {
  expect(suggest('zebra', names)).toBeUndefined();
  expect(suggest('x', names)).toBeUndefined();
  expect(suggest('', names)).toBeUndefined();
  expect(suggest('found', [])).toBeUndefined();
});

test('of two that are as like, the first is taken', () => {
  expect(suggest('cat', ['bat', 'rat'])).toBe('bat');
});
