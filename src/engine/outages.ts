import { Order } from './order.ts';
import type { EventType, Simulation } from './simulation.ts';

/** Something whose number of units can be set: a pool, or outages in front of one. */
export interface Staffed {
  readonly capacity: number;
  setCapacity(capacity: number): void;
}

/** When units break down. The callers draw: `spell` counts a unit's breakdowns from 0. */
export interface OutageOptions {
  /** Units that can break down, each by itself. */
  readonly units: number;
  /** Whole ms from repair (or the beginning) to the next breakdown; Infinity for never again. */
  readonly upTime: (unit: number, spell: number) => number;
  /** Whole ms of repair. */
  readonly downTime: (unit: number, spell: number) => number;
}

/**
 * Breakdowns and repairs of the units of a pool, busy or idle alike, as changes of its capacity; an
 * idle unit takes over where there is one. What becomes of work in hand is the pool's `whenShort`.
 *
 * Where capacity also changes otherwise, change it here (`setCapacity`, `keepShifts`): the pool gets
 * what is left after breakdowns.
 */
export class Outages implements Staffed {
  /** Units there would be without breakdowns. */
  capacity: number;
  /** Units out of order. */
  down = 0;
  private readonly sim: Simulation;
  private readonly staffed: Staffed;
  private readonly options: OutageOptions;
  private readonly breakdown: EventType;
  private readonly repair: EventType;
  private readonly spells: Int32Array;

  constructor(sim: Simulation, staffed: Staffed, options: OutageOptions) {
    if (!(Number.isSafeInteger(options.units) && options.units >= 1)) {
      throw new RangeError(`units must be a positive integer, received ${options.units}`);
    }
    this.sim = sim;
    this.staffed = staffed;
    this.options = options;
    this.capacity = staffed.capacity;
    this.spells = new Int32Array(options.units);
    this.breakdown = sim.defineEvent(Order.capacity, (unit) => this.breakDown(unit));
    this.repair = sim.defineEvent(Order.capacity, (unit) => this.bringBack(unit));
    for (let unit = 0; unit < options.units; unit++) this.expectBreakdown(unit);
  }

  /** Changes the number of units there would be without breakdowns. */
  setCapacity(capacity: number): void {
    this.capacity = capacity;
    this.apply();
  }

  private expectBreakdown(unit: number): void {
    const time = this.options.upTime(unit, this.spells[unit]!);
    if (time !== Infinity) this.sim.schedule(time, this.breakdown, unit);
  }

  private breakDown(unit: number): void {
    this.down++;
    this.apply();
    this.sim.schedule(this.options.downTime(unit, this.spells[unit]!), this.repair, unit);
  }

  private bringBack(unit: number): void {
    this.down--;
    this.apply();
    this.spells[unit]!++;
    this.expectBreakdown(unit);
  }

  private apply(): void {
    this.staffed.setCapacity(Math.max(0, this.capacity - this.down));
  }
}
