import { expect, test } from 'vitest';
import { headingBetween, plainHeading } from '../../../src/diagram/layout/headings.ts';

const tokens = [
  { text: 'handling', style: 'name' },
  { text: 'From the call to the end of the search.', style: 'description' },
] as const;
const box = { x: 100, y: 50, width: 400, height: 300 };
const HIGH = 60;
const down = (x: number) => [
  { x, y: 0 },
  { x, y: 200 },
];

test('a heading with nothing in its way is as wide as its box', () => {
  const alone = headingBetween(tokens, box, HIGH, []);
  expect(alone).toEqual({ ...plainHeading(tokens, 372), left: 14 });
});

test('a heading stands in the widest place between arrows, clear of them', () => {
  expect(headingBetween(tokens, box, HIGH, [down(200)])).toEqual({
    ...plainHeading(tokens, 276),
    left: 108,
  });
  expect(headingBetween(tokens, box, HIGH, [down(400)])?.left).toBe(14);
  expect(headingBetween(tokens, box, HIGH, [down(420), down(180)])?.left).toBe(88);
});

test('where arrows leave no place that is wide enough there is no heading', () => {
  const many = [150, 250, 350, 450].map(down);
  expect(headingBetween(tokens, box, HIGH, many)).toBeUndefined();
});

test.each([
  ['beside', down(90)],
  ['along the edge of', down(100)],
  [
    'above',
    [
      { x: 150, y: 40 },
      { x: 450, y: 40 },
    ],
  ],
  [
    'along the top of',
    [
      { x: 150, y: 50 },
      { x: 450, y: 50 },
    ],
  ],
  [
    'below the heading of',
    [
      { x: 150, y: 110 },
      { x: 450, y: 110 },
    ],
  ],
])('an arrow %s the box is in nobody’s way', (_, path) => {
  expect(headingBetween(tokens, box, HIGH, [path])?.left).toBe(14);
  expect(headingBetween(tokens, box, HIGH, [path])).toEqual(headingBetween(tokens, box, HIGH, []));
});

test('an arrow across a heading takes all the room that it crosses', () => {
  const across = [
    { x: 250, y: 80 },
    { x: 480, y: 80 },
  ];
  expect(headingBetween(tokens, box, HIGH, [across])).toEqual({
    ...plainHeading(tokens, 128),
    left: 14,
  });
  expect(headingBetween(tokens, box, HIGH, [across, down(300)])?.left).toBe(14);
});

test('of two places that are as good the first is taken', () => {
  expect(headingBetween(tokens, box, HIGH, [down(300)])?.left).toBe(14);
});

test('a heading reaches from one edge of its box to the other, less 14 px', () => {
  const long = [{ text: 'x'.repeat(54), style: 'description' }] as const;
  const { text, height } = headingBetween(long, box, HIGH, [])!;
  expect(text.width).toBeGreaterThan(box.width - 3 * 14);
  expect(text.spans).toHaveLength(1);
  expect(height).toBe(8 + text.height + 12);
});
