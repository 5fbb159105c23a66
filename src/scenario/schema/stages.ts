import { z } from 'zod';
import {
  type Distribution,
  hyperexponential,
  hypoexponential,
  piecewiseLinear,
} from '../../random/index.ts';
import { built, careful } from './careful.ts';
import { type Complaints, refuse, strict } from './leaves.ts';

/** Stages that a table of quantiles is made of in a fraction of a second. */
const MOST = 12;
/** How far apart the means of stages in a row may be: beyond it, their quantiles lose their digits. */
const APART = 1_000_000;

/** One of several exponential stages: their weights and means. */
export function hyperexponentialOf(above: z.ZodType<number>): z.ZodType<Distribution> {
  const stage = strict({ weight: z.number().gt(0), mean: above });
  return built(z.array(stage).min(1).max(MOST), (stages) =>
    hyperexponential(
      stages.map(({ weight }) => weight),
      stages.map(({ mean }) => mean),
    ),
  );
}

/** Exponential stages one after another: their means. */
export function hypoexponentialOf(above: z.ZodType<number>): z.ZodType<Distribution> {
  return z
    .array(above)
    .min(1)
    .max(MOST)
    .transform((means, ctx) => {
      const least = Math.max(...means) / APART;
      const short = means.findIndex((mean) => mean < least);
      return short < 0
        ? careful(ctx, 'badDistribution', () => hypoexponential(means))
        : refuse(ctx, { code: 'outOfRange', expected: [`>= max / ${APART}`] }, [short]);
    });
}

/** Straight lines between quantiles by their shares, from 0 to 1. */
export function linearThrough(amount: z.ZodType<number>): z.ZodType<Distribution> {
  return z
    .record(z.string(), amount)
    .describe('quantiles by their shares, from 0 to 1, as in { 0: 1 min, 0.5: 10 min, 1: 2 h }')
    .transform(throughShares);
}

function throughShares(known: Readonly<Record<string, number>>, ctx: Complaints): Distribution {
  const points = Object.entries(known)
    .map(([share, value]) => ({ share, p: Number(share), value }))
    .toSorted((a, b) => a.p - b.p);
  const odd = points.find(({ p }) => !(p >= 0 && p <= 1));
  if (odd !== undefined) {
    const finding = { code: 'outOfRange', expected: ['0 <= p <= 1'], received: odd.share } as const;
    return refuse(ctx, finding, [odd.share]);
  }
  const end = [0, 1].find((p) => !points.some((point) => point.p === p));
  if (end !== undefined) return refuse(ctx, { code: 'missingKey' }, [`${end}`]);
  const fall = points.findIndex(({ value }, i) => i > 0 && value < points[i - 1]!.value);
  if (fall > 0) return refuse(ctx, { code: 'notRising' }, [points[fall]!.share]);
  return careful(ctx, 'badDistribution', () =>
    piecewiseLinear(
      points.map(({ p }) => p),
      points.map(({ value }) => value),
    ),
  );
}
