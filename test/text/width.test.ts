import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { padEnd, padStart, width, wrap } from '../../src/text/index.ts';

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
  expect(padEnd('平均用时', 4)).toBe('平均用时');
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
