import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../../src/diagram/text/measure.ts';
import { wrap, wrapEvenly } from '../../../src/diagram/text/wrap.ts';

const style = { size: 12, family: 'sans' } as const;

test('English breaks between words', () => {
  expect(wrap('The car is on its way.', 70, style)).toEqual(['The car is', 'on its way.']);
});

test('Chinese breaks between characters, never before a full stop or after an opening bracket', () => {
  expect(wrap('警车在途。', 4 * 12, style)).toEqual(['警车在', '途。']);
  for (const line of wrap('等待（派警）员', 3 * 12, style)) {
    expect(line).not.toMatch(/^[）。，]/);
    expect(line).not.toMatch(/（$/);
  }
});

test('a number stays with its unit, and a unit is whole', () => {
  expect(wrap('第二次止付，48 小时', 8 * 12, style)).toEqual(['第二次止付，', '48 小时']);
  expect(wrap('共计180万元', 5 * 12, style)).toEqual(['共计', '180万元']);
  expect(wrap('The second 48 hours', 80, style)).toEqual(['The second', '48 hours']);
});

test('an identifier that is too long breaks at its humps and underscores', () => {
  expect(wrap('mayDecideForThemselves', 95, style)).toEqual(['mayDecideFor', 'Themselves']);
  expect(wrap('TRACE_LED_TO_PERSON', 100, style)[0]).toBe('TRACE_LED_');
});

test('no line is wider than allowed, and no letter is lost', () => {
  const words = fc.array(
    fc.constantFrom('a', 'waiting', '警', '。', '（', 'LED_TO_X', 'nextStep', ' '),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 300 }), (parts, width) => {
      const text = parts.join('');
      for (const breakLines of [wrap, wrapEvenly]) {
        const lines = breakLines(text, width, style);
        // Closing marks hang on to what is before them, opening ones to what follows.
        for (const line of lines) {
          const bare = line.replaceAll(/[。（]/g, '');
          expect(textWidth(bare, style)).toBeLessThanOrEqual(width + 12);
        }
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }
    }),
    { numRuns: 200 },
  );
});

test('even lines are as many as greedy ones and no wider', () => {
  const text = 'The nearest officer goes up to the person and checks who it is.';
  const [greedy, even] = [wrap(text, 200, style), wrapEvenly(text, 200, style)];
  const widest = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => textWidth(line, style)));
  expect(even).toHaveLength(greedy.length);
  expect(widest(even)).toBeLessThanOrEqual(widest(greedy));
});

test('a line may be exactly as wide as allowed, also a part of an identifier', () => {
  expect(wrap('The car waits', textWidth('The car', style), style)[0]).toBe('The car');
  expect(wrap('mayDecideNow', textWidth('mayDecide', style), style)).toEqual(['mayDecide', 'Now']);
});

test('lines break on either side of a Chinese character beside Latin letters', () => {
  expect(wrap('定位GPS', 3 * 12, style)).toEqual(['定位', 'GPS']);
  expect(wrap('GPS定位', textWidth('GPS', style) + 1, style)[0]).toBe('GPS');
});

test('even lines share out the words', () => {
  const width = textWidth('one two three four five', style);
  expect(wrap('one two three four five six', width, style)[1]).toBe('six');
  expect(wrapEvenly('one two three four five six', width, style)).toEqual([
    'one two three',
    'four five six',
  ]);
});

test('even lines end where a reader pauses rather than in the middle', () => {
  const width = textWidth('one two three four, by', style);
  expect(wrap('one two three four, by me', width, style)[1]).toBe('me');
  expect(wrapEvenly('one two three four, by me', width, style)).toEqual([
    'one two three four,',
    'by me',
  ]);
  expect(wrapEvenly('one two three four by me', width, style)).toEqual([
    'one two three',
    'four by me',
  ]);
});

test('what fits one line stays on it', () => {
  expect(wrapEvenly('They meet, at last.', 400, style)).toEqual(['They meet, at last.']);
});
