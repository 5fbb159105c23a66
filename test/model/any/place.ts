import type { Scenario } from '../../../src/scenario/index.ts';

/** What a value replaces in a scenario. */
export type Changed = Partial<
  Pick<Scenario, 'roles' | 'pools' | 'arrivals' | 'stocks' | 'followUp'>
>;
/** One way of setting it. */
export interface Value {
  readonly label: string;
  readonly change: (scenario: Scenario) => Changed;
}
/** Something of a scenario that can be set, and to what. */
export interface Place {
  readonly name: string;
  readonly values: readonly Value[];
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
