import { z } from 'zod';
import type { ReviewFigure } from '../world.ts';
import {
  bilingual,
  complain,
  name,
  period,
  plainNumber,
  provenance,
  strict,
  wholeDuration,
} from './leaves.ts';

/** A stock as written; `least` is 0 and `most` 1 if left out. */
export const stockShape = {
  title: bilingual,
  initial: plainNumber.describe('its level at the start'),
  least: plainNumber.describe('it never falls below; 0 if left out').optional(),
  most: plainNumber.describe('it never rises above; 1 if left out').optional(),
  ...provenance,
};

/** A level of the world; it begins within its range. */
export const stock = strict(stockShape)
  .transform((read) => ({ ...read, least: read.least ?? 0, most: read.most ?? 1 }))
  .superRefine(({ initial, least, most }, ctx) => {
    if (most < least) complain(ctx, { code: 'notRising', received: String(most) }, ['most']);
    else if (!(initial >= least && initial <= most)) {
      const expected = [`>= ${least}`, `<= ${most}`];
      complain(ctx, { code: 'outOfRange', expected, received: String(initial) }, ['initial']);
    }
  });

/** Standing cases as written: one if `count` is left out, none if it is 0. */
export const standingShape = {
  role: z.string(),
  count: z.int().min(0).max(1_000_000).describe('how many; 1 if left out').optional(),
  ...provenance,
};

/** When a pool is planned to be closed, or has fewer units. */
export const outages = z.array(
  strict({
    from: wholeDuration.describe('since the start of the replication'),
    for: period,
    units: z.int().min(0).describe('that are left; none if left out').optional(),
    ...provenance,
  }).transform(({ from, for: lasting, units = 0 }) => ({ from, for: lasting, units })),
);

const milestones = z.union([z.string(), z.array(z.string()).min(1)]);
const listed = (one: string | readonly string[]): readonly string[] =>
  typeof one === 'string' ? [one] : one;

/** A figure of the time since the last review. */
const figure = z.union([
  strict({ count: milestones }).transform(({ count }): ReviewFigure => ({
    kind: 'count',
    of: listed(count),
  })),
  strict({ amount: milestones }).transform(({ amount }): ReviewFigure => ({
    kind: 'amount',
    of: listed(amount),
  })),
  strict({ share: strict({ of: z.string(), reached: z.string() }) }).transform(
    ({ share }): ReviewFigure => ({ kind: 'share', ...share }),
  ),
]);

/** A review as written; `every` in whole ms, more than 0. */
export const reviewShape = {
  tell: z.string().describe('the role whose standing cases are told'),
  event: z.string().describe('the event that carries the figures'),
  every: period,
  figures: z.record(name, figure).describe('milestones counted since the last review'),
  ...provenance,
};
