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
