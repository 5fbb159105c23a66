import { z } from 'zod';
import {
  beta,
  type Component,
  constant,
  type Distribution,
  erlang,
  exponential,
  gamma,
  listed,
  lognormal,
  lognormalFromQuantiles,
  mixture,
  triangular,
  truncated,
  uniformBetween,
  weibull,
} from '../../random/index.ts';
import { built, careful } from './careful.ts';
import { type Complaints, neverFalling, refuse, someWeight, strict } from './leaves.ts';
import { hyperexponentialOf, hypoexponentialOf, linearThrough } from './stages.ts';

/** A schema of the amounts that a distribution spreads: lengths of time or plain numbers. */
export type Amount = z.ZodType<number>;

const positive = z.number().gt(0);

/** Schemas of alternatives by their keys in YAML. */
export type Kinds<T> = Readonly<Record<string, z.ZodType<T>>>;

/**
 * The distributions by their keys, each giving the distribution itself. `amount` reads the
 * parameters that carry the unit; shapes, sigmas and weights have none.
 */
export function distributionKinds(amount: Amount): Kinds<Distribution> {
  const above = amount.refine((value) => value > 0, {
    params: { finding: { code: 'outOfRange', expected: ['> 0'] } },
  });
  const inner = z.lazy((): z.ZodType<Distribution> => oneOf(kinds));
  const part = z.lazy((): z.ZodType<Component> =>
    strict({ weight: positive, ...optional(kinds) }).transform((values, ctx) => ({
      weight: values.weight,
      distribution: theOnly(kinds, values, ctx),
    })),
  );
  const kinds: Kinds<Distribution> = {
    constant: built(amount, constant),
    uniform: built(rising(amount, 2), ([low, high]) => uniformBetween(low!, high!)),
    triangular: built(rising(amount, 3), ([low, mode, high]) => triangular(low!, mode!, high!)),
    exponential: built(above, exponential),
    lognormal: lognormalBy(above),
    gamma: built(strict({ shape: positive, mean: above }), ({ shape, mean }) =>
      gamma(shape, mean / shape),
    ),
    weibull: built(strict({ shape: positive, scale: above }), ({ shape, scale }) =>
      weibull(shape, scale),
    ),
    erlang: built(strict({ stages: z.int().min(1), mean: above }), ({ stages, mean }) =>
      erlang(stages, mean),
    ),
    hyperexponential: hyperexponentialOf(above),
    hypoexponential: hypoexponentialOf(above),
    beta: betaBetween(amount),
    empirical: listedValues(amount),
    piecewiseLinear: linearThrough(amount),
    mixture: built(z.array(part).min(1), mixture),
    truncated: strict({ of: inner, min: amount.optional(), max: amount.optional() }).transform(
      ({ of, min = -Infinity, max = Infinity }, ctx) =>
        careful(ctx, 'nothingLeft', () => truncated(of, min, max)),
    ),
  };
  return kinds;
}

/** The same, each leading to something else. */
export function turned<T, U>(kinds: Kinds<T>, turn: (value: T) => U): Kinds<U> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, schema]) => [kind, schema.transform(turn)]),
  );
}

/** The same as keys of an object of which only one is there. */
export function optional<T>(
  kinds: Kinds<T>,
): Readonly<Record<string, z.ZodOptional<z.ZodType<T>>>> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, schema]) => [kind, schema.optional()]),
  );
}

/** An object with one of the kinds, and perhaps with keys that say something about it. */
export function oneOf<T>(kinds: Kinds<T>, beside: z.ZodRawShape = {}): z.ZodType<T> {
  return strict({ ...optional(kinds), ...beside }).transform((values, ctx) =>
    theOnly(kinds, values, ctx),
  );
}

/** What stands under the one key that is a kind; complains unless there is exactly one. */
export function theOnly<T>(
  kinds: Kinds<T>,
  values: Readonly<Record<string, unknown>>,
  ctx: Complaints,
): T {
  const given = Object.keys(kinds).filter((kind) => values[kind] !== undefined);
  if (given.length === 0)
    return refuse(ctx, { code: 'noDistribution', expected: Object.keys(kinds) });
  if (given.length > 1)
    return refuse(ctx, { code: 'severalDistributions', received: given.join(', ') });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema under that key gives a T
  return values[given[0]!] as T;
}

function rising(amount: Amount, length: number) {
  return z.array(amount).length(length).superRefine(neverFalling);
}

function lognormalBy(above: Amount) {
  const quantiles = z
    .record(z.string(), above)
    .describe('two quantiles by their shares, as in { 0.5: 20 min, 0.9: 70 min }');
  return strict({
    median: above.optional(),
    sigma: z.number().min(0).optional(),
    quantiles: quantiles.optional(),
  }).transform(({ median, sigma, quantiles: known }, ctx) => {
    if (known !== undefined) {
      if (median === undefined && sigma === undefined) return throughQuantiles(known, ctx);
      return refuse(ctx, { code: 'severalDistributions', received: 'median/sigma, quantiles' });
    }
    if (median === undefined) return refuse(ctx, { code: 'missingKey' }, ['median']);
    if (sigma === undefined) return refuse(ctx, { code: 'missingKey' }, ['sigma']);
    return careful(ctx, 'badDistribution', () => lognormal(median, sigma));
  });
}

function throughQuantiles(known: Readonly<Record<string, number>>, ctx: Complaints): Distribution {
  const points = Object.entries(known)
    .map(([share, value]) => ({ share, p: Number(share), value }))
    .toSorted((a, b) => a.p - b.p);
  const path = ['quantiles'];
  const odd = points.find(({ p }) => !(p > 0 && p < 1));
  if (odd !== undefined) {
    return refuse(ctx, { code: 'outOfRange', expected: ['0 < p < 1'], received: odd.share }, path);
  }
  const [low, high] = points;
  if (low === undefined || high === undefined || points.length !== 2) {
    return refuse(
      ctx,
      { code: 'wrongLength', expected: ['2'], received: `${points.length}` },
      path,
    );
  }
  if (high.value < low.value) return refuse(ctx, { code: 'notRising' }, [...path, high.share]);
  return careful(ctx, 'badDistribution', () =>
    lognormalFromQuantiles(low.p, low.value, high.p, high.value),
  );
}

function betaBetween(amount: Amount) {
  return strict({ alpha: positive, beta: positive, min: amount, max: amount }).transform((b, ctx) =>
    b.max < b.min
      ? refuse(ctx, { code: 'notRising' }, ['max'])
      : careful(ctx, 'badDistribution', () => beta(b.alpha, b.beta, b.min, b.max)),
  );
}

function listedValues(amount: Amount) {
  return strict({
    values: z.array(amount).min(1),
    weights: z.array(z.number().min(0)).superRefine(someWeight).optional(),
  }).transform(({ values, weights }, ctx) => {
    if (weights !== undefined && weights.length !== values.length) {
      const finding = {
        code: 'wrongLength',
        expected: [`${values.length}`],
        received: `${weights.length}`,
      } as const;
      return refuse(ctx, finding, ['weights']);
    }
    return careful(ctx, 'badDistribution', () => listed(values, weights));
  });
}
