import { expect, test } from 'vitest';
import { flow, type Token } from '../../../src/diagram/text/block.ts';

const first: Token = { text: 'if ready', style: 'note' };
const next: Token = { text: 'or in any other case', style: 'note', breaks: true };
const baselines = (token: Token) => flow([first, token], 300).spans.map(({ y }) => y);

test('what stands apart begins a line of its own some px below that which it would have', () => {
  const [above, below] = baselines(next);
  expect(baselines({ ...next, isApart: true })).toEqual([above, below! + 5]);
});

test('a block is as high as its lines and the space between those that stand apart', () => {
  const { height } = flow([first, next], 300);
  expect(flow([first, { ...next, isApart: true }], 300).height).toBe(height + 5);
});

test('of a text of several lines that stands apart only the first does', () => {
  const apart: Token = { ...next, isApart: true };
  const [, second, third] = flow([first, apart], 70).spans;
  const [, before, after] = flow([first, next], 70).spans;
  expect(third!.y - second!.y).toBe(after!.y - before!.y);
});
