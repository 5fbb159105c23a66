import { hashName, uniform } from '../../src/random/index.ts';

/** Workload W1: M/M/5 at a load of 0.9, first come first served, times in ms. */
export const SERVERS = 5;
/** Mean time between arrivals, ms. */
export const MEAN_GAP = 60_000 / 4.5;
/** Mean service time, ms. */
export const MEAN_SERVICE = 60_000;
/** Customers present at once stay far below this; a power of two. */
export const MOST_PRESENT = 65_536;

const GAP = hashName('w1 gap');
const SERVICE = hashName('w1 service');

/** Time from the customer before to this one, ms, not rounded. */
export function gapOf(seed: number, customer: number): number {
  return -Math.log(uniform(seed, 0, GAP, customer)) * MEAN_GAP;
}

/** Service time of a customer in whole ms. */
export function serviceOf(seed: number, customer: number): number {
  return Math.round(-Math.log(uniform(seed, 0, SERVICE, customer)) * MEAN_SERVICE);
}

/** What a contestant reports. */
export interface W1Result {
  /** Mean wait in the queue over all customers, ms. */
  readonly meanWaitMs: number;
  /** Arrivals and ends of service. */
  readonly events: number;
}
