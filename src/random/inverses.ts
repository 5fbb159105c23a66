import { createRequire } from 'node:module';
import type BetaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type GammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';

const load = createRequire(import.meta.url);

/** Quantile of the gamma distribution with a shape and scale 1. */
export function gammaInverse(shape: number): (u: number) => number {
  return whenDrawn(() => {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- what `require` gives has no type
    const gamma: typeof GammaQuantile = load('@stdlib/stats-base-dists-gamma-quantile');
    return gamma.factory(shape, 1);
  });
}

/** Quantile of the beta distribution on [0, 1] with two exponents. */
export function betaInverse(a: number, b: number): (u: number) => number {
  return whenDrawn(() => {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- what `require` gives has no type
    const beta: typeof BetaQuantile = load('@stdlib/stats-base-dists-beta-quantile');
    return beta.factory(a, b);
  });
}

/**
 * A function that is made when it is first called. The packages load some two hundred files, which
 * whoever only reads a scenario, or draws nothing of this kind, need not wait for.
 */
function whenDrawn(make: () => (u: number) => number): (u: number) => number {
  let made: ((u: number) => number) | undefined;
  return (u) => (made ??= make())(u);
}
