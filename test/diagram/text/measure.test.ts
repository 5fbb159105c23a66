import { expect, test } from 'vitest';
import { textWidth } from '../../../src/diagram/text/measure.ts';

test('a Chinese character is 1 em wide', () => {
  expect(textWidth('警情', { size: 12, family: 'sans' })).toBe(24);
});

/** Widths in thousandths of an em, as Arial's metrics give them. */
test.each([
  ['The line waits for its turn.', 11_115],
  ['MISSING', 4223],
  ['commander', 5279],
])('%s is measured no narrower than in Arial', (text, arial) => {
  expect(textWidth(text, { size: 1000, family: 'sans' })).toBeGreaterThanOrEqual(arial);
});

test('monospaced letters are all alike, and bold ones wider', () => {
  expect(textWidth('iiii', { size: 10, family: 'mono' })).toBe(
    textWidth('WWWW', { size: 10, family: 'mono' }),
  );
  const plain = textWidth('bold', { size: 10, family: 'sans' });
  expect(textWidth('bold', { size: 10, family: 'sans', isBold: true })).toBeGreaterThan(plain);
});

test('bold letters take a little more room, monospaced ones 0.61 em', () => {
  const plain = textWidth('bold', { size: 10, family: 'sans' });
  const bold = textWidth('bold', { size: 10, family: 'sans', isBold: true });
  expect(bold / plain).toBeCloseTo(1.07);
  expect(textWidth('Wi', { size: 10, family: 'mono' })).toBeCloseTo(12.2);
});

test('letters of alphabets with no width of their own are taken as 0.8 em, all else as 1 em', () => {
  const em = (letter: string) => textWidth(letter, { size: 1, family: 'sans' });
  expect(['é', 'ж', '\u052f'].map(em)).toEqual([0.8, 0.8, 0.8]);
  expect(['\u0530', '→', '警', '😀'].map(em)).toEqual([1, 1, 1, 1]);
  expect(em('›')).toBe(0.5);
});
