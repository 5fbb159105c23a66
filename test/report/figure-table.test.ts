import { expect, test } from 'vitest';
import { figureTable } from '../../src/report/figure-table.ts';
import { screenFor } from '../../src/report/index.ts';
import { estimate, replayResult, targets } from './fixtures.ts';

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
