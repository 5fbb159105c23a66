import { z } from 'zod';
import type { Statistic } from '../types.ts';
import { bilingual, strict, wholeDuration } from './leaves.ts';

const between = strict({
  role: z.string(),
  from: z.string().describe('opened, or a milestone of the chart'),
  to: z.string().describe('a milestone of the chart'),
}).optional();

/** A metric: exactly one of the three. */
export const metric = strict({
  title: bilingual,
  duration: between.describe('time from one instant to another'),
  level: between.describe('time average of the cases between two instants'),
  share: strict({ role: z.string(), of: z.string(), reached: z.string() })
    .describe('of the cases that reached one milestone, those that reached another')
    .optional(),
});
export type MetricAsRead = z.infer<typeof metric>;

/** What is computed of a metric. */
export const statistic: z.ZodType<Statistic> = z.union([
  z.enum(['mean', 'sameDay', 'level', 'share']).transform((kind): Statistic => ({ kind })),
  strict({ meanCut: wholeDuration }).transform(({ meanCut }): Statistic => ({
    kind: 'meanCut',
    cut: meanCut,
  })),
  strict({ within: wholeDuration, among: z.enum(['reached', 'all']) }).transform(
    ({ within, among }): Statistic => ({ kind: 'within', limit: within, among }),
  ),
]);
