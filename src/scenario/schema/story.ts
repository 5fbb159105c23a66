import { z } from 'zod';
import { bilingual, present, strict } from './leaves.ts';

const milestones = z.union([z.string(), z.array(z.string()).min(1)]).transform((of) => [of].flat());

/** What a scenario that tells one story expects of it. */
export const story = strict({
  role: z.string().describe('whose first arrival begins the story'),
  variant: z
    .string()
    .describe('in which it is told; the first that is not `without` if left out')
    .optional(),
  expects: bilingual.describe('how it ends, as a sentence'),
  holds: strict({
    reached: milestones
      .describe('milestones that it reaches, in whichever of its cases')
      .optional(),
    never: milestones.describe('milestones that none of its cases reaches').optional(),
  })
    .transform(present)
    .describe('when it has ended so'),
  without: strict({ variant: z.string(), ...bilingual.shape })
    .describe('the variant in which what brings this end about is taken away, and how to say that')
    .optional(),
  fates: z
    .int()
    .min(1)
    .max(1_000_000)
    .describe('replications that the share is taken of; 1000 if left out')
    .optional(),
});
