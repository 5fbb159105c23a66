import { describe, expect, test } from 'vitest';
import { frontsTable } from '../../src/report/fronts-table.ts';
import { jsonText, replayDocument, replayScreen, screenFor } from '../../src/report/index.ts';
import { width } from '../../src/text/index.ts';
import { file, replayResult, scenario } from './fixtures.ts';

const shown = (language: 'zh' | 'en', result = replayResult) =>
  frontsTable(result, screenFor(language));
/** The figures of a row, by its title. */
const row = (lines: readonly string[], title: string): string[] =>
  (lines.find((line) => line.trim().startsWith(title)) ?? '')
    .trim()
    .slice(title.length)
    .trim()
    .split(/ {2,}/u);

describe('the table front by front', () => {
  test('puts variants side by side: volume, backlog, waits, use, outcomes, costs', () => {
    const lines = shown('en');
    expect(lines[0]).toBe('front by front');
    expect(lines[1]).toMatch(/before +after$/);
    expect(row(lines, 'cases opened a day')).toEqual(['2,071 ± 42', '1,051 ± 42']);
    expect(row(lines, 'open at a time')).toEqual(['25.2 ± 0.5', '12.8 ± 0.5']);
    expect(row(lines, 'wait, mean')).toEqual(['6.1 ± 0.1 min', '3.1 ± 0.1 min']);
    expect(row(lines, 'person-hours')).toEqual(['864 ± 0', '864 ± 0']);
    // 36 days of 24 hours for 841.5 people found.
    expect(row(lines, 'person-hours each')[0]).toBe('1.027 ± 0.003');
    expect(row(lines, 'cost: blocked by mistake')).toEqual(['12 ± 0', '12 ± 0']);
    expect(row(lines, 'sum of amounts')).toEqual(['¥1.8 ± 0 m', '¥1.8 ± 0 m']);
  });

  test('says how many cases stand behind it, and what its totals are of', () => {
    expect(shown('en')[2]).toBe('  the search · n 42,024–82,824');
    expect(shown('zh').at(-1)).toContain('10 天合计');
  });

  test.each([
    [1, 'totals over 1 day;', '为 1 天合计'],
    [0.125, 'totals over 0.125 days;', '为 0.125 天合计'],
    [365, 'totals over 365 days;', '为 365 天合计'],
  ])('says of %d days what its totals are of', (days, en, zh) => {
    const resolve = () => ({ ...scenario, runLength: days * 86_400_000 });
    const result = { ...replayResult, file: { ...file, resolve } };
    expect(shown('en', result).join(' ').replaceAll(/\s+/gu, ' ')).toContain(en);
    expect(shown('zh', result).join('')).toContain(zh);
  });

  test.each(['zh', 'en'] as const)('fits 80 columns with four variants in %s', (language) => {
    const runs = [...replayResult.runs, ...replayResult.runs];
    for (const line of shown(language, { ...replayResult, runs })) {
      expect(width(line)).toBeLessThanOrEqual(80);
    }
  });

  test('goes on below with variants that do not fit', () => {
    const runs = Array.from({ length: 5 }, () => replayResult.runs[0]!);
    const lines = shown('en', { ...replayResult, runs });
    const volumes = lines.filter((line) => line.includes('cases opened a day'));
    expect(volumes.length).toBeGreaterThan(1);
    expect(volumes.join('').match(/2,071/gu)).toHaveLength(5);
  });

  test('says of what never happened what so many replications do not rule out', () => {
    const summaries = replayResult.runs[0]!.summaries.map((summary) => ({
      ...summary,
      fronts: summary.fronts.map((front) => ({
        ...front,
        milestones: front.milestones.map(() => ({ count: 0, amount: 0 })),
      })),
    }));
    const runs = [{ ...replayResult.runs[0]!, summaries }];
    const lines = shown('en', { ...replayResult, runs });
    // Garwood: 3.69 events in all four replications.
    expect(summaries).toHaveLength(4);
    expect(row(lines, 'cost: blocked by mistake')).toEqual(['0 (≤ 0.9)']);
    expect(row(lines, 'sum of amounts')).toEqual(['¥0.0 ± ?']);
  });

  test('is only there where a scenario names its fronts', () => {
    const none = { ...file, resolve: () => ({ ...scenario, fronts: [] }) };
    const result = { ...replayResult, file: none };
    expect(shown('en', result)).toEqual([]);
    expect(replayScreen(result, screenFor('en')).join('\n')).not.toContain('front by front');
    expect(replayScreen(replayResult, screenFor('en')).join('\n')).toContain('front by front');
  });

  test('is in the document with its intervals', () => {
    const document = JSON.parse(jsonText(replayDocument(replayResult, {} as never))) as {
      variants: { fronts: { front: string; open: { n: number; halfWidth: number } }[] }[];
    };
    const [search] = document.variants[1]!.fronts;
    expect(search).toMatchObject({ front: 'search', open: { level: 0.95, n: 42_024 } });
    expect(search!.open.halfWidth).toBeGreaterThan(0);
  });
});
