import { describe, expect, test } from 'vitest';
import { money, moneyFigure, moneyTogether, reportedMoney } from '../../src/text/index.ts';

describe('an amount', () => {
  test.each([
    [180_000_000, '¥1,800,000', '180万元'],
    // 1.15 is no sum of halves: amounts are counted in whole fen.
    [1_150_000, '¥11,500', '1.15万元'],
    [1_000_000, '¥10,000', '1万元'],
    [500_000, '¥5,000', '5,000元'],
    [12_345, '¥123.45', '123.45元'],
    [50, '¥0.50', '0.50元'],
    [0, '¥0', '0元'],
    [-500, '−¥5', '−5元'],
    [-1_150_000, '−¥11,500', '−1.15万元'],
  ])('%d fen', (fen, en, zh) => {
    expect([money(fen, 'en'), money(fen, 'zh')]).toEqual([en, zh]);
  });
});

describe('amounts that are read beside each other', () => {
  test.each([
    ['by the ten thousand, the small ones too', [4_600_000, 500_000], '4.6万元 0.5万元'],
    ['by the ten thousand from ten thousand yuan on', [1_000_000, 500_000], '1万元 0.5万元'],
    ['by the ten thousand below zero too', [-4_600_000, 500_000], '−4.6万元 0.5万元'],
    ['in yuan where one would not be told whole', [4_600_000, 123_400], '46,000元 1,234元'],
    ['in yuan where one has fen', [4_600_000, 1_150_050], '46,000元 11,500.50元'],
    ['in yuan where all are small', [500_000, 20_000], '5,000元 200元'],
  ])('are told in one unit: %s', (_, amounts, zh) => {
    expect(amounts.map(moneyTogether(amounts, 'zh')).join(' ')).toBe(zh);
    expect(amounts.map(moneyTogether(amounts, 'en'))).toEqual(
      amounts.map((fen) => money(fen, 'en')),
    );
  });
});

describe('a mean amount with its half-width', () => {
  test.each([
    [1.02e9, 3e7, '¥1.02 ± 0.03 bn', '10.2 ± 0.3亿元'],
    [-2.5e9, 1e8, '−¥2.5 ± 0.1 bn', '−25.0 ± 1.0亿元'],
    [1.234e8, 2e6, '¥123.4 ± 2.0 m', '1.23 ± 0.02亿元'],
    [1_800_000, 20_000, '¥1.80 ± 0.02 m', '180.0 ± 2.0万元'],
    [1_000_000, 20_000, '¥1.00 ± 0.02 m', '100.0 ± 2.0万元'],
    [0.4, 0.1, '¥0.4 ± 0.1', '0.4 ± 0.1元'],
    [845.2, 12.1, '¥845 ± 12', '845 ± 12元'],
  ])('of %d yuan is readable', (mean, halfWidth, en, zh) => {
    expect(moneyFigure({ mean, halfWidth }, 'en')).toBe(en);
    expect(moneyFigure({ mean, halfWidth }, 'zh')).toBe(zh);
  });

  test('shows its sign where it is a difference', () => {
    expect(moneyFigure({ mean: 4.2e7, halfWidth: 1e6 }, 'en', true)).toBe('+¥42.0 ± 1.0 m');
    expect(moneyFigure({ mean: 4.2e7, halfWidth: NaN }, 'zh', true)).toBe('+4,200.0 ± ?万元');
  });
});

test('a reported amount has no more places than it has', () => {
  expect([reportedMoney(1e9, 'en'), reportedMoney(1e9, 'zh')]).toEqual(['¥1 bn', '10亿元']);
  expect(reportedMoney(1_800_000, 'en')).toBe('¥1,800,000');
  expect([1e7, 2.5e7].map((yuan) => reportedMoney(yuan, 'en'))).toEqual(['¥10 m', '¥25 m']);
  expect([reportedMoney(-25_000, 'en'), reportedMoney(-25_000, 'zh')]).toEqual([
    '−¥25,000',
    '−2.5万元',
  ]);
});
