/** The public face of sixfronts. Everything else may change between versions. */
export { charts, drawn, effects, headings } from './charts/index.ts';
export type { Chart, Decided, Done, Heading, SettingKind, StateMeta } from './charts/index.ts';
export { Order, Pool, Simulation, Work } from './engine/index.ts';
export type { PoolOptions } from './engine/index.ts';
export { EventLog, Kind, kindNames, Symbols, symbolOf } from './eventlog/index.ts';
export type { LogListener, LogRecord } from './eventlog/index.ts';
export {
  compare,
  onWorkers,
  replay,
  runInProcess,
  ScenarioError,
  simulate,
  storyLog,
} from './experiments/index.ts';
export type {
  CompareOptions,
  ComparisonResult,
  Estimate,
  MetricResult,
  PoolResult,
  ReplayOptions,
  ReplayResult,
  Simulated,
  SimulatedVariant,
  SimulateOptions,
  TargetResult,
} from './experiments/index.ts';
export { createExecutor, SimulationError } from './interpreter/index.ts';
export type {
  CaseSnapshot,
  CreateExecutorOptions,
  ExecutorKind,
  SingleExecutor,
} from './interpreter/index.ts';
export { runReplication } from './model/index.ts';
export type { ReplicationOptions, ReplicationResult } from './model/index.ts';
export { type GivenCharts, loadScenario } from './own-charts/index.ts';
export * as random from './random/index.ts';
export { formatIssues, readFromDisk, readScenario } from './scenario/index.ts';
export type { Issue, Scenario, ScenarioFile, ScenarioRead } from './scenario/index.ts';
export * as stats from './stats/index.ts';
