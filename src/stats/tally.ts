/**
 * What is known of a set of observations, as plain data. Merging records in the same order gives
 * the same bits, so that work may be shared out and put together again.
 */
export interface TallyRecord {
  readonly count: number;
  /** 0 while there are none. */
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly squares: number;
  /** Null while there are none. */
  readonly least: number | null;
  readonly greatest: number | null;
}

/** Collects observations in constant space. Source: Welford, Technometrics 4 (1962). */
export class Tally {
  private n = 0;
  private mean = 0;
  private squares = 0;
  private least = Infinity;
  private greatest = -Infinity;

  add(value: number): void {
    this.n++;
    const delta = value - this.mean;
    this.mean += delta / this.n;
    this.squares += delta * (value - this.mean);
    if (value < this.least) this.least = value;
    if (value > this.greatest) this.greatest = value;
  }

  get count(): number {
    return this.n;
  }

  record(): TallyRecord {
    const isEmpty = this.n === 0;
    return {
      count: this.n,
      mean: this.mean,
      squares: this.squares,
      least: isEmpty ? null : this.least,
      greatest: isEmpty ? null : this.greatest,
    };
  }
}

/** The tally of a list of observations. */
export function tallyOf(values: Iterable<number>): TallyRecord {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally.record();
}

/**
 * The tally of both sets of observations together.
 * Source: Chan, Golub and LeVeque, The American Statistician 37 (1983).
 */
export function mergeTallies(a: TallyRecord, b: TallyRecord): TallyRecord {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const delta = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (delta * b.count) / count,
    squares: a.squares + b.squares + (delta * delta * a.count * b.count) / count,
    least: Math.min(a.least!, b.least!),
    greatest: Math.max(a.greatest!, b.greatest!),
  };
}

/** Sample variance; NaN below two observations. */
export function varianceOf(tally: TallyRecord): number {
  return tally.count < 2 ? Number.NaN : tally.squares / (tally.count - 1);
}
