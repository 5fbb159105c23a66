import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/index.ts';
import { frontOf, hues, mixed, palettes } from '../../../src/diagram/svg/palette.ts';

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (colour: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (one: string, other: string) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const { page, grounds, box, ink, muted, line, tint } = palettes[theme];
  const tinted = Object.values(hues).map((hue) => mixed(hue, box, tint));

  test('has text of a contrast of at least 4.5 on every ground', () => {
    for (const ground of [page, box, ...grounds, ...tinted]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(muted, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('has lines that stand out', () => {
    for (const ground of [page, box, ...grounds])
      expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('fronts and search have hues of their own', () => {
  expect(new Set(Object.values(hues)).size).toBe(Object.keys(hues).length);
});

test('charts of the search and of the fronts are known, others are grey', () => {
  expect(frontOf('missingPerson')).toBe('search');
  expect(frontOf('stopPayment')).toBe('stopPayment');
  expect(frontOf('alert')).toBe('dissuasion');
  expect(frontOf('person')).toBe('none');
  expect(frontOf('anything')).toBe('none');
  expect(Object.keys(charts)).toContain('stopPayment');
});

test('a mixture lies between its colours', () => {
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
});
