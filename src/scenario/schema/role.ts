import { z } from 'zod';
import type {
  Activity,
  ByAttribute,
  Decision,
  Delay,
  Draw,
  HazardWork,
  TimedWork,
} from '../types.ts';
import { distributionKinds, type Kinds, optional, theOnly, turned } from './distribution.ts';
import {
  bilingual,
  complain,
  type Complaints,
  duration,
  name,
  plainNumber,
  present,
  provenance,
  rate,
  share,
  someWeight,
  strict,
} from './leaves.ts';
import { parameter, spread, spreadKeys, spreadShape } from './parameter.ts';
import { during } from './week.ts';

const durations = distributionKinds(duration);

const drawKinds: Kinds<Draw> = {
  ...turned(distributionKinds(plainNumber), (distribution): Draw => ({
    kind: 'number',
    distribution,
  })),
  choice: z
    .record(z.string(), z.number().min(0))
    .describe('weights by value; only their proportions count')
    .superRefine((weights, ctx) => someWeight(Object.values(weights), ctx))
    .transform((weights): Draw => ({
      kind: 'choice',
      values: Object.keys(weights),
      weights: Object.values(weights),
    })),
  chance: z
    .union([
      share.transform((probability): Draw => ({ kind: 'chance', probability })),
      strict({
        stock: z.string(),
        times: plainNumber.min(0).describe('factor; 1 if left out').optional(),
      }).transform(({ stock, times = 1 }): Draw => ({ kind: 'stockChance', stock, times })),
    ])
    .describe('probability of true, or the stock that it follows'),
  stock: z
    .string()
    .describe('the stock whose level it is')
    .transform((stock): Draw => ({ kind: 'stock', stock })),
  taken: z
    .string()
    .describe('what whoever opened the case handed over under this name')
    .transform((attribute): Draw => ({ kind: 'taken', attribute })),
};

const clockTime = z
  .string('clock')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'clock')
  .describe('until the clock shows this time next: 08:30')
  .transform((text) => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * 60_000);

const delayKinds: Kinds<Delay> = {
  ...turned(durations, (distribution): Delay => ({ kind: 'drawn', distribution })),
  untilClock: clockTime.transform((time): Delay => ({ kind: 'untilClock', time })),
};

const hoursKey = { during: during.optional() };
const delayShape = { ...optional(delayKinds), ...hoursKey };

interface Hours {
  readonly during?: Delay['during'] | undefined;
}

/** A delay that ends within hours, where it has none of its own. */
const endingIn =
  ({ during: hours }: Hours) =>
  (each: Delay): Delay =>
    hours === undefined ? each : { during: hours, ...each };

const aDelay = (values: Hours, ctx: Complaints): Delay =>
  endingIn(values)(theOnly(delayKinds, { ...values }, ctx));

const delayKeys = {
  ...spreadShape(delayKinds, strict({ ...delayShape, ...provenance }).transform(aDelay)),
  ...hoursKey,
  ...provenance,
};

const delay: z.ZodType<ByAttribute<Delay>> = strict(delayKeys).transform((values, ctx) =>
  spread(delayKinds, values, ctx, endingIn(values)),
);

const latency: z.ZodType<Delay> = strict(delayShape).transform(aDelay);

const workKinds: Kinds<TimedWork | HazardWork> = {
  ...turned(durations, (distribution): TimedWork => ({ kind: 'timed', distribution })),
  hazard: strict({
    perSearcher: rate,
    decay: duration
      .refine((decay) => decay > 0, {
        params: { finding: { code: 'outOfRange', expected: ['> 0'] } },
      })
      .optional(),
    times: z.string().describe('the attribute that multiplies it').optional(),
  })
    .describe('work whose end is a threshold consumed by the searchers at work')
    .transform(({ decay = Infinity, perSearcher, times }): HazardWork =>
      present({ kind: 'hazard', perSearcher, decay, times }),
    ),
};

/** Probabilities by name that add up to 1. */
const probabilities = z.record(z.string(), share).superRefine((shares, ctx) => {
  const each = Object.values(shares);
  const sum = each.reduce((total, one) => total + one, 0);
  if (each.every((one) => one >= 0 && one <= 1) && Math.abs(sum - 1) > 1e-9) {
    complain(ctx, { code: 'sumNotOne', received: String(Number(sum.toPrecision(9))) });
  }
});
type Shares = Readonly<Record<string, number>>;

