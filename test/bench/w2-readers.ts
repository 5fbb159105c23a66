import { type BlockReader, symbolOf } from '../../src/eventlog/index.ts';
import { LedgerFold, MetricsFold, PoolFold } from '../../src/metrics/index.ts';
import { measuresFor } from '../../src/model/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';

/** What `replay` lets read a replication of W2. */
export interface W2Readers extends Readonly<Record<string, BlockReader>> {
  readonly metrics: MetricsFold;
  readonly minutes: LedgerFold;
  readonly pools: PoolFold;
}

export function w2Readers({ runLength, metrics, pools }: Scenario): W2Readers {
  const window = { from: 0, to: runLength, dayOffset: 0 };
  const specs = measuresFor(metrics, []).map(({ spec }) => spec);
  const names = pools.map(({ id }) => symbolOf(id));
  return {
    metrics: new MetricsFold(specs, window),
    minutes: new LedgerFold(window),
    pools: new PoolFold(names, window),
  };
}
