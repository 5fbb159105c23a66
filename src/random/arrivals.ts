import type { Distribution } from './distribution.ts';
import { uniform } from './draw.ts';
import { gamma } from './gamma.ts';
import { hashName } from './hash-name.ts';
import { cumulativeShares, requireNotNegative } from './requirements.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GAP = hashName('arrival gap');
const BUSYNESS = hashName('arrival day');

/** How often, and at which hours, something arrives. */
export interface ArrivalPattern {
  /** Mean arrivals per day, over a whole week. At least 0. */
  readonly perDay: number;
  /** Weights of the 24 hours from midnight; only their proportions count. Even if left out. */
  readonly hours?: readonly number[];
  /** Weights of the seven days from Monday; only their proportions count. Even if left out. */
  readonly weekdays?: readonly number[];
  /** Coefficient of variation of a day's rate from day to day, gamma distributed; 0 for none. */
  readonly dayVariation?: number;
  /** Milliseconds from Monday 00:00 local time to the start of the replication; 0 if left out. */
  readonly weekOffset?: number;
}

/**
 * Arrivals of one source: a Poisson process whose rate follows the hour, the weekday and the luck
 * of the day. The n-th arrival comes when the rate has accumulated to the sum of the first n
 * thresholds, which belong to the source's key and the ordinal: another rate moves the arrivals,
 * not the thresholds. Instants are rounded to milliseconds, gaps are not.
 * Source: inversion, Çinlar, Introduction to Stochastic Processes, ch. 4.
 */
export class ArrivalProcess {
  private readonly hi: number;
  private readonly lo: number;
  private readonly horizon: number;
  private readonly rates: Float64Array;
  private readonly busyness: Distribution | undefined;
  private readonly offset: number;
  /** Unrounded instant since the Monday before the start. */
  private at: number;
  private hourEnd: number;
  private rate = 0;
  private today = -1;
  private luck = 1;
  private handedOut = 0;

  /**
   * @param horizon ms since the start; nothing arrives at it or later. May be Infinity.
   * @throws RangeError for a bad pattern or horizon
   */
  constructor(keyHi: number, keyLo: number, pattern: ArrivalPattern, horizon: number) {
    if (!(horizon >= 0)) throw new RangeError(`horizon must be at least 0, received ${horizon}`);
    this.hi = keyHi;
    this.lo = keyLo;
    this.rates = weeklyRates(pattern);
    const variation = requireNotNegative('dayVariation', pattern.dayVariation ?? 0);
    const square = variation * variation;
    this.busyness = square === 0 ? undefined : gamma(1 / square, square);
    this.offset = requireNotNegative('weekOffset', pattern.weekOffset ?? 0);
    this.horizon = pattern.perDay === 0 ? 0 : horizon;
    this.at = this.offset;
    this.hourEnd = Math.floor(this.at / HOUR) * HOUR;
    this.openHour();
  }

  /** Arrivals handed out so far: the ordinal of the next one. */
  get count(): number {
    return this.handedOut;
  }

  /** The next arrival, in ms since the start, not before the last one; Infinity from the horizon on. */
  next(): number {
    const end = this.horizon + this.offset;
    if (this.at >= end) return Infinity;
    let wanted = -Math.log1p(-uniform(this.hi, this.lo, GAP, this.handedOut));
    for (;;) {
      const left = this.rate * (this.hourEnd - this.at);
      if (wanted < left) break;
      wanted -= left;
      this.at = this.hourEnd;
      if (this.at >= end) return Infinity;
      this.openHour();
    }
    this.at = Math.min(this.hourEnd, this.at + wanted / this.rate);
    const instant = Math.round(this.at - this.offset);
    if (instant >= this.horizon) {
      this.at = end;
      return Infinity;
    }
    this.handedOut++;
    return instant;
  }

  private openHour(): void {
    const hour = this.hourEnd / HOUR;
    const day = Math.floor(this.hourEnd / DAY);
    if (day !== this.today) {
      this.today = day;
      if (this.busyness !== undefined) {
        this.luck = this.busyness.quantile(uniform(this.hi, this.lo, BUSYNESS, day));
      }
    }
    this.rate = this.luck * this.rates[hour % this.rates.length]!;
    this.hourEnd += HOUR;
  }
}

/** Arrivals per ms in each of the 168 hours from Monday 00:00. */
function weeklyRates(pattern: ArrivalPattern): Float64Array {
  const perDay = requireNotNegative('perDay', pattern.perDay);
  const hours = shares('hours', pattern.hours, 24);
  const weekdays = shares('weekdays', pattern.weekdays, 7);
  return Float64Array.from({ length: 168 }, (_, hour) => {
    return (perDay * 7 * weekdays[Math.floor(hour / 24)]! * hours[hour % 24]!) / HOUR;
  });
}

function shares(name: string, weights: readonly number[] | undefined, length: number): number[] {
  const given = weights ?? Array.from({ length }, () => 1);
  if (given.length !== length)
    throw new RangeError(`${name} must number ${length}, received ${given.length}`);
  const totals = cumulativeShares(name, given);
  return given.map((_, i) => totals[i]! - (totals[i - 1] ?? 0));
}
