import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimal,
  grouped,
  money,
  placesFor,
  plusMinus,
  roundedParts,
} from '../../src/text/index.ts';

describe('numbers', () => {
  test('have a comma after three digits and a true minus sign', () => {
    expect(grouped(49_412)).toBe('49,412');
    expect(grouped(1_234_567)).toBe('1,234,567');
    expect(grouped(999)).toBe('999');
    expect(decimal(-1234.56, 1)).toBe('−1,234.6');
  });

  test('rounded to zero have no sign', () => {
    expect(decimal(-0.04, 1)).toBe('0.0');
  });
});

describe('a figure with its half-width', () => {
  test('has the places that the half-width deserves', () => {
    expect([0.004, 0.04, 0.4, 4, 40].map(placesFor)).toEqual([3, 2, 1, 1, 0]);
    expect(plusMinus({ mean: 43.8412, halfWidth: 0.71 })).toBe('43.8 ± 0.7');
    expect(plusMinus({ mean: 1832.4, halfWidth: 12.6 })).toBe('1,832 ± 13');
    expect(plusMinus({ mean: 0.2371, halfWidth: 0.021 })).toBe('0.24 ± 0.02');
  });

  test.each([
    [9.95, 0],
    [9.94, 1],
    [0.095, 1],
    [0.094, 2],
    [0.0095, 2],
    [0.0094, 3],
    [0, 1],
  ])('has two digits of a half-width of %d at most', (halfWidth, places) => {
    expect(placesFor(halfWidth)).toBe(places);
  });

  test('has no more places than it needs where all replications agree', () => {
    expect(plusMinus({ mean: 100, halfWidth: 0 })).toBe('100 ± 0');
    expect(plusMinus({ mean: 41.5, halfWidth: 0 })).toBe('41.5 ± 0');
  });

  test('says so where the precision is unknown', () => {
    expect(plusMinus({ mean: 43.8412, halfWidth: Number.NaN })).toBe('43.8 ± ?');
  });

  test('shows its sign where asked to', () => {
    expect(plusMinus({ mean: 3, halfWidth: 0.5 }, true)).toBe('+3.0 ± 0.5');
    expect(plusMinus({ mean: -3, halfWidth: 0.5 }, true)).toBe('−3.0 ± 0.5');
    expect(plusMinus({ mean: 0.5, halfWidth: 0.5 }, true)).toBe('+0.5 ± 0.5');
  });

  test.each([0, 0.04, -0.04])('has no sign where %d is rounded to zero', (mean) => {
    expect(plusMinus({ mean, halfWidth: 0.5 }, true)).toBe('0.0 ± 0.5');
  });
});

describe('rounded parts', () => {
  test('add up to the rounded whole', () => {
    expect(roundedParts([33.4, 33.4, 33.2], 0)).toEqual([34, 33, 33]);
    expect(roundedParts([50.1, 20.6, 29.3], 0)).toEqual([50, 21, 29]);
    expect(roundedParts([0.44, 0.33, 0.23], 1)).toEqual([0.5, 0.3, 0.2]);
    const parts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 2 }), (list, places) => {
        const sum = (numbers: readonly number[]) =>
          numbers.reduce((total, each) => total + each, 0);
        const unit = [1, 0.1, 0.01][places]!;
        expect(Math.abs(sum(roundedParts(list, places)) - sum(list))).toBeLessThan(0.51 * unit);
      }),
    );
  });

  test('are each less than one unit from what they were', () => {
    const parts = [0.1, 0.2, -0.3, 12.77];
    roundedParts(parts, 1).forEach((part, i) =>
      expect(Math.abs(part - parts[i]!)).toBeLessThan(0.1),
    );
  });
});

test('money is whole yuan, in Chinese by the ten thousand', () => {
  expect(money(180_000_000, 'en')).toBe('¥1,800,000');
  expect(money(180_000_000, 'zh')).toBe('180万元');
  expect(money(1_234_567, 'zh')).toBe('12,345.67元');
  expect(money(1_255_000, 'zh')).toBe('12,550元');
  expect(money(-5_050, 'en')).toBe('−¥50.50');
});
