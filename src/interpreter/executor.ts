import type { AnyEventObject, AnyStateMachine } from 'xstate';
import type { Simulation } from '../engine/index.ts';

/**
 * What an executor tells its host around every macrostep, so that the host knows whose turn it is
 * (effects and draws belong to that case) and can note what came of it.
 */
export interface ExecutorHooks {
  /** Just before a case is advanced by `start`, `send` or a due timer. */
  entering(slot: number): void;
  /**
   * After the macrostep. `event` is an index into `eventTypes`, 0 for the initial step;
   * `configuration` is where the case is now, and `isDone` whether it is over.
   */
  left(slot: number, event: number, configuration: Configuration, isDone: boolean): void;
}

/** A case's situation, as XState's own snapshot tells it. */
export interface CaseSnapshot {
  readonly value: unknown;
  readonly status: 'active' | 'done' | 'error' | 'stopped';
  readonly context: unknown;
  readonly output: unknown;
  readonly error: unknown;
}

/** One set of active states. Ids are the executor's own; `hash` is the same in every executor. */
export interface Configuration {
  /** Its number among those that the executor has met, from 0. */
  readonly number: number;
  /** Active state nodes' ids in document order, joined by commas. */
  readonly key: string;
  /** 32-bit hash of `key`, for the event log. */
  readonly hash: number;
  /** Active state nodes' ids in document order. */
  readonly nodes: readonly string[];
}

/**
 * Runs many cases of one chart. A case lives in a slot, a small number chosen by the host.
 * Timers go to the simulation the executor was made with; nothing is ever delivered synchronously
 * from inside an action.
 */
export interface ChartExecutor {
  /** Event types by index; 0 is `xstate.init`. Grows when an unknown type is sent. */
  readonly eventTypes: readonly string[];
  /** Starts a case in an empty slot: context, entry actions, first timers. */
  start(slot: number, input: unknown): void;
  /** Delivers an external event and runs the macrostep to its end. A finished case ignores it. */
  send(slot: number, event: AnyEventObject): void;
  /**
   * Gets an event that is often sent ready for `deliver`; returns its number. Throws as `send` does.
   */
  prepare(event: AnyEventObject): number;
  /** `send` for an event that is ready. */
  deliver(slot: number, prepared: number): void;
  /** Empties the slot; its pending timers are cancelled. */
  stop(slot: number): void;
  isDone(slot: number): boolean;
  configuration(slot: number): Configuration;
  context(slot: number): unknown;
  snapshot(slot: number): CaseSnapshot;
}

/** Makes an executor for a machine whose names are all bound. */
export type MakeExecutor = (
  machine: AnyStateMachine,
  simulation: Simulation,
  hooks: ExecutorHooks,
) => ChartExecutor;
