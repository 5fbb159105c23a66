import { type Demand, demandOf } from '../charts/demand-of.ts';
import { heldTogether, type Pair } from '../charts/held-together.ts';
import { type Chart, charts as shipped } from '../charts/index.ts';
import { type Vocabulary, vocabularyOf } from '../charts/vocabulary-of.ts';

/** The charts that the roles of a scenario may play, and the names that each uses. */
export interface ChartNames {
  readonly names: readonly string[];
  /** The names that a chart uses; undefined for a chart that there is not, or that has problems. */
  wordsOf(chart: string | undefined): Vocabulary | undefined;
  /** What a chart asks of pools; undefined likewise. */
  demandOf(chart: string | undefined): Demand | undefined;
  /** Pools of which one case of a chart needs units at the same time; none likewise. */
  pairsOf(chart: string | undefined): readonly Pair[];
}

const words = new WeakMap<Chart, Vocabulary>();
const demands = new WeakMap<Chart, Demand>();
const pairs = new WeakMap<Chart, readonly Pair[]>();

/** What was found out about a machine, once. */
function known<T>(about: WeakMap<Chart, T>, machine: Chart, find: (machine: Chart) => T): T {
  const found = about.get(machine) ?? find(machine);
  about.set(machine, found);
  return found;
}

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
      const machine = all.get(chart ?? '');
      return machine && known(words, machine, vocabularyOf);
    },
    demandOf(chart) {
      const machine = all.get(chart ?? '');
      return machine && known(demands, machine, demandOf);
    },
    pairsOf(chart) {
      const machine = all.get(chart ?? '');
      return machine === undefined ? [] : known(pairs, machine, heldTogether);
    },
  };
}
