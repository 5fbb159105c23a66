import { expect, test } from 'vitest';
import { Issues } from '../../src/scenario/issue.ts';
import { readYaml } from '../../src/scenario/read-yaml.ts';
import { small } from './small.ts';

/** Line, column and cause of what is wrong with the syntax of a text. */
function complaints(text: string): string[] {
  const issues = new Issues();
  readYaml('f.yaml', text, issues.report);
  return issues.list().map(({ line, column, received }) => `${line}:${column} ${received}`);
}

test('each line that begins at the wrong place is told, and nothing that follows from one', () => {
  const text = 'b:\n  c: 1\n d: 2\n  e: 3\nf:\n   g: 1\n  h: 2\n   i:\n    j: 3\n';
  expect(complaints(text)).toEqual(['3:1 BAD_INDENT', '7:1 BAD_INDENT']);
});

test('a line too far in or out brings nothing else, whatever stands under it', () => {
  const text =
    'a:\n  x:\n    b: 1\n   y:\n    c: 1\n  z: 2\nd:\n  x: { b: 1 }\n   y:\n     c: 1\n  z: 2\n';
  expect(complaints(text)).toEqual(['4:1 BAD_INDENT', '9:1 BAD_INDENT']);
});

test('another mistake after a line that begins at the wrong place is told where it stands', () => {
  const text = 'b:\n   c: 1\n d: 2\ne: [1, 2\nf: 3\n';
  expect(complaints(text)).toEqual(['3:1 BAD_INDENT', '5:1 BAD_INDENT']);
  expect(complaints('b:\n   c: 1\n d: 2\ne：3\n')).toEqual(['3:1 BAD_INDENT', '4:1 WIDE_SIGN']);
});

test('a bracket that is not closed by the end of the text is told there', () => {
  expect(complaints('b:\n   c: 1\n d: 2\na: [1, 2\n')).toEqual([
    '3:1 BAD_INDENT',
    '5:1 BAD_INDENT',
  ]);
});

test('lines under one another that begin alike are one mistake, however many', () => {
  expect(complaints('a:\n    b: 1\n  c: 2\n  d:\n     x: 1\n  e: 2\nf: 1\n')).toEqual([
    '3:1 BAD_INDENT',
  ]);
  // Between these stands a line that begins before them.
  expect(complaints('a:\n    b: 1\n  c: 2\nd:\n    b: 1\n  c: 2\n')).toEqual([
    '3:1 BAD_INDENT',
    '6:1 BAD_INDENT',
  ]);
});

test('keys in a list that begin at the wrong place are told one by one', () => {
  const text = 'a:\n  - x: 1\n     y: { z: 2 }\n  - x: { z: 1 }\n     y: 2\n    z: 3\n';
  expect(complaints(text).at(-1)).toBe('5:1 BAD_INDENT');
});

test('no more than twenty are told', () => {
  const block = (i: number) => `k${i}:\n   a: 1\n  b: 2\n`;
  expect(complaints(Array.from({ length: 25 }, (_, i) => block(i)).join(''))).toHaveLength(20);
});

test('any two lines of a scenario that are moved by a space are told, and no others', () => {
  const lines = small.split('\n');
  const moved = lines.flatMap((line, i) => (/^ {6}\w+: \{/.test(line) ? [i] : []));
  for (const [n, i] of moved.entries()) {
    // Two that stand together may be a whole section, which may begin where it likes.
    for (const j of moved.slice(n + 2)) {
      const text = lines.map((line, k) => (k === i || k === j ? line.slice(1) : line)).join('\n');
      const told = complaints(text).map((each) => Number(each.split(':')[0]));
      const near = new Set([i + 1, j + 1].flatMap((line) => [line, line + 1]));
      expect(
        told.filter((line) => !near.has(line)),
        `${i} ${j}`,
      ).toEqual([]);
      expect(told.length, `${i} ${j}`).toBeGreaterThan(0);
    }
  }
});
