import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartSpec, script } from './random/chart-specs.ts';
import { compare, type Liveliness } from './random/compare.ts';

/** `CHARTS=20000 npx vitest run …` compares more; `CHARTS_SEED` begins elsewhere. */
const numRuns = Number(process.env['CHARTS'] ?? 400);
const seed = Number(process.env['CHARTS_SEED'] ?? 20_210_407);

test('random charts behave alike in both executors', { timeout: 3_600_000 }, () => {
  const lively: Liveliness = { steps: 0, errors: 0, done: 0, calls: 0, situations: new Set() };
  fc.assert(
    fc.property(chartSpec, script, (chart, steps) => {
      expect(compare(chart, steps, lively)).toBeNull();
    }),
    { numRuns, seed },
  );
  // Comparing charts in which nothing happens would prove nothing.
  expect(lively.calls).toBeGreaterThan(lively.steps * 3);
  expect(lively.errors).toBeLessThan(lively.steps / 4);
});
