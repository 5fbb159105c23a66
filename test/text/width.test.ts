import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { padEnd, padStart, width, wrap, wrapFacts, wrapTitle } from '../../src/text/index.ts';

describe('width', () => {
  test('counts Chinese characters and full-width punctuation twice', () => {
    expect(width('平均用时')).toBe(8);
    expect(width('（已找到者）')).toBe(12);
    expect(width('4 h 02 ± 6 min')).toBe(14);
    expect(width('×3 ✓ ≈ ≠ –')).toBe(10);
  });

  test('counts combining marks not at all', () => {
    expect(width('pa\u0304')).toBe(2);
  });
});

test('padding fills up to the column and never cuts', () => {
  expect(padEnd('用时', 6)).toBe('用时  ');
  expect(padStart('用时', 6)).toBe('  用时');
  expect([padEnd('平均用时', 4), padStart('平均用时', 4)]).toEqual(['平均用时', '平均用时']);
});

describe('wrap', () => {
  test('breaks English at spaces', () => {
    expect(wrap('mean time to find (people found)', 20)).toEqual([
      'mean time to find',
      '(people found)',
    ]);
  });

  test('breaks Chinese anywhere but before closing punctuation', () => {
    expect(wrap('寻人平均用时，已找到者', 12)).toEqual(['寻人平均用', '时，已找到者']);
  });

  test('breaks Chinese neither before a closing nor after an opening bracket', () => {
    expect(wrap('指令［备用专线］', 14)).toEqual(['指令［备用专', '线］']);
    expect(wrap('平均用时（已找到者）', 10)).toEqual(['平均用时', '（已找到', '者）']);
    expect(wrap('申请“缩小”后批准', 6)).toEqual(['申请', '“缩小”', '后批准']);
  });

  test('leaves a unit with its number, and no other word', () => {
    expect(wrap('after 15 min', 8)).toEqual(['after', '15 min']);
    expect(wrap('about min', 8)).toEqual(['about', 'min']);
    expect(wrap('15 cases', 5)).toEqual(['15', 'cases']);
    expect(wrap('found within 60 minutes', 15)).toEqual(['found within', '60 minutes']);
  });

  test('leaves a Chinese unit whole and with its number', () => {
    expect(wrap('平均用时44 分钟以内', 12)).toEqual(['平均用时', '44 分钟以内']);
    expect(wrap('平均用时44 分钟以内', 14)).toEqual(['平均用时', '44 分钟以内']);
    expect(wrap('如此收场的有 1 种', 15)).toEqual(['如此收场的有', '1 种']);
    expect(wrap('多控制 +52 个百分点', 16)).toEqual(['多控制', '+52 个百分点']);
    expect(wrap('共计金额180万元', 14)).toEqual(['共计金额', '180万元']);
    expect(wrap('始于2021年3月2日', 8)).toEqual(['始于', '2021年', '3月2日']);
    // A number that counts nothing stays alone.
    expect(wrap('随机种子7 摘要值', 9)).toEqual(['随机种子7', '摘要值']);
  });

  test('drops spaces where it breaks and at the end, and keeps an empty text as a line', () => {
    expect(wrap('ab  cd', 3)).toEqual(['ab', 'cd']);
    expect(wrap('abc  def', 3)).toEqual(['abc', 'def']);
    expect(wrap('ab   ', 3)).toEqual(['ab']);
    expect(wrap('a ', 5)).toEqual(['a']);
    expect(wrap('', 5)).toEqual(['']);
  });

  test('leaves no line wider than asked where nothing has to stay together', () => {
    const words = fc.array(fc.constantFrom('a', 'case', '查找', 'digest', '(n)'));
    fc.assert(
      fc.property(words, fc.integer({ min: 6, max: 40 }), (some, columns) => {
        for (const line of wrap(some.join(' '), columns))
          expect(width(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test('leaves no line wider than asked, unless a word is, and loses nothing', () => {
    const word = fc.constantFrom('a', 'case', '查找', '，', 'digest', '案例12', '(n)');
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 8, max: 40 }), (words, columns) => {
        const lines = wrap(words.join(' '), columns);
        // A closing mark may stick out with what it closes.
        for (const line of lines)
          expect(width(line)).toBeLessThanOrEqual(columns + 2 * words.length);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});

test('facts are broken between each other, and inside one only where it is too long', () => {
  expect(wrapFacts(['seed 7', '3 days', 'digest abc'], 15)).toEqual([
    'seed 7 · 3 days',
    'digest abc',
  ]);
  expect(wrapFacts(['seed 7', '3 days'], 14)).toEqual(['seed 7', '3 days']);
  expect(wrapFacts(['one', 'for training and analysis', 'two'], 14)).toEqual([
    'one',
    'for training',
    'and analysis',
    'two',
  ]);
  expect(wrapFacts([], 10)).toEqual([]);
});

test('a title is not broken for the column that it goes on further in where it has room as it is', () => {
  expect(wrapTitle('反诈中心民警', 12)).toEqual(['反诈中心民警']);
  expect(wrapTitle('资金查控队民警', 12)).toEqual(['资金查控队', '民警']);
});
