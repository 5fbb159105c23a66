/**
 * Rank of an entry among those due at the same instant; lower goes first, and within a rank
 * scheduling order decides.
 *
 * Capacity changes come first so that everybody else meets the new capacity; arrivals come late so
 * that a unit freed at this very instant goes to whoever already waits; samplers see the instant
 * when it is over.
 */
export const Order = { capacity: 0, timer: 1, grant: 2, arrival: 3, sampler: 4 } as const;

/** One of the five ranks of {@link Order}. */
export type Order = (typeof Order)[keyof typeof Order];
