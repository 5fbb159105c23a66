import { expect } from 'vitest';
import type { BlockReader, LogListener } from '../../src/eventlog/index.ts';
import { FrontFold, LedgerFold, MetricsFold, PoolFold } from '../../src/metrics/index.ts';
import type { CountedWindow, MetricSpec } from '../../src/metrics/specs.ts';
import { NaiveMetrics } from './any/naive-metrics.ts';
import { type Front, NaiveFronts, NaiveLedger, NaivePools } from './naive.ts';

/** What is to be summed up of a run; names are symbols. */
interface Asked {
  readonly window: CountedWindow;
  readonly pools: readonly number[];
  readonly fronts: readonly Front[];
  readonly specs: readonly MetricSpec[];
}

/** That all folds sum up a run as a plain reading of its log does, to the last millisecond. */
export function expectSummedPlainly(
  { window, pools, fronts, specs }: Asked,
  run: (readers: readonly BlockReader[], listeners: readonly LogListener[]) => void,
): void {
  const folds = {
    ledger: new LedgerFold(window),
    pools: new PoolFold(pools, window),
    fronts: new FrontFold(fronts, window),
    metrics: new MetricsFold(specs, window),
  };
  const naive = {
    ledger: new NaiveLedger(window),
    pools: new NaivePools(pools, window),
    fronts: new NaiveFronts(fronts, window),
    metrics: new NaiveMetrics(specs, window),
  };
  run(Object.values(folds), Object.values(naive));
  expect(folds.metrics.summaries).toEqual(naive.metrics.summaries);
  expect(folds.ledger.byRole).toEqual(naive.ledger.byRole);
  expect(folds.fronts.summaries).toEqual(naive.fronts.summaries);
  const summed = folds.pools.summaries.map(({ granted, withdrawn, atOnce, waited, unitTime }) => {
    return { granted, withdrawn, atOnce, waited, unitTime };
  });
  expect(summed).toEqual(naive.pools.summaries);
}
