import type { ExecutorKind } from '../interpreter/index.ts';

/** Proves a run: replaying it must give the same digest. */
export interface Manifest {
  /** Versions of what it was run with. */
  readonly sixfronts: string;
  readonly xstate: string;
  readonly node: string;
  /** Kind of machine: system and processor, never a name. */
  readonly host: string;
  readonly verb: 'replay' | 'compare';
  /** As it was given: a name or a path. */
  readonly scenario: string;
  /** SHA-256 of the scenario with all that belongs to it. */
  readonly scenarioHash: string;
  readonly variants: readonly string[];
  readonly seed: number;
  readonly replications: number;
  /** Ms, where it was not the scenario's own. */
  readonly runLength?: number;
  readonly executor: ExecutorKind;
  /** Threads. */
  readonly workers: number;
  /** Of all event logs. */
  readonly digest: string;
  /** False when the run was interrupted, which proves nothing. */
  readonly complete: boolean;
}
