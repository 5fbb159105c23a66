import { describe, expect, test } from 'vitest';
import { figureTable } from '../../src/report/figure-table.ts';
import { screenFor } from '../../src/report/index.ts';
import { width } from '../../src/text/index.ts';
import { estimate, replayResult, targets } from './fixtures.ts';

describe('two variants stand side by side', () => {
  test('with the cases behind the figures in a row of their own', () => {
    expect(figureTable(replayResult, screenFor('en')).join('\n')).toBe(`\
                                before                       after
                      reported       simulated     reported       simulated
missing-person report
mean time to find     f    4 h  4 h 02 ± 6 min ✓   f 44 min  43.8 ± 0.7 min ✓
 (people found)
  cut at 24 h         f         3 h 55 ± 6 min –
found within 1 hour                                p   86 %    80.1 ± 0.5 % ≠
patrol
searches open at a                                 c      2       2.0 ± 0.1 ≈
 time
n, cases behind a                13,842–13,902                       13,842
 figure`);
  });

  test('with the cases beside the figures from 104 columns on', () => {
    const [wide, narrow] = [104, 103].map((columns) =>
      figureTable(replayResult, screenFor('en', { width: columns })).join('\n'),
    );
    expect(wide).toBe(`\
                                         before                               after
                            reported       simulated        n   reported       simulated        n
missing-person report
mean time to find (people   f    4 h  4 h 02 ± 6 min ✓ 13,842   f 44 min  43.8 ± 0.7 min ✓ 13,842
 found)
  cut at 24 h               f         3 h 55 ± 6 min – 13,902
found within 1 hour                                             p   86 %    80.1 ± 0.5 % ≠ 13,842
patrol
searches open at a time                                         c      2       2.0 ± 0.1 ≈ 13,842`);
    expect(narrow).toContain('n, cases behind a figure');
  });

  test.each(['en', 'zh'] as const)('in %s only where both fit', (language) => {
    for (const columns of [60, 70, 80, 120]) {
      const lines = figureTable(replayResult, screenFor(language, { width: columns }));
      expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
    }
    const narrow = figureTable(replayResult, screenFor('en', { width: 60 })).join('\n');
    expect(narrow).toMatch(/ n\n[^]* n\n/);
    expect(narrow).toContain('4 h 02 ± 6 min ✓ 13,842');
    expect(narrow).toContain('43.8 ± 0.7 min ✓ 13,842');
  });

  test('a third one below, with its cases beside its figures, and without what it is about', () => {
    const [, after] = replayResult.runs;
    const [, target] = targets;
    const of = { variant: 'third', levers: [] };
    const third = { ...after!, policy: of, title: { en: 'third', zh: '第三' } };
    const asked = { ...target!, target: { ...target!.target, id: 'third', variant: 'third' } };
    const result = { ...replayResult, runs: [...replayResult.runs, third] };
    const lines = figureTable({ ...result, targets: [...targets, asked] }, screenFor('en'));
    expect(lines.slice(0, -4)).toEqual(figureTable(replayResult, screenFor('en')));
    expect(lines.slice(-4).join('\n')).toBe(`
                                                 third
                                   reported       simulated        n
mean time to find (people found)   f 44 min  43.8 ± 0.7 min ✓ 13,842`);
    // No target asks about it.
    expect(figureTable(result, screenFor('en'))).toEqual(lines.slice(0, -4));
  });

  test('what is counted on no role of the scenario is about every role', () => {
    const [, , , , open] = targets;
    const other = { ...open!, target: { ...open!.target, metric: 'elsewhere' } };
    const result = { ...replayResult, targets: [...targets.slice(0, 4), other] };
    expect(figureTable(result, screenFor('en'))).toContain('all roles together');
  });
});

test('on a wide screen every figure has its n beside it, and one that counts no cases has none', () => {
  const [counted, uncounted] = [13_842, 0].map((n) => {
    const [first] = targets as [(typeof targets)[number]];
    const only = [{ ...first, estimate: estimate(4.04, 0.1, n) }];
    const lines = figureTable({ ...replayResult, targets: only }, screenFor('en', { width: 110 }));
    return lines.find((line) => line.includes('4 h 02 ± 6 min'))!.trimEnd();
  });
  expect(counted).toMatch(/✓ +13,842$/u);
  expect(uncounted).toMatch(/✓$/u);
});
