import { describe, expect, test } from 'vitest';
import {
  constant,
  type Distribution,
  listed,
  mixture,
  triangular,
  truncated,
  uniformBetween,
} from '../../src/random/index.ts';
import { bounds, outOfRange, wrongDraw } from '../../src/scenario/draw-range.ts';
import type { Draw } from '../../src/scenario/types.ts';

const number = (distribution: Distribution): Draw => ({ kind: 'number', distribution });
const choice = (...values: readonly string[]): Draw => ({
  kind: 'choice',
  values,
  weights: values.map(() => 1),
});
const range = { least: 1, most: 3 };
const tooFar = (received: string) => ({
  code: 'outOfRange',
  received,
  expected: ['>= 1', '<= 3'],
});

describe('a draw that is to be a number within a range', () => {
  test('may reach both ends of it', () => {
    expect(outOfRange(number(uniformBetween(1, 3)), range)).toBeUndefined();
    expect(outOfRange(choice('1', '2', '3'), range)).toBeUndefined();
  });

  test('is refused by the end that lies outside, the lower first', () => {
    expect(outOfRange(number(uniformBetween(0.5, 2)), range)).toEqual(tooFar('0.5'));
    expect(outOfRange(number(uniformBetween(2, 3.5)), range)).toEqual(tooFar('3.5'));
    expect(outOfRange(number(uniformBetween(0, 9)), range)).toEqual(tooFar('0'));
  });

  test('of several distributions may be none that reaches outside, wherever it stands', () => {
    const mixed = (...parts: readonly Distribution[]) =>
      outOfRange(
        number(mixture(parts.map((distribution) => ({ weight: 1, distribution })))),
        range,
      );
    expect(mixed(constant(3), constant(1), constant(2))).toBeUndefined();
    expect(mixed(constant(2), constant(0), constant(2))).toEqual(tooFar('0'));
    expect(mixed(constant(2), constant(7), constant(2))).toEqual(tooFar('7'));
    const inner = mixture([
      { weight: 1, distribution: constant(9) },
      { weight: 1, distribution: constant(2) },
    ]);
    expect(mixed(inner, constant(2))).toEqual(tooFar('9'));
  });

  test('that is chosen is chosen among numbers of it', () => {
    const refused = (received: string) => ({ code: 'wrongType', expected: ['number'], received });
    expect(outOfRange(choice('2', 'many'), range)).toEqual(refused('many'));
    expect(outOfRange(choice('2', '0'), range)).toEqual(refused('0'));
    expect(outOfRange(choice('2', '4'), range)).toEqual(refused('4'));
  });

  test('is not known beforehand of what is neither drawn nor chosen', () => {
    expect(outOfRange({ kind: 'taken', attribute: 'crew' }, range)).toBeUndefined();
  });
});

test('a range that is open on one side has one bound', () => {
  expect(bounds({ least: 0 })).toEqual(['>= 0']);
  expect(bounds({ most: 5 })).toEqual(['<= 5']);
  expect(outOfRange(number(constant(1e9)), { least: 0 })).toBeUndefined();
  expect(outOfRange(number(constant(-1e9)), { most: 0 })).toBeUndefined();
});

describe('a draw that is to be a number of something', () => {
  const wrong = (draw: Draw) => wrongDraw(draw, { least: 0, whole: true });
  const fractions = (received: string) => ({ code: 'notWhole', received });
  const fraction = (received: string) => ({ code: 'wrongType', expected: ['int'], received });
  const half = (...parts: readonly Distribution[]) =>
    mixture(parts.map((distribution) => ({ weight: 1, distribution })));

  test('is whole whatever may be drawn', () => {
    expect(wrong(number(constant(2)))).toBeUndefined();
    expect(wrong(number(listed([1, 2.5, 3], [1, 0, 1])))).toBeUndefined();
    expect(wrong(number(uniformBetween(2, 2)))).toBeUndefined();
    expect(wrong(number(truncated(constant(3), 2.5, 9)))).toBeUndefined();
    expect(wrong(number(truncated(listed([1, 2.5, 3]), 2.6, 9)))).toBeUndefined();
    expect(wrong(number(half(constant(1), listed([2, 3]))))).toBeUndefined();
    expect(wrong(choice('1', '2'))).toBeUndefined();
    expect(wrong({ kind: 'taken', attribute: 'count' })).toBeUndefined();
  });

  test('is refused by a value that is not, or by what spreads over all that lies between', () => {
    expect(wrong(number(constant(2.5)))).toEqual(fraction('2.5'));
    expect(wrong(number(listed([1, 2.5])))).toEqual(fraction('2.5'));
    expect(wrong(number(half(constant(1), constant(0.5))))).toEqual(fraction('0.5'));
    expect(wrong(choice('1', '1.5'))).toEqual(fraction('1.5'));
    expect(wrong(number(uniformBetween(1, 3)))).toEqual(fractions('uniform'));
    expect(wrong(number(truncated(triangular(1, 2, 3), 1, 2)))).toEqual(fractions('triangular'));
    expect(wrong(number(half(constant(1), uniformBetween(1, 3))))).toEqual(fractions('uniform'));
  });

  test('is told first where it is out of range', () => {
    expect(wrong(number(uniformBetween(-1, 3)))).toMatchObject({ code: 'outOfRange' });
  });

  test('is any number where nothing is counted', () => {
    expect(wrongDraw(number(uniformBetween(1, 3)), { least: 0, whole: false })).toBeUndefined();
  });
});
