import type { Verb } from './chart-model.ts';

/** An action before its neighbours of the same kind are joined to it. */
export interface Phrase {
  readonly verb: Verb;
  readonly objects: readonly string[];
  /** Neighbours join when verb and topic are the same; where it is empty they never do. */
  readonly topic: string;
  readonly say: (objects: string) => string;
}
