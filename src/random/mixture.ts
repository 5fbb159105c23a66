import type { Distribution } from './distribution.ts';
import { cumulativeShares } from './requirements.ts';

/** A distribution and how much of the mixture it is, relative to the others. */
export interface Component {
  readonly weight: number;
  readonly distribution: Distribution;
}

/** A distribution that is a mixture, with its components still visible. */
export interface Mixture extends Distribution {
  readonly components: readonly Component[];
}

/**
 * One of several distributions, each as likely as its weight. The one uniform picks the component
 * and, stretched, is the component's own draw: `quantile` does not fall within a component, but
 * may from one to the next. Throws a RangeError for no components or bad weights.
 */
export function mixture(given: readonly Component[]): Mixture {
  const components = given.filter(({ weight }) => weight !== 0);
  const shares = cumulativeShares(
    'weights',
    components.map(({ weight }) => weight),
  );
  const parts = components.map(({ distribution }) => distribution);
  let mean = 0;
  for (let i = 0; i < parts.length; i++)
    mean += parts[i]!.mean * (shares[i]! - (shares[i - 1] ?? 0));
  const last = parts.length - 1;
  return {
    kind: 'mixture',
    components,
    mean,
    isConstant: parts.every((part) => part.isConstant && part.mean === parts[0]!.mean),
    recipe: ['mixture', components.map(({ weight }) => weight), parts.map(({ recipe }) => recipe)],
    quantile: (u) => {
      let i = 0;
      while (i < last && u > shares[i]!) i++;
      const from = i === 0 ? 0 : shares[i - 1]!;
      // Rounding must not turn a draw inside (0, 1) into an end of an unbounded support.
      const within = (u - from) / (shares[i]! - from);
      return parts[i]!.quantile(u > 0 && u < 1 ? insideUnit(within) : within);
    },
  };
}

const SMALLEST = 1 / 9_007_199_254_740_992;

function insideUnit(u: number): number {
  return u < SMALLEST ? SMALLEST : u > 1 - SMALLEST ? 1 - SMALLEST : u;
}
