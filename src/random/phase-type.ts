import type { Distribution, Recipe } from './distribution.ts';
import { invertStages } from './invert-stages.ts';
import { cumulativeShares, requirePositive } from './requirements.ts';
import { parallelStages, serialStages } from './stages.ts';

/**
 * One of several exponential stages, each as likely as its weight: more spread than exponential.
 * Unlike a mixture its quantile never falls. Throws a RangeError for bad weights or means.
 */
export function hyperexponential(
  weights: readonly number[],
  means: readonly number[],
): Distribution {
  requireMeans(means);
  if (weights.length !== means.length) {
    throw new RangeError(`weights must number ${means.length}, received ${weights.length}`);
  }
  const totals = cumulativeShares('weights', weights);
  const shares = weights.map((_, i) => totals[i]! - (totals[i - 1] ?? 0));
  const mean = means.reduce((sum, stage, i) => sum + shares[i]! * stage, 0);
  const recipe = ['hyperexponential', weights, means] as const;
  return phaseType(recipe, mean, invertStages(parallelStages(shares, means), mean));
}

/**
 * The sum of independent exponential stages: less spread than exponential. Throws a RangeError for
 * means that are not above 0 or too unlike.
 */
export function hypoexponential(means: readonly number[]): Distribution {
  return {
    ...coxian(
      means,
      means.slice(1).map(() => 1),
    ),
    kind: 'hypoexponential',
    recipe: ['hypoexponential', means],
  };
}

/**
 * Exponential stages one after another; after stage i comes the next with probability `onward[i]`,
 * else the end. `onward` is one shorter than `means`. Throws a RangeError for bad numbers, and for
 * stages so unlike that rounding would hide the quicker ones: the longest mean over the shortest, over
 * the least probability of going on, may be a million at most.
 */
export function coxian(means: readonly number[], onward: readonly number[]): Distribution {
  requireMeans(means);
  if (onward.length !== means.length - 1) {
    throw new RangeError(`onward must number ${means.length - 1}, received ${onward.length}`);
  }
  let reached = 1;
  let mean = 0;
  for (let i = 0; i < means.length; i++) {
    mean += reached * means[i]!;
    const on = onward[i] ?? 0;
    if (!(on >= 0 && on <= 1)) throw new RangeError(`onward must be from 0 to 1, received ${on}`);
    reached *= on;
  }
  requireLikeness(means, onward);
  const recipe = ['coxian', means, onward] as const;
  return phaseType(recipe, mean, invertStages(serialStages(means, onward), mean));
}

/** Beyond this the shares of the quicker stages drown in the rounding of the slower ones. */
const MOST_UNLIKE = 1e6;

function requireLikeness(means: readonly number[], onward: readonly number[]): void {
  const rarest = Math.min(1, ...onward.filter((on) => on > 0));
  const unlike = Math.max(...means) / Math.min(...means) / rarest;
  if (unlike <= MOST_UNLIKE) return;
  throw new RangeError(
    `means must be within a factor of ${MOST_UNLIKE} of each other, times the least onward; received ${unlike}`,
  );
}

function requireMeans(means: readonly number[]): void {
  if (means.length === 0) throw new RangeError('means must not be empty, received none');
  for (const mean of means) requirePositive('mean', mean);
}

function phaseType(recipe: Recipe, mean: number, quantile: (u: number) => number): Distribution {
  return { kind: recipe[0], mean, isConstant: false, recipe, quantile };
}
