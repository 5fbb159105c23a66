export { ActorExecutor } from './actor/actor-executor.ts';
export {
  createExecutor,
  executorKind,
  type CreateExecutorOptions,
  type ExecutorKind,
  makers,
  type SingleExecutor,
  type TypedSnapshot,
} from './create-executor.ts';
export type {
  CaseSnapshot,
  ChartExecutor,
  Configuration,
  ExecutorHooks,
  MakeExecutor,
} from './executor.ts';
export { Cast } from './host/cast.ts';
export type { HostPool } from './host/desk.ts';
export { Host, type HostOptions } from './host/host.ts';
export type {
  ActivityRule,
  CaseContext,
  DecisionRule,
  DelayRule,
  DrawRule,
  HazardRule,
  RoleBinding,
  TimedRule,
} from './host/role-binding.ts';
export { Stocks } from './host/stocks.ts';
export { Tally } from './host/tally.ts';
export { SimulationError } from './host/simulation-error.ts';
export { keysOf, nodesOf } from './machine-index.ts';
export { tryOut } from './trial.ts';
export { type MissingState, missingStates } from './missing-states.ts';
export { unfitHistories } from './unfit-histories.ts';
