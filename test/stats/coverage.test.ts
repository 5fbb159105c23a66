import { describe, expect, test } from 'vitest';
import { exponential, normalQuantile, uniformBetween } from '../../src/random/index.ts';
import {
  independentDifference,
  kaplanMeier,
  meanInterval,
  pairedDifference,
  ratioDifference,
  ratioOfMeans,
  ratioOfRatios,
  restrictedMean,
  survivalInterval,
} from '../../src/stats/index.ts';
import { around, coverageOf, type Told } from '../intervals/coverage.ts';
import { Draws } from '../intervals/draws.ts';

const normal = { quantile: normalQuantile };

/**
 * Asserts that 95 % intervals hold the truth as often as they say, give or take 1.5 points: four
 * standard errors. With the normal's 1.96 for Student's t, or a half-width wrong by the root of 2 either
 * way, it would be 1.9 points off or more, for ten observations and fewer.
 */
function holds(truth: number, told: (draws: Draws) => Told): void {
  const all = Array.from({ length: 4000 }, (_, experiment) => told(new Draws(experiment)));
  const { share, withheld } = coverageOf(all, truth);
  expect(withheld).toBe(0);
  expect(share).toBeGreaterThan(0.935);
  expect(share).toBeLessThan(0.965);
}

describe('of a hundred 95 % intervals some 95 hold the truth:', () => {
  test.each([2, 3, 5, 10])('the mean of %i observations', (n) => {
    holds(0, (draws) => around(meanInterval(draws.list(normal, n))));
  });

  test.each([3, 5, 10])('the paired difference of %i', (n) => {
    holds(0.5, (draws) => {
      const common = draws.list(normal, n);
      const second = common.map((value) => value + 0.5 + 0.3 * draws.from(normal));
      return around(pairedDifference(common, second));
    });
  });

  test.each([5, 10])('the difference of %i and three times as many of a wider spread', (n) => {
    holds(0, (draws) => {
      const wide = draws.list(normal, 3 * n).map((value) => 3 * value);
      return around(independentDifference(draws.list(normal, n), wide));
    });
  });

  /** Cases, and what all of them take: four each on average. */
  const pairs = (draws: Draws, n: number) => {
    const denominators = Array.from({ length: n }, () => 50 + Math.floor(50 * draws.uniform()));
    const numerators = denominators.map(
      (cases) => 4 * cases + Math.sqrt(cases) * draws.from(normal),
    );
    return { numerators, denominators };
  };

  test.each([3, 5, 10])('a ratio of %i sums over unequal numbers of cases', (n) => {
    holds(4, (draws) => {
      const { numerators, denominators } = pairs(draws, n);
      return around(ratioOfMeans(numerators, denominators));
    });
  });

  test.each([3, 10])('the difference and the quotient of two ratios of %i', (n) => {
    holds(0, (draws) => around(ratioDifference(pairs(draws, n), pairs(draws, n))));
    holds(1, (draws) => around(ratioOfRatios(pairs(draws, n), pairs(draws, n))));
  });
});

test('survival and a restricted mean hold the truth in some 95 of a hundred, of 100 half of them censored', () => {
  const [life, until] = [exponential(1), uniformBetween(0, 1.5)];
  const curve = (draws: Draws) => {
    const lives = draws.list(life, 100);
    const ends = draws.list(until, 100);
    return kaplanMeier(
      lives.map((each, i) => Math.min(each, ends[i]!)),
      lives.map((each, i) => each <= ends[i]!),
    );
  };
  holds(0.5, (draws) => survivalInterval(curve(draws), Math.LN2));
  holds(1 - Math.exp(-1), (draws) => around(restrictedMean(curve(draws), 1)));
});
