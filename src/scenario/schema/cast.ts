import { z } from 'zod';
import { bilingual, complain, present, strict } from './leaves.ts';

/** Whole years that somebody may have lived. */
const age = z.int().min(0).max(120);

/** What is fixed of the invented people whose cases come from a source. */
export const cast = strict({
  sex: z.enum(['female', 'male']).optional(),
  ages: z
    .tuple([age, age])
    .superRefine(([youngest, oldest], ctx) => {
      if (oldest >= youngest) return;
      complain(ctx, { code: 'notRising' }, [1]);
    })
    .describe('youngest and oldest, in years')
    .optional(),
  place: bilingual.describe('where somebody who is sought was last seen').optional(),
})
  .transform(present)
  .describe('what is fixed of the invented people; the rest is chance');
