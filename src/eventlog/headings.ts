/**
 * What a minute of a case is booked to, as numbers in the log. Waiting for pool `i` is
 * `waitingFor(i)`; everything else is one of the constants.
 */
export const Headed = {
  working: 0,
  travelling: 1,
  outside: 2,
  offShift: 3,
  /** Waiting for something that is no pool: an answer, a decision. */
  waiting: 4,
} as const;

const FIRST_POOL = 5;

/** The heading of waiting for the pool with this index. */
export function waitingFor(pool: number): number {
  return FIRST_POOL + pool;
}

/** Index of the pool a heading waits for; -1 for other headings. */
export function awaitedPool(heading: number): number {
  return heading < FIRST_POOL ? -1 : heading - FIRST_POOL;
}
