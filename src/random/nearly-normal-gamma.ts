import { normalQuantile } from './normal-quantile.ts';

/**
 * Quantile of the gamma distribution with a large shape and scale 1; relative error below 1e-9
 * from a shape of 500 on, and smaller above. The normal quantile is bent by the two leading
 * corrections of an expansion that holds over the whole range.
 * Source: Temme, Mathematics of Computation 58 (1992).
 */
export function nearlyNormalGamma(shape: number): (u: number) => number {
  const root = Math.sqrt(shape);
  return (u) => {
    // Beyond this no draw comes; the series below would not hold.
    const plain = Math.max(-9, Math.min(9, normalQuantile(u))) / root;
    const eta = plain + (polynomial(FIRST, plain) + polynomial(SECOND, plain) / shape) / shape;
    if (u <= 0) return 0;
    return u < 1 ? shape * polynomial(LAMBDA, eta) : Infinity;
  };
}

// Series of the solution of lambda - 1 - log(lambda) = eta^2 / 2 that rises with eta.
const LAMBDA = [1, 1, 1 / 3, 1 / 36, -1 / 270, 1 / 4320, 1 / 17_010, -139 / 5_443_200, 1 / 204_120];
// Corrections to eta of order 1 / shape and 1 / shape^2.
const FIRST = [-1 / 3, 1 / 36, 1 / 1620, -7 / 6480, 5 / 18_144, -11 / 382_725, -101 / 16_329_600];
const SECOND = [-7 / 405, -7 / 2592, 533 / 204_120];

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + coefficients[i]!;
  return value;
}
