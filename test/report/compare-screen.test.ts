import { describe, expect, test } from 'vitest';
import { compareScreen, screenFor } from '../../src/report/index.ts';
import { width } from '../../src/text/index.ts';
import { comparison, estimate } from './fixtures.ts';

describe('the screen of compare', () => {
  test.each(['en', 'zh'] as const)('fits 80 columns in %s', (language) => {
    for (const line of compareScreen(comparison, screenFor(language))) {
      expect(width(line)).toBeLessThanOrEqual(80);
    }
  });

  test.each(['en', 'zh'] as const)('fits 60 columns in %s, half-widths below', (language) => {
    const [time, within] = comparison.rows;
    const long = { en: 'time until an officer is on the way', zh: '自报警起至民警出发所用时间' };
    const title = { en: `${long.en}, ${long.en}`, zh: `${long.zh}，${long.zh}` };
    const wide = {
      ...time!,
      title,
      first: estimate(4.1 * 3_600_000, 9_600_000),
      difference: estimate(-12_120_000, 9_600_000),
    };
    const result = { ...comparison, rows: [wide, { ...within!, title }] };
    const lines = compareScreen(result, screenFor(language, { width: 60 }));
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(60);
    expect(lines.join('\n')).toMatch(/ {2}± 160 (?:min|分钟) +± 0\.7 (?:min|分钟) +± 160 /u);
    // The number of cases goes with the title, in a line of its own if need be.
    expect(lines.join(' ')).toMatch(/(?:on the way|所用时间)[ ·]+n 13,842/u);
  });

  test('shows both variants, the paired difference with its sign, and what pairing is worth', () => {
    const text = compareScreen(comparison, screenFor('en')).join('\n');
    expect(text).toMatch(
      /mean, cut at 48 h +4 h 06 ± 6 min +44\.0 ± 0\.7 min +−202\.0 ± 5\.1 min +×3\.1/,
    );
    expect(text).toMatch(/34\.2 ± 0\.9 % +86\.1 ± 0\.5 % +\+51\.9 ± 1\.0 pp +–/);
    expect(text).toContain('as many independent replications');
  });

  test('has what was run above the figures, and what the signs mean below', () => {
    expect(compareScreen(comparison, screenFor('en'), { elapsed: 1_250 }).join('\n')).toBe(`\
sixfronts · A small town · synthetic data, for training and analysis only
4 replications × 10 days · 800 cases · seed 7 · 1.3 s · digest 7f3a91c0d2e4b6a8
before → after
same fate in both (common random numbers), paired by replication

                               before           after        difference  worth
time to find · n 13,842
  mean, cut at 48 h    4 h 06 ± 6 min  44.0 ± 0.7 min  −202.0 ± 5.1 min   ×3.1
  share of all within    34.2 ± 0.9 %    86.1 ± 0.5 %    +51.9 ± 1.0 pp      –
   1 h

± half-width of a 95 % interval over replications
×N: pairing is as good as N times as many independent replications`);
  });

  test('has no figures where it was interrupted before any, and says so', () => {
    const nothing = { ...comparison, replications: 0, complete: false };
    const lines = compareScreen(nothing, screenFor('en'));
    expect(lines.join('\n')).not.toContain('time to find');
    expect(lines).toContain('INTERRUPTED: only the replications that were finished are counted');
  });

  test('says that nothing is known of the precision of a single replication', () => {
    const unknown = /one replication/u;
    expect(compareScreen(comparison, screenFor('en')).join(' ')).not.toMatch(unknown);
    const single = { ...comparison, replications: 1 };
    expect(compareScreen(single, screenFor('en')).join(' ')).toMatch(unknown);
  });

  test.each([
    [9.94, '×9.9'],
    [9.95, '×10'],
    [31.4, '×31'],
  ])('tells a worth of %d in two or three signs', (varianceRatio, text) => {
    const [row] = comparison.rows;
    const one = { ...comparison, rows: [{ ...row!, varianceRatio }] };
    expect(compareScreen(one, screenFor('en'))[7]).toMatch(new RegExp(` ${text}$`, 'u'));
  });

  test('counts the cases of each metric apart', () => {
    const [first, second] = comparison.rows;
    const other = {
      ...second!,
      title: { en: 'searches open', zh: '在查' },
      question: { ...second!.question, metric: 'open' },
      first: estimate(0.3, 0.1, 12),
    };
    const lines = compareScreen({ ...comparison, rows: [first!, other] }, screenFor('en'));
    expect(lines).toContain('time to find · n 13,842');
    expect(lines).toContain('searches open · n 12–13,842');
  });

  test('names a metric once over its figures, with its n', () => {
    const lines = compareScreen(comparison, screenFor('zh'));
    expect(lines.filter((line) => line.startsWith('寻人用时'))).toEqual(['寻人用时 · n 13,842']);
  });
});
