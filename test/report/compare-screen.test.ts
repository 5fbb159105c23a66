import { describe, expect, test } from 'vitest';
import { compareScreen, screenFor } from '../../src/report/index.ts';
import { width } from '../../src/text/index.ts';
import { comparison } from './fixtures.ts';

describe('the screen of compare', () => {
  test.each(['en', 'zh'] as const)('fits 80 columns in %s', (language) => {
    for (const line of compareScreen(comparison, screenFor(language))) {
      expect(width(line)).toBeLessThanOrEqual(80);
    }
  });

  test('shows both variants, the paired difference with its sign, and what pairing is worth', () => {
    const text = compareScreen(comparison, screenFor('en')).join('\n');
    expect(text).toMatch(
      /mean, cut at 48 h +4 h 06 ± 6 min +44\.0 ± 0\.7 min +−202\.0 ± 5\.1 min +×3\.1/,
    );
    expect(text).toMatch(/34\.2 ± 0\.9 % +86\.1 ± 0\.5 % +\+51\.9 ± 1\.0 pp +–/);
    expect(text).toContain('as many independent replications');
  });

  test('names a metric once over its figures, with its n', () => {
    const lines = compareScreen(comparison, screenFor('zh'));
    expect(lines.filter((line) => line.startsWith('寻人用时'))).toEqual(['寻人用时 · n 13,842']);
  });
});
