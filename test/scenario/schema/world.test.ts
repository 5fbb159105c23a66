import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { outages, reviewShape, stock } from '../../../src/scenario/schema/world.ts';

const assumption = 'for a test';
const title = { zh: '信任', en: 'trust' };
const review = z.object(reviewShape);

describe('a stock', () => {
  const level = (range: object) => stock.safeParse({ title, assumption, ...range });

  test('lies between 0 and 1 where nothing else is said', () => {
    expect(level({ initial: 0.5 }).data).toMatchObject({ least: 0, most: 1 });
  });

  test.each([
    { initial: 0 },
    { initial: 1 },
    { initial: -2, least: -2 },
    { initial: 7, least: 7, most: 7 },
  ])('may begin at an end of its range: %j', (range) => {
    expect(level(range).success).toBe(true);
  });

  test.each([
    [{ initial: -0.1 }, 'initial', { expected: ['>= 0', '<= 1'], received: '-0.1' }],
    [{ initial: 1.1 }, 'initial', { expected: ['>= 0', '<= 1'], received: '1.1' }],
    [{ initial: 0, least: 1, most: 0 }, 'most', { code: 'notRising', received: '0' }],
  ])('begins nowhere else: %j', (range, key, finding) => {
    expect(level(range).error?.issues).toMatchObject([{ path: [key], params: { finding } }]);
  });
});

test('a closed pool has no units left unless some are named', () => {
  const closed = { from: '1 h', for: '2 h', assumption };
  expect(outages.parse([closed, { ...closed, units: 1 }]).map(({ units }) => units)).toEqual([
    0, 1,
  ]);
});

test('the milestones of a figure may be one or several', () => {
  const { figures } = review.parse({
    tell: 'chief',
    event: 'FIGURES',
    every: '7 d',
    figures: { one: { count: 'filed' }, several: { amount: ['stopped', 'returned'] } },
    assumption,
  });
  expect(figures).toEqual({
    one: { kind: 'count', of: ['filed'] },
    several: { kind: 'amount', of: ['stopped', 'returned'] },
  });
});
