export { binEdges } from './bins.ts';

export { FrontFold, type FrontSpec, type FrontSummary } from './front-fold.ts';
export { LedgerFold, type Ledger } from './ledger-fold.ts';
export { PoolFold, type PoolSummary } from './pool-fold.ts';
export { OPENED } from './specs.ts';
export type {
  CaseSpec,
  CountedWindow,
  DurationSpec,
  LevelSpec,
  MetricSpec,
  PopulationSpec,
  ShareSpec,
  StorySpec,
  TotalSpec,
} from './specs.ts';
export { MetricsFold } from './metrics-fold.ts';
export { StoryCheck, type StoryCheckSpec, type StoryVerdict } from './story-check.ts';
export { asDuration, asStory } from './summaries.ts';
export type {
  CaseSummary,
  DurationSummary,
  LevelSummary,
  MetricSummary,
  ShareSummary,
  StorySummary,
  TotalSummary,
} from './summaries.ts';
