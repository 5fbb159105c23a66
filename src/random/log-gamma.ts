// Lanczos approximation with g = 7 and nine terms; relative error of the gamma function below 1e-14.
const G = 7;
const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const HALF_LOG_TWO_PI = 0.91893853320467274178;

/**
 * Natural logarithm of the gamma function, for x > 0.
 * Source: Lanczos, SIAM Journal on Numerical Analysis B 1 (1964); coefficients of Godfrey.
 */
export function logGamma(x: number): number {
  // The series wants x of at least 1/2.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  let sum = 0.99999999999980993;
  for (const [i, coefficient] of COEFFICIENTS.entries()) sum += coefficient / (x + i);
  const t = x + G - 0.5;
  return HALF_LOG_TWO_PI + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
