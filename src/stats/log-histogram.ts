import { requirePairs } from './requirements.ts';

/**
 * Counts of observations by size, as plain data. Bin i holds what is above `edges[i - 1]` and at
 * most `edges[i]`; the first starts at 0, and one more bin holds what is above the last edge.
 */
export interface HistogramRecord {
  readonly edges: readonly number[];
  /** Observations that ended by their event. */
  readonly events: readonly number[];
  /** Observations last seen before their event. */
  readonly censored: readonly number[];
  /** Observations that ended otherwise and will never have their event. */
  readonly others: readonly number[];
  /** Of the first bin's events, how many came at 0 itself. */
  readonly atOnce: number;
}

/** Where the bins of a histogram lie. */
export interface BinOptions {
  /** First and last edge, above 0. */
  readonly from: number;
  readonly to: number;
  /** Edges to a factor of ten; 20 makes neighbours 12 % apart. */
  readonly perDecade: number;
  /** Further edges, at which shares and quantiles are then exact, such as 1 h. */
  readonly exact?: readonly number[];
}

/** Edges evenly apart on a logarithmic scale, with the exact ones among them, in rising order. */
export function logEdges({ from, to, perDecade, exact = [] }: BinOptions): readonly number[] {
  if (!(from > 0 && from < to && to < Infinity)) {
    throw new RangeError(`edges must run up from above 0, received ${from} to ${to}`);
  }
  if (!(perDecade > 0 && perDecade < Infinity)) {
    throw new RangeError(`perDecade must be finite and above 0, received ${perDecade}`);
  }
  for (const edge of exact) {
    if (!(edge > 0 && edge < Infinity)) {
      throw new RangeError(`exact edges must be finite and above 0, received ${edge}`);
    }
  }
  const step = Math.log(10) / perDecade;
  const steps = Math.round(Math.log(to / from) / step);
  const inner = Array.from(
    { length: Math.max(0, steps - 1) },
    (_, i) => from * Math.exp((i + 1) * step),
  );
  return [...new Set([from, ...inner.filter((edge) => edge < to), to, ...exact])].sort(
    (a, b) => a - b,
  );
}

/** Counts observations, finished and unfinished, in bins; two of the same edges can be merged. */
export class LogHistogram {
  readonly edges: readonly number[];
  private readonly bounds: Float64Array;
  private readonly events: Float64Array;
  private readonly censored: Float64Array;
  private readonly others: Float64Array;
  private atOnce = 0;

  constructor(options: BinOptions) {
    this.edges = logEdges(options);
    this.bounds = Float64Array.from(this.edges);
    this.events = new Float64Array(this.edges.length + 1);
    this.censored = new Float64Array(this.edges.length + 1);
    this.others = new Float64Array(this.edges.length + 1);
  }

  /** An observation that ended by its event. */
  add(value: number): void {
    this.events[binOf(this.bounds, value)]!++;
    if (value === 0) this.atOnce++;
  }

  /** An observation last seen at `value`, before its event. */
  addCensored(value: number): void {
    this.censored[binOf(this.bounds, value)]!++;
  }

  /** An observation that ended at `value` otherwise than by its event. */
  addOther(value: number): void {
    this.others[binOf(this.bounds, value)]!++;
  }

  record(): HistogramRecord {
    return {
      edges: this.edges,
      events: [...this.events],
      censored: [...this.censored],
      others: [...this.others],
      atOnce: this.atOnce,
    };
  }
}

/** Both histograms together. Throws a RangeError unless their edges are the same. */
export function mergeHistograms(a: HistogramRecord, b: HistogramRecord): HistogramRecord {
  requirePairs(a.edges, b.edges);
  const differing = a.edges.findIndex((edge, i) => edge !== b.edges[i]);
  if (differing >= 0) {
    throw new RangeError(
      `histograms must share their edges, received ${a.edges[differing]} and ${b.edges[differing]}`,
    );
  }
  return {
    edges: a.edges,
    events: a.events.map((count, i) => count + b.events[i]!),
    censored: a.censored.map((count, i) => count + b.censored[i]!),
    others: a.others.map((count, i) => count + b.others[i]!),
    atOnce: a.atOnce + b.atOnce,
  };
}

/** Index of the first edge of at least `value`. Throws a RangeError for a value below 0. */
export function binOf(edges: ArrayLike<number>, value: number): number {
  if (!(value >= 0)) throw new RangeError(`value must be at least 0, received ${value}`);
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
