import { type EventType, Order, type Pool, type Simulation } from '../../engine/index.ts';

/**
 * How many units a pool has: what its shifts plan and what was put in since, unless it is closed.
 * Changes asked for by cases come at the same instant, by the calendar.
 */
export class Staffing {
  /** Units by the shift that holds. */
  capacity: number;
  private readonly sim: Simulation;
  private readonly pool: Pool;
  private readonly event: EventType;
  /** Every change of the units on duty, the first one from the beginning. */
  private readonly steps: { readonly at: number; readonly units: number }[];
  private extra = 0;
  /** Units while a planned outage lasts; Infinity while there is none. */
  private ceiling = Infinity;

  constructor(sim: Simulation, pool: Pool) {
    this.sim = sim;
    this.pool = pool;
    this.capacity = pool.capacity;
    this.steps = [{ at: sim.now, units: pool.capacity }];
    this.event = sim.defineEvent(Order.capacity, () => this.apply());
  }

  /** Units put in since the beginning, less those taken away. */
  get added(): number {
    return this.extra;
  }

  /** Units on duty from one instant to another (ms), averaged; what is now holds for what is to come. */
  meanUnits(from: number, to: number): number {
    let unitTime = 0;
    this.steps.forEach(({ at, units }, i) => {
      const until = Math.min(to, this.steps[i + 1]?.at ?? to);
      unitTime += units * Math.max(0, until - Math.max(from, at));
    });
    return unitTime / (to - from);
  }

  /** A shift begins. */
  setCapacity(units: number): void {
    this.capacity = units;
    this.apply();
  }

  /** At most so many units from now on: an outage begins, or ends with Infinity. */
  limit(units: number): void {
    this.ceiling = units;
    this.apply();
  }

  /** Puts units in for good. RangeError for a number that is not whole. */
  add(units: number): void {
    if (!Number.isSafeInteger(units)) {
      throw new RangeError(`staff must change by a whole number of units, received ${units}`);
    }
    this.extra += units;
    this.sim.schedule(0, this.event, 0);
  }

  /** Where a shift has nobody on duty, nobody is added. */
  private apply(): void {
    const planned = this.capacity === 0 ? 0 : Math.max(0, this.capacity + this.extra);
    const units = Math.min(planned, this.ceiling);
    if (units === this.pool.capacity) return;
    this.steps.push({ at: this.sim.now, units });
    this.pool.setCapacity(units);
  }
}
