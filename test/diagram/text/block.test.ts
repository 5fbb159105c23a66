import { expect, test } from 'vitest';
import { flow, nothing, paragraphs, stacked, styles } from '../../../src/diagram/text/block.ts';
import { textWidth } from '../../../src/diagram/text/measure.ts';

const placesOf = ({ spans }: ReturnType<typeof flow>) =>
  spans.map(({ text, x, y }) => ({ text, x, y }));

test('paragraphs stand one below the other, and only the first line of each has the sign', () => {
  const { spans, width, height } = paragraphs(
    [
      { text: 'waiting', style: 'name' },
      { text: 'for half an hour', style: 'row', sign: 'clock' },
    ],
    70,
  );
  expect(spans).toEqual([
    expect.objectContaining({ text: 'waiting', x: 0 }),
    expect.objectContaining({ text: 'for half', x: 15, sign: 'clock' }),
    expect.objectContaining({ text: 'an hour', x: 15 }),
  ]);
  expect(spans[2]).not.toHaveProperty('sign');
  expect(height).toBe(styles.name.leading + 2 * styles.row.leading);
  expect(width).toBe(Math.ceil(15 + textWidth('an hour', styles.row)));
});

test('a sign takes its room from the line beside it', () => {
  const width = textWidth('half an hour', styles.row);
  expect(paragraphs([{ text: 'half an hour', style: 'row' }], width).spans).toHaveLength(1);
  const signed = paragraphs([{ text: 'half an hour', style: 'row', sign: 'clock' }], width);
  expect(signed.spans).toHaveLength(2);
});

test('lines of a paragraph are as long as can be, or as even where that is asked for', () => {
  const token = { text: 'one two three four five six', style: 'row' } as const;
  const firstOf = (isEven: boolean) => paragraphs([token], 130, isEven).spans[0]!.text;
  expect(firstOf(false)).toBe('one two three four five');
  expect(firstOf(true).length).toBeLessThan('one two three four five'.length);
});

test('tokens flow beside each other as far as there is room, and then below', () => {
  const tokens = ['GO', 'if ready', 'counted'].map((text) => ({ text, style: 'note' }) as const);
  const [go, ready] = tokens.map(({ text }) => textWidth(text, styles.note));
  const two = go! + 5 + ready!;
  expect(placesOf(flow(tokens, two))).toEqual([
    { text: 'GO', x: 0, y: 11 },
    { text: 'if ready', x: go! + 5, y: 11 },
    { text: 'counted', x: 0, y: 11 + styles.note.leading },
  ]);
  expect(flow(tokens, two - 1).spans.map(({ x }) => x)).toEqual([0, 0, 0]);
  expect(flow([...tokens, ...tokens], 400).height).toBe(styles.note.leading);
});

test('a token that breaks begins a line, and one that is too long is wrapped', () => {
  const broken = flow(
    [
      { text: 'GO', style: 'note' },
      { text: 'or', style: 'note', breaks: true },
    ],
    400,
  );
  expect(broken.spans.map(({ x }) => x)).toEqual([0, 0]);
  expect(broken.height).toBe(2 * styles.note.leading);
  const long = flow([{ text: 'one two three', style: 'note', sign: 'clock' }], 70);
  expect(long.spans.map(({ sign }) => sign)).toEqual(['clock', undefined]);
  expect(long.spans.map(({ x }) => x)).toEqual([15, 15]);
});

test('a line is as high as the highest of its tokens', () => {
  const tokens = [
    { text: 'a', style: 'note' },
    { text: 'b', style: 'title' },
  ] as const;
  expect(flow(tokens, 400).height).toBe(styles.title.leading);
});

test('of English, curved quotes become straight ones; Latin words stand off Chinese ones', () => {
  const textOf = (text: string) => flow([{ text, style: 'note' }], 400).spans[0]!.text;
  expect(textOf('the “centre” isn’t ‘open’')).toBe(`the "centre" isn't 'open'`);
  expect(textOf('等待GPS定位“中心”')).toBe('等待 GPS 定位“中心”');
});

test('one block goes below another', () => {
  const above = flow([{ text: 'a long one', style: 'name' }], 400);
  const below = flow([{ text: 'b', style: 'note' }], 400);
  const { spans, width, height } = stacked(above, below);
  expect(spans).toEqual([
    ...above.spans,
    { ...below.spans[0]!, y: below.spans[0]!.y + above.height },
  ]);
  expect(width).toBe(above.width);
  expect(height).toBe(above.height + below.height);
  expect(stacked(nothing, below)).toEqual(below);
});
