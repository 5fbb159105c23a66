import type { Attribution, Inference, Lever, StoryPlan, Target } from './measured.ts';
import type { Scenario } from './scenario.ts';
import type { Bilingual } from './types.ts';

/** What can be said of a variant before it is resolved. */
export interface VariantHead {
  readonly id: string;
  readonly title: Bilingual;
  /** Replications for each one of the scenario's. */
  readonly times: number;
  /** Arrivals of those that are added so; all if left out. */
  readonly timesOf?: readonly string[];
}

/** A chart file made ready to run, as plain data that can be handed to another thread. */
export interface ChartProgram {
  /** Path of the chart file. */
  readonly path: string;
  /** JavaScript, with everything in it that the file imports from beside it. */
  readonly code: string;
}

/** A scenario file as read: everything that does not depend on the variant, and the variants. */
export interface ScenarioFile {
  readonly path: string;
  /** Paths of all files that were read: this one, what it extends, targets, sources, charts. */
  readonly files: readonly string[];
  readonly id: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  /** SHA-256 over the file and everything it refers to. */
  readonly hash: string;
  /** Charts that the scenario names files for, by name. */
  readonly ownCharts: Readonly<Record<string, ChartProgram>>;
  readonly variants: readonly VariantHead[];
  readonly levers: readonly Lever[];
  readonly attribution?: Attribution;
  readonly inference?: Inference;
  readonly story?: StoryPlan;
  readonly targets: readonly Target[];
  /** Run length in ms that holds instead of the scenario's own; absent where that one holds. */
  readonly runLength?: number;
  /** The scenario under a variant, with further levers pulled (`resolve('before', ['people'])`). */
  resolve(variant: string, levers?: readonly string[]): Scenario;
}
