import { createRequire } from 'node:module';
import type BetaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type GammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import type StudentQuantile from '@stdlib/stats-base-dists-t-quantile';

// Loaded when first asked for: some two hundred files, which whoever computes no interval need not
// wait for.
const load = createRequire(import.meta.url);

/** Quantile of the beta distribution on [0, 1] with two exponents. */
export function betaQuantile(p: number, a: number, b: number): number {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- what `require` gives has no type
  const quantile: typeof BetaQuantile = load('@stdlib/stats-base-dists-beta-quantile');
  return quantile(p, a, b);
}

/** Quantile of the gamma distribution with a shape and a rate. */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- what `require` gives has no type
  const quantile: typeof GammaQuantile = load('@stdlib/stats-base-dists-gamma-quantile');
  return quantile(p, shape, rate);
}

/** Quantile of Student's t with so many degrees of freedom; NaN unless they are above 0. */
export function studentQuantile(p: number, freedom: number): number {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- what `require` gives has no type
  const quantile: typeof StudentQuantile = load('@stdlib/stats-base-dists-t-quantile');
  return quantile(p, freedom);
}
