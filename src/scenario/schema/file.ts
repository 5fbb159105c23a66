import { z } from 'zod';
import { cast } from './cast.ts';
import { front } from './front.ts';
import {
  bilingual,
  complain,
  atMost,
  name,
  neverFalling,
  period,
  plainNumber,
  provenance,
  someWeight,
  strict,
  wholeDuration,
} from './leaves.ts';
import { metric, statistic } from './metric.ts';
import { roleShape } from './role.ts';
import { shifts } from './shifts.ts';
import { story } from './story.ts';
import { outages, reviewShape, standingShape, stock } from './world.ts';

const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d)\+08:00$/u;

/** A date and time in the fixed offset of +08:00. */
const start = z
  .string('date')
  .regex(DATE, 'date')
  .refine(isOnTheCalendar, { params: { finding: { code: 'badFormat', noun: 'date' } } });

/** February has no 30th. */
function isOnTheCalendar(text: string): boolean {
  const local = text.slice(0, 16);
  const at = Date.parse(`${local}Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(local);
}

/** A pool as written, one of the parts that a lever or a variant may change; units from 0. */
export const poolShape = {
  title: bilingual,
  units: z.int().min(0),
  discipline: z.enum(['fifo', 'priority']).optional(),
  shifts: shifts.describe('capacity by the week; outside every shift there are `units`').optional(),
  onShiftEnd: z.enum(['finish', 'suspend']).optional(),
  outages: outages.describe('planned closures').optional(),
  ...provenance,
};
/** One a millisecond. */
const MOST_A_DAY = 86_400_000;
/** As many as the command line takes. */
const MOST_REPLICATIONS = 1_000_000;
/** What a run keeps of each open case has room for so many roles, and for so many pools. */
const MOST_ROLES = 1024;
const MOST_POOLS = 8192;

const weights = (length: number) =>
  z.array(plainNumber.min(0)).length(length).superRefine(someWeight);
/**
 * A source of cases as written: so many a day, or fixed instants. That only one of these is there is
 * checked on the whole.
 */
export const arrivalsShape = {
  role: z.string(),
  perDay: plainNumber.min(0).max(MOST_A_DAY).optional(),
  at: z
    .array(wholeDuration)
    .min(1)
    .describe('fixed instants since the start, instead of perDay')
    .optional(),
  scaledBy: z
    .array(z.string())
    .describe('stocks by whose levels, multiplied, arrivals are thinned')
    .optional(),
  hours: weights(24).describe('weights of the hours from midnight').optional(),
  weekdays: weights(7).describe('weights of the days from Monday').optional(),
  dayMixing: plainNumber
    .gt(0)
    .describe('shape of the gamma factor that a day shares; none if left out')
    .optional(),
  cast: cast.optional(),
  ...provenance,
};
/** Either so many a day, or fixed instants that no pattern of the day changes. */
const arrivals = strict(arrivalsShape).superRefine((source, ctx) => {
  if (source.at === undefined) {
    if (source.perDay === undefined) complain(ctx, { code: 'missingKey' }, ['perDay']);
    return;
  }
  const odd = (['perDay', 'hours', 'weekdays', 'dayMixing'] as const).filter(
    (key) => source[key] !== undefined,
  );
  if (odd.length > 0) {
    complain(ctx, { code: 'severalDistributions', received: ['at', ...odd].join(', ') });
  }
});
/** Shifts with as many units as there are outside them were meant otherwise. */
const pool = strict(poolShape).superRefine(({ units, shifts: stretches = [] }, ctx) => {
  if (stretches.length > 0 && stretches.every((stretch) => stretch.units === units)) {
    complain(ctx, { code: 'shiftsChangeNothing', received: String(units) }, ['shifts']);
  }
});
/** What stands under the names of each section that a lever or a variant may change. */
export const entrySchemas = {
  stocks: stock,
  standing: strict(standingShape),
  reviews: strict(reviewShape),
  pools: pool,
  arrivals,
  roles: strict(roleShape),
};
/** The name of such a section. */
export type Section = keyof typeof entrySchemas;
const named = z.record(name, z.unknown());
/** The sections and the names in them, whatever stands under these. */
export const frame = strict({
  stocks: named.optional(),
  standing: named.optional(),
  reviews: named.optional(),
  pools: named.superRefine(atMost(MOST_POOLS)),
  arrivals: named,
  roles: named.superRefine(atMost(MOST_ROLES)),
});
type Named<S extends Section> = Readonly<Record<string, z.infer<(typeof entrySchemas)[S]>>>;

/** The parts that all variants have in common. */
export const headShape = {
  sixfronts: z.literal(1).describe('version of this format'),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u, 'scenarioId'),
  title: bilingual,
  about: bilingual,
  start: start.describe('2021-03-01T00:00+08:00'),
  warmUp: wholeDuration,
  runLength: period,
  followUp: wholeDuration,
  replications: z.int().min(1).max(MOST_REPLICATIONS),
  seed: z.int().min(0),
  charts: z
    .record(name, z.string())
    .describe("the scenario's own charts: name and file, TypeScript or JavaScript")
    .optional(),
  metrics: z.record(name, metric),
  story: story.describe('for a scenario that tells one story').optional(),
  fronts: z.record(name, front).describe('for the table front by front').optional(),
  sources: z
    .string()
    .describe('file of published figures and their sources; targets/published.yaml if left out')
    .optional(),
  targets: z.array(z.string()).describe('files of targets').optional(),
  levers: z.record(name, strict({ title: bilingual, patch: z.unknown() })).optional(),
  variants: z
    .record(
      name,
      strict({
        title: bilingual,
        extends: z.string().optional(),
        levers: z.array(z.string()).optional(),
        without: z
          .array(z.string())
          .describe('levers of the variants it extends that are taken away again')
          .optional(),
        patch: z.unknown().optional(),
        times: z
          .int()
          .min(1)
          .max(MOST_REPLICATIONS)
          .describe('replications for each one of the scenario, where a figure needs more cases')
          .optional(),
        timesOf: z
          .array(z.string())
          .min(1)
          .describe('arrivals of the replications that "times" adds; all if left out')
          .optional(),
      }),
    )
    .refine((all) => Object.keys(all).length > 0, {
      params: { finding: { code: 'wrongLength', received: '0', expected: ['>= 1'] } },
    }),
  attribution: strict({
    metric: z.string(),
    statistic,
    from: z.string(),
    to: z.string(),
    // Every combination of them is run.
    levers: z.array(z.string()).min(1).max(10),
    arrivals: z
      .array(z.string())
      .describe('sources that matter to the metric; the others are left out to save time')
      .optional(),
  })
    .describe('which gain is taken apart, lever by lever')
    .optional(),
  inference: strict({
    title: bilingual,
    target: z.string(),
    variant: z.string(),
    role: z.string(),
    draws: z.array(z.string()).min(1),
    grid: z.array(plainNumber.min(0).max(1)).min(2).superRefine(neverFalling),
    arrivals: z.array(z.string()).optional(),
  })
    .describe(
      'which share a reported figure implies: draws of a role that are chances are set to it',
    )
    .optional(),
};

/** Reads the parts that all variants have in common; durations come in whole ms. */
export const head = strict(headShape);
/** What is read of them. */
export type Head = z.infer<typeof head>;
/** What is read of the sections. */
export type Body = { readonly [S in 'pools' | 'arrivals' | 'roles']: Named<S> } & {
  readonly [S in 'stocks' | 'standing' | 'reviews']?: Named<S>;
};
