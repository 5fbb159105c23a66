import { describe, expect, test } from 'vitest';
import { parseDuration, parseFigure, parseRate } from '../../src/scenario/units.ts';

describe('lengths of time are ms', () => {
  test.each([
    ['250 ms', 250],
    ['90 s', 90_000],
    ['15 min', 900_000],
    ['15min', 900_000],
    ['0.75 h', 2_700_000],
    ['48 h', 172_800_000],
    ['3 d', 259_200_000],
    ['1 week', 604_800_000],
    ['2 weeks', 1_209_600_000],
    ['0 min', 0],
    ['1e3 s', 1_000_000],
    ['520 weeks', 314_496_000_000],
    ['12 w', 7_257_600_000],
    ['5 d 18 h', 496_800_000],
    ['3 min 20s', 200_000],
  ])('%s', (written, value) => {
    expect(parseDuration(written)).toEqual({ value });
  });

  test.each([
    [90, 'noUnit', ['90 s', '90 min']],
    ['90', 'noUnit', ['90 s', '90 min']],
    ['3 days', 'wrongUnit', ['3 d']],
    ['3 H', 'wrongUnit', ['3 h']],
    ['3 DAYS', 'wrongUnit', ['3 d']],
    ['3 min 20', 'notAQuantity', ['90 s', '15 min']],
    ['3 min 20 sec', 'wrongUnit', ['20 s']],
    ['3 min, 20 s', 'notAQuantity', ['90 s', '15 min']],
    ['-3 min', 'negativeTime', undefined],
    ['1e300 h', 'outOfRange', undefined],
    ['1e400 h', 'outOfRange', undefined],
    ['9e15 ms 9e15 ms', 'outOfRange', undefined],
    [true, 'notAQuantity', ['90 s', '15 min']],
    [null, 'notAQuantity', ['90 s', '15 min']],
    ['', 'notAQuantity', ['90 s', '15 min']],
  ])('%s is none', (written, code, hint) => {
    const parsed = parseDuration(written);
    expect('finding' in parsed && [parsed.finding.code, parsed.finding.hint]).toEqual([code, hint]);
  });
});

test('rates are per ms', () => {
  for (const written of [
    '3.6 per h',
    '3.6/h',
    '3.6 / h',
    '3.6 per  h',
    '0.001 per s',
    '86.4 per day',
    '86.4/d',
  ]) {
    const parsed = parseRate(written);
    expect('value' in parsed && parsed.value).toBeCloseTo(1e-6, 15);
  }
  expect(parseRate('0 per h')).toEqual({ value: 0 });
});

test.each([
  [3, 'noUnit', ['3 per h', '3 per day']],
  ['3 hours', 'wrongUnit', ['3 per h']],
  ['3 h', 'wrongUnit', ['3 per h']],
  ['-3 per h', 'outOfRange', undefined],
  ['often', 'notAQuantity', ['0.8 per h', '65 per day']],
  ['', 'notAQuantity', ['0.8 per h', '65 per day']],
  [true, 'notAQuantity', ['0.8 per h', '65 per day']],
])('%s is no rate', (written, code, hint) => {
  const parsed = parseRate(written);
  expect('finding' in parsed && [parsed.finding.code, parsed.finding.hint]).toEqual([code, hint]);
});

test('nothing is infinite, however it is written', () => {
  for (const parsed of [
    parseRate('1e400 per h'),
    parseFigure('1e400 yuan'),
    parseFigure('-1e999 %'),
  ])
    expect(parsed).toMatchObject({ finding: { code: 'outOfRange' } });
});

test('figures keep their unit', () => {
  expect(parseFigure('4 h')).toEqual({ value: { value: 4, unit: 'h' } });
  expect(parseFigure('86 %')).toEqual({ value: { value: 86, unit: '%' } });
  expect(parseFigure('86%')).toEqual({ value: { value: 86, unit: '%' } });
  expect(parseFigure('10.8 cases')).toEqual({ value: { value: 10.8, unit: 'cases' } });
  expect(parseFigure('1e9 yuan')).toEqual({ value: { value: 1e9, unit: 'yuan' } });
  expect(parseFigure('-28.58 %')).toEqual({ value: { value: -28.58, unit: '%' } });
});

test.each([
  [4, 'noUnit', ['4 min', '4 %']],
  ['4 hours', 'wrongUnit', ['4 h']],
  // There is such a unit, but no figure is told in it.
  ['4 days', 'wrongUnit', undefined],
  ['4 d', 'wrongUnit', undefined],
  ['many', 'notAQuantity', ['44 min', '86 %']],
  ['', 'notAQuantity', ['44 min', '86 %']],
  [true, 'notAQuantity', ['44 min', '86 %']],
])('%s is no figure', (written, code, hint) => {
  const parsed = parseFigure(written);
  expect('finding' in parsed && [parsed.finding.code, parsed.finding.hint]).toEqual([code, hint]);
});
