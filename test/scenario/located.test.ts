import { expect, test } from 'vitest';
import { type Located, plain, written } from '../../src/scenario/located.ts';

const at = { file: 's.yaml', line: 1, column: 1, length: 1 };
const scalar = (text: string): Located => ({ kind: 'scalar', at, value: text, text });

test('a value reads as it is written, up to 200 letters, and by its kind where it has parts', () => {
  expect(written(scalar('15 min'))).toBe('15 min');
  expect(written(scalar('x'.repeat(200)))).toBe('x'.repeat(200));
  expect(written(scalar('x'.repeat(201)))).toBe(`${'x'.repeat(200)}…`);
  expect(written({ kind: 'list', at, items: [scalar('a')] })).toBe('[…]');
  expect(written({ kind: 'table', at, entries: new Map() })).toBe('{…}');
});

test('a plain value is made once, as variants share what they have in common', () => {
  const list: Located = { kind: 'list', at, items: [scalar('a')] };
  const table: Located = { kind: 'table', at, entries: new Map([['b', { key: at, value: list }]]) };
  expect(plain(table)).toEqual({ b: ['a'] });
  expect(plain(table)).toBe(plain(table));
  expect((plain(table) as { b: unknown }).b).toBe(plain(list));
});
