import { Order } from './order.ts';
import type { Staffed } from './outages.ts';
import type { Simulation } from './simulation.ts';

/** Length of a day in ms. */
export const DAY = 86_400_000;
/** Length of a week in ms. */
export const WEEK = 7 * DAY;

/** From `at` (ms into the period) on there are `capacity` units. */
export interface Shift {
  readonly at: number;
  readonly capacity: number;
}

/** Capacity over time, repeating itself. */
export interface ShiftTable {
  /** Ms after which the table repeats: `DAY`, `WEEK` or any other whole number. */
  readonly period: number;
  /** Ascending by `at`, each within the period; before the first one the last one holds. */
  readonly shifts: readonly Shift[];
  /** Ms into the period at which the replication begins; 0 unless told. */
  readonly offset?: number;
}

/** Units on duty at an instant `at` in ms; at the boundary the new shift holds. */
export function capacityAt(table: ShiftTable, at: number): number {
  const { period, shifts, offset = 0 } = table;
  const phase = (((at + offset) % period) + period) % period;
  let capacity = shifts[shifts.length - 1]!.capacity;
  for (const shift of shifts) {
    if (shift.at > phase) break;
    capacity = shift.capacity;
  }
  return capacity;
}

/** The next instant in ms after `at` at which a shift begins. */
export function nextShift(table: ShiftTable, at: number): number {
  const { period, shifts, offset = 0 } = table;
  const phase = (((at + offset) % period) + period) % period;
  for (const shift of shifts) if (shift.at > phase) return at + shift.at - phase;
  return at + period - phase + shifts[0]!.at;
}

/**
 * Puts a pool on shifts from `sim.now` on, by calendar entries of order `capacity`. What becomes of
 * work in hand at the end of a shift is the pool's `whenShort`. RangeError for a bad table.
 *
 * Shifts with no end keep the calendar from running empty, so end the run by time or by `stop`.
 */
export function keepShifts(sim: Simulation, pool: Staffed, table: ShiftTable): void {
  checkTable(table);
  const event = sim.defineEvent(Order.capacity, () => {
    const capacity = capacityAt(table, sim.now);
    if (capacity !== pool.capacity) pool.setCapacity(capacity);
    sim.scheduleAt(nextShift(table, sim.now), event, 0);
  });
  sim.schedule(0, event, 0);
}

function checkTable({ period, shifts, offset = 0 }: ShiftTable): void {
  if (!(Number.isSafeInteger(period) && period > 0)) {
    throw new RangeError(`period must be a positive whole number of ms, received ${period}`);
  }
  if (!Number.isSafeInteger(offset)) {
    throw new RangeError(`offset must be a whole number of ms, received ${offset}`);
  }
  if (shifts.length === 0) throw new RangeError('a shift table must have a shift, received none');
  let before = -1;
  for (const { at, capacity } of shifts) {
    if (!(Number.isSafeInteger(at) && at > before && at < period)) {
      throw new RangeError(`shifts must ascend within the period of ${period} ms, received ${at}`);
    }
    if (!(Number.isSafeInteger(capacity) && capacity >= 0)) {
      throw new RangeError(`capacity must be an integer of 0 or more, received ${capacity}`);
    }
    before = at;
  }
}
