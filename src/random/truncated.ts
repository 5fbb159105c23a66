import type { Distribution } from './distribution.ts';
import { listed, type Listed } from './empirical.ts';
import { integrateQuantile } from './integrate-quantile.ts';
import { mixture, type Mixture } from './mixture.ts';

/** The largest share a draw can have. */
const LARGEST = 1 - 1 / 9_007_199_254_740_992;

/**
 * A distribution given that it falls from `low` to `high` (either may be infinite). One uniform a
 * draw still: it is squeezed into the shares that lie between. Of a mixture, each component is cut
 * and the weights are what is left of them. Throws a RangeError if nothing lies between.
 */
export function truncated(distribution: Distribution, low: number, high: number): Distribution {
  if (!(low <= high)) throw new RangeError(`high must be at least low (${low}), received ${high}`);
  const share = shareWithin(distribution, low, high);
  if (!(share > 0)) {
    throw new RangeError(
      `draws must lie from ${low} to ${high}, received a ${distribution.kind} without any`,
    );
  }
  if (isMixture(distribution)) return truncatedMixture(distribution, low, high);
  if (isListed(distribution)) {
    const { values, weights } = distribution;
    return listed(
      values,
      weights.map((weight, i) => (values[i]! >= low && values[i]! <= high ? weight : 0)),
    );
  }
  const from = shareBelow(distribution, (x) => x >= low);
  // Rounding must not turn a draw inside (0, 1) into the end of an unbounded support.
  const last = from + share === 1 ? LARGEST : 1;
  const quantile = (u: number): number => {
    const within = u < 1 ? Math.min(last, from + u * share) : from + share;
    return Math.min(high, Math.max(low, distribution.quantile(within)));
  };
  return {
    kind: 'truncated',
    quantile,
    mean: distribution.isConstant ? distribution.mean : integrateQuantile(quantile),
    isConstant: distribution.isConstant || low === high,
    recipe: ['truncated', distribution.recipe, low, high],
  };
}

function truncatedMixture(distribution: Mixture, low: number, high: number): Mixture {
  const left = distribution.components.flatMap((component) => {
    const share = shareWithin(component.distribution, low, high);
    if (!(share > 0)) return [];
    return [
      {
        weight: component.weight * share,
        distribution: truncated(component.distribution, low, high),
      },
    ];
  });
  return mixture(left);
}

/** Share of the draws, from 0 to 1, that fall from `low` to `high`. */
function shareWithin(distribution: Distribution, low: number, high: number): number {
  if (isMixture(distribution)) {
    let share = 0;
    let whole = 0;
    for (const component of distribution.components) {
      share += component.weight * shareWithin(component.distribution, low, high);
      whole += component.weight;
    }
    return share / whole;
  }
  return shareBelow(distribution, (x) => x > high) - shareBelow(distribution, (x) => x >= low);
}

/** The share of draws before the first that `reached` accepts, by bisection of the quantile. */
function shareBelow(distribution: Distribution, reached: (x: number) => boolean): number {
  if (reached(distribution.quantile(0))) return 0;
  let below = 0;
  let above = 1;
  // Shares under 1e-30 are beyond any draw, so bisection need not chase them to the last double.
  while (above > 1e-30) {
    const middle = below + (above - below) / 2;
    if (middle === below || middle === above) break;
    if (reached(distribution.quantile(middle))) above = middle;
    else below = middle;
  }
  return above;
}

function isMixture(distribution: Distribution): distribution is Mixture {
  return distribution.kind === 'mixture';
}

function isListed(distribution: Distribution): distribution is Listed {
  return distribution.kind === 'listed';
}
