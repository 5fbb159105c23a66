import { z } from 'zod';
import type { Statistic } from '../measured.ts';
import { bilingual, period, strict, wholeDuration } from './leaves.ts';

const between = strict({
  role: z.string(),
  from: z.string().describe('opened, or a milestone of the chart'),
  to: z.string().describe('a milestone of the chart'),
}).optional();

const plainKinds = [
  'mean',
  'sameDay',
  'level',
  'share',
  'storyShare',
  'valueShare',
  'count',
  'amount',
] as const;

/** What is computed of a metric. The message tells the mapping all forms that there are. */
export const statistic: z.ZodType<Statistic> = z.union(
  [
    z.enum(plainKinds).transform((kind): Statistic => ({ kind })),
    strict({ meanCut: period }).transform(({ meanCut }): Statistic => ({
      kind: 'meanCut',
      cut: meanCut,
    })),
    strict({ within: wholeDuration, among: z.enum(['reached', 'all']) }).transform(
      ({ within, among }): Statistic => ({ kind: 'within', limit: within, among }),
    ),
    strict({ storyShare: wholeDuration }).transform(({ storyShare }): Statistic => ({
      kind: 'storyShare',
      delay: storyShare,
    })),
    strict({ valueShare: wholeDuration }).transform(({ valueShare }): Statistic => ({
      kind: 'valueShare',
      delay: valueShare,
    })),
  ],
  [
    ...plainKinds,
    '{ meanCut: … }',
    '{ within: …, among: … }',
    '{ storyShare: … }',
    '{ valueShare: … }',
  ].join('\n'),
);

const milestones = z.union([z.string(), z.array(z.string()).min(1)]).transform((of) => [of].flat());
const stretch = {
  role: z.string().describe('cases of this role only; of every role if left out').optional(),
  of: milestones.describe('a milestone, or a list of them'),
  from: wholeDuration.describe('since the end of the warm-up; its end if left out').optional(),
  to: wholeDuration.describe('likewise; the end of the run length if left out').optional(),
};

/** A metric: exactly one of the six. */
export const metric = strict({
  title: bilingual,
  statistics: z
    .array(statistic)
    .min(1)
    .describe('what `replay` and `compare` show of it where no target asks; the usual if left out')
    .optional(),
  duration: between.describe('time from one instant to another'),
  level: between.describe('time average of the cases between two instants'),
  count: strict({
    ...stretch,
    among: milestones
      .describe('the figure is then the share of these that `of` makes up')
      .optional(),
  })
    .describe('how often milestones are reached in a period, by the time at which they are')
    .optional(),
  amount: strict({ ...stretch, less: milestones.describe('what is taken off').optional() })
    .describe('sum of the amounts of milestones reached in a period')
    .optional(),
  share: strict({ role: z.string(), of: z.string(), reached: z.string() })
    .describe('of the cases that reached one milestone, those that reached another')
    .optional(),
  story: strict({
    role: z.string().describe('role of the case that begins the story'),
    of: z.string(),
    reached: z.string(),
    from: z.string(),
    to: z.string(),
  })
    .describe(
      'of the stories (a case with all linked to it) and amounts that reached `of`, those that reached `reached`, by the time from `from` to `to`',
    )
    .optional(),
});
/** What is read of a metric, before it is known that it is one of the six only; times in whole ms. */
export type MetricAsRead = z.infer<typeof metric>;
