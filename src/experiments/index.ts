export { compare, type CompareOptions } from './compare.ts';
export {
  type BaseColumn,
  type BaseComparison,
  compareWithBase,
  type CompareWithBaseOptions,
} from './compare-with-base.ts';
export { runInProcess } from './in-process.ts';
export { onWorkers } from './on-workers.ts';
export { replay, type ReplayOptions } from './replay.ts';
export { type FatesResult, type FatesUnder, tellFates } from './fates.ts';
export { frontResults } from './front-results.ts';
export type { OnProgress } from './run-policies.ts';
export { ratioOver } from './over-replications.ts';
export { poolResults } from './pool-results.ts';
export {
  type Arrived,
  storyLog,
  type StoryLog,
  type StoryOptions,
  storyInTurns,
} from './story-log.ts';
export {
  ScenarioError,
  simulate,
  type Simulated,
  type SimulatedVariant,
  type SimulateOptions,
} from './simulate.ts';
export type * from './manifest.ts';
export type * from './results.ts';
export type * from './task.ts';
export { measuredIn } from './usual-statistics.ts';