/** Probabilities, or probabilities for each value of an attribute. */
const outcomes = z.union([
  probabilities.transform((otherwise): ByAttribute<Shares> => ({ cases: { otherwise } })),
  strict({
    by: z.string(),
    cases: z.record(z.string(), probabilities).optional(),
    otherwise: probabilities.optional(),
  }).transform(({ by, cases, otherwise }): ByAttribute<Shares> => ({
    by,
    cases: { ...cases, ...(otherwise === undefined ? {} : { otherwise }) },
  })),
]);

const activity: z.ZodType<Activity> = strict({
  ...spreadShape(workKinds),
  outcomes: outcomes.optional(),
  ...provenance,
})
  .transform((values, ctx): Activity => {
    const ends = values.outcomes;
    return {
      effort: spread(workKinds, values, ctx),
      ...(ends === undefined ? {} : { outcomes: ends }),
    };
  })
  .superRefine(({ effort }, ctx) => {
    // Work ends either after a time or at a threshold, for all cases alike.
    const efforts = Object.values(effort.cases);
    const timed = efforts.find((each) => each.kind === 'timed');
    if (timed === undefined || !efforts.some(({ kind }) => kind === 'hazard')) return;
    const received = `hazard, ${timed.distribution.kind}`;
    complain(ctx, { code: 'severalDistributions', received }, ['cases']);
  });

/** A sure answer or the probabilities of several. */
const answer = z.union([z.string().transform((sure): Shares => ({ [sure]: 1 })), probabilities]);

/** `choose` is an answer, or with `by` an answer for each value of the attribute. */
const decision: z.ZodType<Decision> = z.union([
  strict({ choose: answer, latency, ...provenance }).transform(
    ({ choose, latency: after }): Decision => ({
      choose: { cases: { otherwise: choose } },
      latency: after,
    }),
  ),
  strict({
    by: z.string(),
    choose: z.record(z.string(), answer),
    latency,
    ...provenance,
  }).transform(({ by, choose, latency: after }): Decision => ({
    choose: { by, cases: choose },
    latency: after,
  })),
]);

const setting = strict({
  value: z.union([z.boolean(), z.number(), z.string()]),
  ...provenance,
}).transform(({ value }) => value);

/** A role as it is when everything it is `like` has been laid under it. */
export const roleShape = {
  chart: z.string().describe('the chart that it plays'),
  title: bilingual,
  settings: z
    .record(name, setting)
    .describe('constants that become the input of the chart')
    .optional(),
  pools: z
    .record(z.string(), z.string())
    .describe("the chart's name for a pool: the scenario's; the same if left out")
    .optional(),
  draws: z.record(z.string(), parameter(drawKinds)).optional(),
  delays: z.record(z.string(), delay).optional(),
  activities: z.record(z.string(), activity).optional(),
  decisions: z.record(z.string(), decision).optional(),
};

/** A delay as patches write it, which may take its hours away. */
export const patchedDelay = strict({ ...delayKeys, during: during.nullable().optional() });

/** A decision as patches write it: its answer, its latency, or something of that alone. */
export const patchedDecision = strict({
  by: z.string(),
  choose: z.union([answer, z.record(z.string(), answer)]),
  latency: strict({ ...delayShape, during: during.nullable().optional() }),
  ...provenance,
}).partial();

/** Keys of a latency that stand for one thing and are replaced together. */
export const replacedInLatency: readonly (readonly string[])[] = [
  Object.keys(delayKinds),
  ['during'],
];

/** Keys of a parameter that stand for one thing and are replaced together, by section of a role. */
export const replacedTogether: Readonly<Record<string, readonly (readonly string[])[]>> = {
  settings: [['value']],
  draws: [[...Object.keys(drawKinds), ...spreadKeys]],
  delays: [[...Object.keys(delayKinds), ...spreadKeys], ['during']],
  activities: [[...Object.keys(workKinds), ...spreadKeys]],
  decisions: [['by', 'choose']],
};
