import { z } from 'zod';
import type { ByAttribute } from '../types.ts';
import { type Kinds, oneOf, optional, theOnly } from './distribution.ts';
import { complain, type Complaints, provenance, refuse, strict } from './leaves.ts';

/** The keys of a parameter that spread it over the values of an attribute. */
export const spreadKeys = ['by', 'cases', 'otherwise'] as const;

/** The keys of something that is of one kind, or of one kind for each value of an attribute. */
export function spreadShape<T>(kinds: Kinds<T>, single: z.ZodType<T> = oneOf(kinds, provenance)) {
  return {
    ...optional(kinds),
    by: z.string().describe('the attribute or setting that it depends on').optional(),
    cases: z.record(z.string(), single).describe('by the value of that attribute').optional(),
    otherwise: single.describe('for all other values').optional(),
  };
}

/** Reads the keys of `spreadShape`. What stands beside them may say something about every value. */
export function spread<T>(
  kinds: Kinds<T>,
  values: Readonly<Record<string, unknown>>,
  ctx: Complaints,
  turn: (value: T) => T = (value) => value,
): ByAttribute<T> {
  const { by, cases, otherwise } = values as {
    by?: string;
    cases?: Record<string, T>;
    otherwise?: T;
  };
  if (by === undefined) {
    if (cases === undefined && otherwise === undefined) {
      return { cases: { otherwise: turn(theOnly(kinds, values, ctx)) } };
    }
    return refuse(ctx, { code: 'casesWithoutBy' }, [cases === undefined ? 'otherwise' : 'cases']);
  }
  const given = Object.keys(kinds).filter((kind) => values[kind] !== undefined);
  if (given.length > 0) {
    complain(ctx, { code: 'severalDistributions', received: ['by', ...given].join(', ') });
  } else if (cases === undefined && otherwise === undefined) {
    complain(ctx, { code: 'byWithoutCases' });
  }
  const all = { ...cases, ...(otherwise === undefined ? {} : { otherwise }) };
  return {
    by,
    cases: Object.fromEntries(Object.entries(all).map(([value, each]) => [value, turn(each)])),
  };
}

/** A parameter with its provenance. */
export function parameter<T>(kinds: Kinds<T>): z.ZodType<ByAttribute<T>> {
  return strict({ ...spreadShape(kinds), ...provenance }).transform((values, ctx) =>
    spread(kinds, values, ctx),
  );
}
