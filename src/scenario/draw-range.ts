import type { DrawnRange, Range } from '../charts/vocabulary.ts';
import { type Distribution, distributionOf } from '../random/index.ts';
import type { Finding } from './issue.ts';
import type { Draw } from './types.ts';

/**
 * What is wrong with a draw that is to be a number within a range, or a whole one; undefined if
 * nothing is.
 */
export function wrongDraw(draw: Draw, range: DrawnRange): Finding | undefined {
  return outOfRange(draw, range) ?? (range.whole === true ? notWhole(draw) : undefined);
}

/** What gives fractions where something is counted. */
function notWhole(draw: Draw): Finding | undefined {
  const fraction =
    draw.kind === 'choice'
      ? fractionIn(draw.values.map(Number))
      : draw.kind === 'number'
        ? fractionOf(draw.distribution)
        : undefined;
  if (fraction === undefined) return undefined;
  return typeof fraction === 'number'
    ? { code: 'wrongType', expected: ['int'], received: String(fraction) }
    : { code: 'notWhole', received: fraction };
}

/** A value that is no whole number, or the kind of what draws such; undefined if there is none. */
function fractionOf(distribution: Distribution): number | string | undefined {
  const { kind, mean, isConstant, recipe } = distribution;
  switch (recipe[0]) {
    case 'listed': {
      const [, values, weights] = recipe;
      return fractionIn(values.filter((_, i) => weights?.[i] !== 0));
    }
    case 'mixture':
      return recipe[2]
        .map((part) => fractionOf(distributionOf(part)))
        .find((found) => found !== undefined);
    case 'truncated':
      return fractionOf(distributionOf(recipe[1]));
    default:
      return isConstant ? fractionIn([mean]) : kind;
  }
}

const fractionIn = (values: readonly number[]): number | undefined =>
  values.find((value) => !Number.isSafeInteger(value));

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

/** The greatest number that a draw may give; -Infinity where it gives none. */
export function greatest(draw: Draw): number {
  if (draw.kind === 'number') return endsOf(draw.distribution)[1];
  return draw.kind === 'choice' ? Math.max(...draw.values.map(Number)) : -Infinity;
}

/** The least and the most that can be drawn; a mixture's quantiles do not rise throughout. */
function endsOf(distribution: Distribution): readonly [number, number] {
  const { recipe } = distribution;
  if (recipe[0] !== 'mixture') return [distribution.quantile(0), distribution.quantile(1)];
  const parts = recipe[2].map((part) => endsOf(distributionOf(part)));
  return [Math.min(...parts.map(([low]) => low)), Math.max(...parts.map(([, high]) => high))];
}
