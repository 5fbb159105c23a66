/** A level over a stretch of time, as plain data. */
export interface LevelRecord {
  /** Length of the stretch. */
  readonly duration: number;
  /** Integral of the level over the stretch. */
  readonly area: number;
  /** Over stretches that lasted; null if none did. */
  readonly least: number | null;
  readonly greatest: number | null;
}

/**
 * Follows a level that holds until it changes: a queue's length, busy units, open cases.
 * Integer levels over integer milliseconds add up exactly up to 2^53.
 */
export class TimeWeighted {
  private since: number;
  private level: number;
  private start: number;
  private area = 0;
  private least = Infinity;
  private greatest = -Infinity;

  constructor(start: number, value = 0) {
    this.start = start;
    this.since = start;
    this.level = value;
  }

  get value(): number {
    return this.level;
  }

  /** The level is `value` from `at` on. Throws a RangeError if `at` lies before the last change. */
  set(at: number, value: number): void {
    this.advance(at);
    this.level = value;
  }

  /** The level changes by `delta` at `at`. Throws a RangeError if `at` lies before the last change. */
  add(at: number, delta: number): void {
    this.set(at, this.level + delta);
  }

  /** Forgets what was before `at`, as at the end of the warm-up; the level stays. */
  restart(at: number): void {
    this.advance(at);
    this.start = at;
    this.area = 0;
    this.least = Infinity;
    this.greatest = -Infinity;
  }

  /** The level from the start until `at`; the following may go on. */
  record(at: number): LevelRecord {
    this.advance(at);
    const isEmpty = this.least === Infinity;
    return {
      duration: at - this.start,
      area: this.area,
      least: isEmpty ? null : this.least,
      greatest: isEmpty ? null : this.greatest,
    };
  }

  private advance(at: number): void {
    if (!(at >= this.since)) {
      throw new RangeError(`time must not fall below ${this.since}, received ${at}`);
    }
    if (at > this.since) {
      this.area += this.level * (at - this.since);
      if (this.level < this.least) this.least = this.level;
      if (this.level > this.greatest) this.greatest = this.level;
    }
    this.since = at;
  }
}

/** Both stretches taken together, as if one followed the other. */
export function mergeLevels(a: LevelRecord, b: LevelRecord): LevelRecord {
  return {
    duration: a.duration + b.duration,
    area: a.area + b.area,
    least: extreme(Math.min, a.least, b.least),
    greatest: extreme(Math.max, a.greatest, b.greatest),
  };
}

/** Time average of a level; NaN over no time. */
export function meanLevel(level: LevelRecord): number {
  return level.duration === 0 ? Number.NaN : level.area / level.duration;
}

function extreme(
  pick: (a: number, b: number) => number,
  a: number | null,
  b: number | null,
): number | null {
  if (a === null) return b;
  return b === null ? a : pick(a, b);
}
