import type { TargetResult } from '../experiments/index.ts';
import type { Target } from '../scenario/index.ts';

/** One figure of the table: the same question put to each variant that has a target for it. */
export interface FigureRow {
  /** The target that gives the row its title. */
  readonly target: Target;
  /** By variant. */
  readonly results: ReadonlyMap<string, TargetResult>;
  /** Other readings of the same wording. */
  readonly readings: readonly FigureRow[];
}

/** What a target asks, without the variant it asks it of. */
function questionKey({ metric, statistic, against, population = {} }: Target): string {
  const parts = Object.entries(population).map(([attribute, value]) => `${attribute}=${value}`);
  return JSON.stringify([metric, statistic, against ?? null, parts.toSorted()]);
}

/**
 * Rows of figures in the order of the targets: targets that put the same question to different
 * variants share a row, and readings stand under what they are a reading of.
 */
export function pairTargets(results: readonly TargetResult[]): readonly FigureRow[] {
  const known = new Set(results.map(({ target }) => target.id));
  const rowOf = new Map<string, MutableRow>();
  const rows: MutableRow[] = [];
  for (const result of results) {
    const { target } = result;
    const key = questionKey(target);
    const row = rowOf.get(key);
    if (row !== undefined && !row.results.has(target.variant)) {
      row.results.set(target.variant, result);
    } else {
      const fresh = { target, results: new Map([[target.variant, result]]), readings: [] };
      rowOf.set(key, fresh);
      rows.push(fresh);
    }
  }
  const top = rows.filter(
    ({ target }) => target.readingOf === undefined || !known.has(target.readingOf),
  );
  for (const row of rows) {
    if (top.includes(row)) continue;
    const parents = new Set([...row.results.values()].map(({ target }) => target.readingOf));
    const parent = top.find(({ results: of }) =>
      [...of.values()].some(({ target }) => parents.has(target.id)),
    );
    if (parent === undefined) top.push(row);
    else parent.readings.push(row);
  }
  return top;
}

interface MutableRow extends FigureRow {
  readonly results: Map<string, TargetResult>;
  readonly readings: FigureRow[];
}
