import type { z } from 'zod';
import type { Distribution } from '../../random/index.ts';
import { type Complaints, refuse } from './leaves.ts';

/** What the distributions themselves refuse becomes an issue like any other. */
export function careful(
  ctx: Complaints,
  code: 'badDistribution' | 'nothingLeft',
  build: () => Distribution,
): Distribution {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(ctx, { code, received: error.message });
  }
}

/** A distribution made of parameters that are sound each by itself. */
export function built<T>(parameters: z.ZodType<T>, build: (given: T) => Distribution) {
  return parameters.transform((given, ctx) => careful(ctx, 'badDistribution', () => build(given)));
}
