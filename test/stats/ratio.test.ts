import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  meanInterval,
  ratioContributions,
  ratioDifference,
  ratioOfMeans,
  ratioOfRatios,
} from '../../src/stats/index.ts';

test('over equal denominators it is the interval of the mean', () => {
  const numerators = [3, 5, 4, 8];
  const ratio = ratioOfMeans(numerators, [2, 2, 2, 2]);
  const mean = meanInterval(numerators.map((value) => value / 2));
  expect(ratio.mean).toBeCloseTo(mean.mean, 12);
  expect(ratio.halfWidth).toBeCloseTo(mean.halfWidth, 12);
  expect(ratio.plain).toBe(2.5);
});

test('the jackknife takes most of the bias out', () => {
  // Two pairs: leaving one out in turn gives 2 and 4, the whole 3; corrected 2 x 3 - (2 + 4) / 2.
  expect(ratioOfMeans([2, 4], [1, 1]).mean).toBeCloseTo(3, 12);
  // Whole 6 / 4; without the first 4 / 3, without the second 2 / 1: 2 x 1.5 - (4 / 3 + 2) / 2.
  expect(ratioOfMeans([2, 4], [1, 3]).mean).toBeCloseTo(4 / 3, 12);
});

test('a constant ratio has no half-width to speak of', () => {
  const ratio = ratioOfMeans([2, 6, 10], [1, 3, 5]);
  expect(ratio.mean).toBeCloseTo(2, 12);
  expect(ratio.halfWidth).toBeLessThan(1e-12);
});

test('fewer than two pairs have no interval, unequal lists are refused', () => {
  expect(ratioOfMeans([2], [1]).halfWidth).toBeNaN();
  expect(() => ratioOfMeans([2], [])).toThrow('received 1 and 0');
});

test('one pair, or one that has all there is, gives the plain ratio', () => {
  expect(ratioOfMeans([2], [4]).mean).toBe(0.5);
  expect(ratioOfMeans([2, 0], [4, 0])).toMatchObject({ mean: 0.5, plain: 0.5, halfWidth: NaN });
});

test('hours that all have, for the one outcome that one of them has, are the plain ratio', () => {
  const hours = ratioOfMeans([10, 12, 11], [0, 0, 1]);
  expect(hours).toMatchObject({ mean: 33, plain: 33, halfWidth: NaN });
  const change = ratioOfRatios(pairs([4, 2], [1, 1]), pairs([0, 3], [1, 1]));
  expect(change).toMatchObject({ mean: 2, plain: 2, halfWidth: NaN });
});

test('a ratio over one that has nothing below it is not known, and does not count as 0', () => {
  // Without the first pair the lower ratio is 2 / 0.
  const change = ratioOfRatios(pairs([1, 1], [1, 1]), pairs([1, 2], [1, 0]));
  expect(change.mean).toBeCloseTo(1 / 3, 12);
  expect(change.halfWidth).toBeNaN();
  expect(ratioOfRatios(pairs([1, 1], [1, 1]), pairs([1, 2], [0, 0])).mean).toBeNaN();
});

const pairs = (numerators: readonly number[], denominators: readonly number[]) => ({
  numerators,
  denominators,
});
const observations = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((list) =>
    pairs(
      list.map(([above]) => above),
      list.map(([, below]) => below),
    ),
  );

test('the difference of two ratios is that of the ratios as each is told', () => {
  fc.assert(
    fc.property(observations, observations, (first, second) => {
      const n = Math.min(first.numerators.length, second.numerators.length);
      const [one, other] = [first, second].map(({ numerators, denominators }) =>
        pairs(numerators.slice(0, n), denominators.slice(0, n)),
      );
      const apart = (of: typeof one) => ratioOfMeans(of!.numerators, of!.denominators).mean;
      expect(ratioDifference(one!, other!).mean).toBeCloseTo(apart(other) - apart(one), 9);
    }),
  );
});

test('a ratio that is the same in both has no difference, and no uncertainty about it', () => {
  const uneven = pairs([10, 900, 1], [1, 30, 1]);
  const { mean, halfWidth } = ratioDifference(uneven, uneven);
  expect([mean, halfWidth]).toEqual([0, 0]);
  expect(ratioOfRatios(uneven, uneven)).toMatchObject({ mean: 1, halfWidth: 0 });
});

test('observations weigh by their denominators, not one as much as the other', () => {
  const few = pairs([0, 0, 0], [100, 100, 1]);
  const more = pairs([300, 300, 0], [100, 100, 1]);
  expect(ratioDifference(few, more).mean).toBeCloseTo(3, 1);
  expect(ratioOfRatios(more, pairs([100, 100, 1], [100, 100, 1])).mean).toBeCloseTo(3, 1);
});

test('an observation of nothing takes nothing away', () => {
  const { mean } = ratioDifference(pairs([2, 4, 0], [1, 2, 0]), pairs([3, 6, 0], [1, 2, 0]));
  expect(mean).toBeCloseTo(1, 12);
});

test('what the pairs contribute sums up to the ratio as it is told', () => {
  fc.assert(
    fc.property(observations, (all) => {
      const { mean } = meanInterval(ratioContributions(all));
      expect(mean).toBeCloseTo(ratioOfMeans(all.numerators, all.denominators).mean, 9);
    }),
  );
});

test('where one pair alone has all there is, the difference is that of the plain ratios', () => {
  const { mean, halfWidth } = ratioDifference(pairs([2, 0], [4, 0]), pairs([9, 0], [6, 0]));
  expect(mean).toBe(1);
  expect(halfWidth).toBeNaN();
});

test('ratios of unlike numbers of observations are not compared', () => {
  const [two, three] = [pairs([1, 2], [1, 1]), pairs([1, 2, 3], [1, 1, 1])];
  expect(() => ratioDifference(two, three)).toThrow('received 2 and 3');
  expect(() => ratioOfRatios(three, two)).toThrow('received 3 and 2');
});
