export { binCount, binEdges, binOf } from './bins.ts';
export { CaseFold } from './case-fold.ts';
export { LedgerFold, type Ledger } from './ledger-fold.ts';
export { PoolFold, type PoolSummary } from './pool-fold.ts';
export { OPENED } from './specs.ts';
export type {
  CountedWindow,
  DurationSpec,
  LevelSpec,
  MetricSpec,
  PopulationSpec,
  ShareSpec,
} from './specs.ts';
export { addSummary } from './summaries.ts';
export type { DurationSummary, LevelSummary, MetricSummary, ShareSummary } from './summaries.ts';
