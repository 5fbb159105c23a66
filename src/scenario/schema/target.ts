import { z } from 'zod';
import { bilingual, figure, present, strict } from './leaves.ts';
import { statistic } from './metric.ts';

/** A target as written; units and names are checked afterwards. */
export const target = strict({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/u, 'id'),
  title: bilingual,
  variant: z.string(),
  metric: z.string(),
  population: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String))
    .describe('attribute of the case: value')
    .optional(),
  statistic,
  against: strict({ variant: z.string().optional(), metric: z.string().optional() })
    .transform(present)
    .describe('the figure is the change in % against the same of another variant or metric')
    .optional(),
  role: z.enum(['fit', 'predict', 'infer', 'check']),
  reported: figure.optional(),
  band: z.array(figure).length(2).describe('values that round to the reported one').optional(),
  unit: z
    .enum(['min', 'h', '%', 'cases', 'yuan'])
    .describe('that of `reported` if left out')
    .optional(),
  source: z.string(),
  published: z.string().describe('id of the published figure that `reported` repeats').optional(),
  definition: bilingual,
  readingOf: z.string().describe('the target that this is another reading of').optional(),
});
/** A file of targets, for editors; `readTargets` reads its entries one by one. */
export const targetFile = strict({ sixfronts: z.literal(1), targets: z.array(target) });
/** What is read of a target; `reported` and `band` each in the unit in which they are written. */
export type TargetAsRead = z.infer<typeof target>;
