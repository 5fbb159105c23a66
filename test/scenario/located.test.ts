import { expect, test } from 'vitest';
import { type Located, written } from '../../src/scenario/located.ts';

const at = { file: 's.yaml', line: 1, column: 1, length: 1 };
const scalar = (text: string): Located => ({ kind: 'scalar', at, value: text, text });

test('a value reads as it is written, up to 200 letters, and by its kind where it has parts', () => {
  expect(written(scalar('15 min'))).toBe('15 min');
  expect(written(scalar('x'.repeat(200)))).toBe('x'.repeat(200));
  expect(written(scalar('x'.repeat(201)))).toBe(`${'x'.repeat(200)}…`);
  expect(written({ kind: 'list', at, items: [scalar('a')] })).toBe('[…]');
  expect(written({ kind: 'table', at, entries: new Map() })).toBe('{…}');
});
