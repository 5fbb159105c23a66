import type { Naming } from '../names/naming.ts';
import type { Words } from '../words/words.ts';
import type { Verb } from './chart-model.ts';

/** How a chart is put into words: what the drawing says itself, and names for identifiers. */
export interface Speech {
  readonly words: Words;
  readonly name: Naming;
  /** A delay of the chart: ms, a name, or a function. */
  readonly delay: (delay: unknown) => string;
}

/** An action before its neighbours of the same kind are joined to it. */
export interface Phrase {
  readonly verb: Verb;
  readonly objects: readonly string[];
  /** Neighbours join when verb and topic are the same; where it is empty they never do. */
  readonly topic: string;
  readonly say: (objects: string) => string;
  /** The event with which it ends. */
  readonly ends?: string;
}
