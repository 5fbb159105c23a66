import { expect, test } from 'vitest';
import { escaped, px } from '../../../src/diagram/svg/markup.ts';

test('every sign that markup is made of is written otherwise, once', () => {
  expect(escaped('a<b> & "c"')).toBe('a&lt;b&gt; &amp; &quot;c&quot;');
  expect(escaped('&lt;')).toBe('&amp;lt;');
});

test('coordinates have one decimal at most', () => {
  expect([px(1), px(1.04), px(1.26), px(-0.5)]).toEqual(['1', '1', '1.3', '-0.5']);
});
