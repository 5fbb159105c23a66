import { z } from 'zod';
import type { Finding } from '../issue.ts';
import {
  durationPattern,
  parseDuration,
  parseFigure,
  parseRate,
  type Parsed,
  quantityPattern,
  ratePattern,
} from '../units.ts';

/** The part of a Zod context that takes what is wrong. */
export interface Complaints {
  addIssue(issue: {
    code: 'custom';
    params: Record<string, unknown>;
    path?: (string | number)[];
  }): void;
}

/** Tells Zod what is wrong in our words; `path` leads on from the value at hand. */
export function complain(ctx: Complaints, finding: Finding, path: (string | number)[] = []): void {
  ctx.addIssue({ code: 'custom', params: { finding }, path });
}

/** Complains of the first value that is below the one before it. */
export function neverFalling(values: readonly number[], ctx: Complaints): void {
  const falls = values.findIndex((value, i) => i > 0 && value < values[i - 1]!);
  if (falls > 0) complain(ctx, { code: 'notRising' }, [falls]);
}

/** Complains of more entries than there may be. */
export const atMost =
  (most: number) =>
  (entries: Readonly<Record<string, unknown>>, ctx: Complaints): void => {
    const count = Object.keys(entries).length;
    if (count <= most) return;
    complain(ctx, { code: 'wrongLength', received: String(count), expected: [`<= ${most}`] });
  };

/** Complains of weights of which none is above 0. */
export function someWeight(weights: readonly number[], ctx: Complaints): void {
  if (weights.some((weight) => weight > 0)) return;
  const none = { code: 'wrongLength', received: '0', expected: ['>= 1'] } as const;
  complain(ctx, weights.length === 0 ? none : { code: 'noWeight' });
}

/** As `complain`, and gives up on the value. */
export function refuse(ctx: Complaints, finding: Finding, path: (string | number)[] = []): never {
  complain(ctx, finding, path);
  return z.NEVER;
}

/** An object with no other keys than these. The message tells the mapping which would have been right. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join('\n') : undefined),
  });
}

function quantity<T>(parse: (written: unknown) => Parsed<T>, pattern: string, description: string) {
  return z
    .unknown()
    .refine((written) => written !== undefined, { params: { finding: { code: 'missingKey' } } })
    .transform((written, ctx): T => {
      const parsed = parse(written);
      return 'value' in parsed ? parsed.value : refuse(ctx, parsed.finding);
    })
    .meta({ type: 'string', pattern, description });
}

/** A length of time with its unit, in ms. */
export const duration = quantity(
  parseDuration,
  durationPattern,
  'a length of time with its unit: 90 s, 15 min',
);
/** The same in whole ms, for what is not drawn. */
export const wholeDuration = duration.transform(Math.round);
/** More than nothing of time, in whole ms. */
export const period = wholeDuration.refine((ms) => ms > 0, {
  params: { finding: { code: 'outOfRange', expected: ['> 0'] } },
});
/** So many per unit of time, as per ms. */
export const rate = quantity(parseRate, ratePattern, 'a rate with its unit: 0.8 per h');
/** A reported figure with its unit. */
export const figure = quantity(
  parseFigure,
  quantityPattern,
  'a figure with its unit: 44 min, 4 h, 86 %, 10.8 cases, 1e9 yuan; a change: -28.58 %',
);

/** Any finite number. */
export const plainNumber = z.number();
/** A share or a probability, from 0 to 1. */
export const share = z.number().min(0).max(1);

/** Text in both languages. */
export const bilingual = strict({ zh: z.string().min(1), en: z.string().min(1) });

/** Where a number comes from; that one of them is there is checked on the text that brings it. */
export const provenance = {
  source: z
    .string()
    .optional()
    .describe('id of a source in the file of published figures, DER, or a paragraph A13-…'),
  assumption: z.string().min(1).optional().describe('why this value, where no source gives it'),
};

/** A name by which other parts of the file refer to something. */
export const name = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/u, 'id');

/** Only the keys that are there: Zod leaves out what is missing, our types want it left out. */
export function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- entries lose their keys' types
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
