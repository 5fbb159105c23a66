import { z } from 'zod';
import { bilingual, strict } from './leaves.ts';

const milestone = z.union([
  z.string().transform((name) => ({ name })),
  strict({
    name: z.string(),
    title: bilingual.optional(),
    money: z.boolean().describe('its amounts are money: their sum is shown').optional(),
  }),
]);
const milestones = z.array(milestone).optional();

/** A front, for the table front by front. */
export const front = strict({
  title: bilingual,
  roles: z.array(z.string()).min(1).describe('whose cases are its work'),
  pools: z
    .array(z.string())
    .describe('its people; waits, use and person-hours are theirs')
    .optional(),
  outcomes: milestones.describe('milestones of its roles that it is there for'),
  costs: milestones.describe('milestones of its roles that are the price'),
});
/** What is read of a front: milestones given by their name alone have become objects. */
export type FrontAsRead = z.infer<typeof front>;
