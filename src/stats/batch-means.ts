import { meanInterval, type Interval } from './interval.ts';

/** The mean of a series whose neighbours depend on each other. */
export interface BatchMeans extends Interval {
  /** Observations in a batch. */
  readonly size: number;
  readonly means: readonly number[];
  /** Correlation of each batch with the next; well above 0 says that batches are too short. */
  readonly correlation: number;
}

/**
 * Confidence interval for the steady mean of one long run, from the means of batches; `n` counts
 * the batches. What does not fill a batch is left out at the beginning, next to the warm-up.
 * Throws a RangeError for fewer than two batches or fewer observations than batches.
 * Source: Law, Simulation Modeling and Analysis, ch. 9.
 */
export function batchMeans(values: ArrayLike<number>, batches: number, level = 0.95): BatchMeans {
  if (!Number.isInteger(batches) || batches < 2 || batches > values.length) {
    throw new RangeError(
      `batches must be a whole number from 2 to ${values.length}, received ${batches}`,
    );
  }
  const size = Math.floor(values.length / batches);
  const start = values.length - size * batches;
  const means = Array.from({ length: batches }, (_, batch) => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += values[start + batch * size + i]!;
    return sum / size;
  });
  const interval = meanInterval(means, level);
  return { ...interval, size, means, correlation: lagOne(means, interval.mean) };
}

function lagOne(values: readonly number[], mean: number): number {
  let products = 0;
  let squares = 0;
  for (const [i, value] of values.entries()) {
    squares += (value - mean) * (value - mean);
    if (i > 0) products += (value - mean) * (values[i - 1]! - mean);
  }
  return squares === 0 ? 0 : products / squares;
}
