import { type Chart, charts as shipped } from '../charts/index.ts';
import { type Vocabulary, vocabularyOf } from '../charts/vocabulary-of.ts';

/** The charts that the roles of a scenario may play, and the names that each uses. */
export interface ChartNames {
  readonly names: readonly string[];
  /** The names that a chart uses; undefined for a chart that there is not, or that has problems. */
  wordsOf(chart: string | undefined): Vocabulary | undefined;
}

const known = new WeakMap<Chart, Vocabulary>();

/**
 * @param own charts besides those of sixfronts
 * @param broken names of charts that are meant to be there but have problems of their own
 */
export function chartNames(
  own: Readonly<Record<string, Chart>> = {},
  broken: readonly string[] = [],
): ChartNames {
  const all = new Map(Object.entries({ ...own, ...shipped }));
  return {
    names: [...new Set([...Object.keys(own), ...broken, ...Object.keys(shipped)])],
    wordsOf(chart) {
      const machine = chart === undefined ? undefined : all.get(chart);
      if (machine === undefined) return undefined;
      let words = known.get(machine);
      if (words === undefined) known.set(machine, (words = vocabularyOf(machine)));
      return words;
    },
  };
}
