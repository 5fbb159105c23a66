import type { Range } from '../charts/vocabulary.ts';
import { type Distribution, distributionOf } from '../random/index.ts';
import type { Finding } from './issue.ts';
import type { Draw } from './types.ts';

/** What is wrong with a draw that is to be a number within a range; undefined if nothing is. */
export function outOfRange(draw: Draw, range: Range): Finding | undefined {
  const { least = -Infinity, most = Infinity } = range;
  if (draw.kind === 'choice') {
    const odd = draw.values.find((value) => !(Number(value) >= least && Number(value) <= most));
    return odd === undefined
      ? undefined
      : { code: 'wrongType', expected: ['number'], received: odd };
  }
  if (draw.kind !== 'number') return undefined;
  const [low, high] = endsOf(draw.distribution);
  const odd = low < least ? low : high > most ? high : undefined;
  return odd === undefined
    ? undefined
    : { code: 'outOfRange', received: String(odd), expected: bounds(range) };
}

/** A range as a message shows it. */
export function bounds({ least, most }: Range): readonly string[] {
  return [
    ...(least === undefined ? [] : [`>= ${least}`]),
    ...(most === undefined ? [] : [`<= ${most}`]),
  ];
}

/** The least and the most that can be drawn; a mixture's quantiles do not rise throughout. */
function endsOf(distribution: Distribution): readonly [number, number] {
  const { recipe } = distribution;
  if (recipe[0] !== 'mixture') return [distribution.quantile(0), distribution.quantile(1)];
  const parts = recipe[2].map((part) => endsOf(distributionOf(part)));
  return [Math.min(...parts.map(([low]) => low)), Math.max(...parts.map(([, high]) => high))];
}
