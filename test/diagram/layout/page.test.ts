import { expect, test } from 'vitest';
import { printScale, sheetShare } from '../../../src/diagram/layout/page.ts';

test('a drawing is printed on the sheet, upright or on its side, that it fills better', () => {
  expect(printScale({ width: 756, height: 1085 })).toBe(1);
  expect(printScale({ width: 1085, height: 756 })).toBe(1);
  expect(printScale({ width: 1512, height: 100 })).toBeCloseTo(1085 / 1512);
  expect(printScale({ width: 378, height: 542.5 })).toBe(2);
});

test('what is around a drawing takes room on the sheet, and none of its own', () => {
  const around = { width: 20, height: 100 };
  expect(printScale({ width: 736, height: 985 }, around)).toBe(1);
  expect(printScale({ width: 737, height: 985 }, around)).toBeLessThan(1);
  expect(printScale({ width: 736, height: 986 }, around)).toBeLessThan(1);
});

test('a drawing twice as wide and high covers four sheets', () => {
  expect(sheetShare({ width: 1512, height: 2170 })).toBe(4);
});
