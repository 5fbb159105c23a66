import { expect } from 'vitest';
import { meanInterval } from '../../src/stats/index.ts';

/**
 * Asserts that the theory lies within four standard errors of the mean over replications, and that
 * the test could have failed: four standard errors are less than `precision` of the theory.
 * Student's t widens the four for few replications. The seeds are fixed, so the outcome is too.
 */
export function agree(theory: number, observed: readonly number[], precision = 0.05): void {
  const { mean, halfWidth } = meanInterval(observed, 0.999_936);
  expect(halfWidth / theory, `half-width ${halfWidth} around ${mean}`).toBeLessThan(precision);
  expect(Math.abs(mean - theory), `${mean} ± ${halfWidth} for ${theory}`).toBeLessThan(halfWidth);
}

/** One figure a replication. */
export function replicate(replications: number, figure: (replication: number) => number): number[] {
  return Array.from({ length: replications }, (_, replication) => figure(replication));
}
