/** Short forms for what charts ask of their host most often. */

/** A unit of a pool, and the event that says it is there. */
export const seize = (pool: string, answer: string) => ({ type: 'seize', params: { pool, answer } }) as const;

/** Gives it back, or withdraws the request. */
export const release = (pool: string) => ({ type: 'release', params: { pool } }) as const;

/** An activity by the unit of a pool, and the event that ends it. */
export const work = (activity: string, unit: string, done: string) =>
  ({ type: 'work', params: { activity, with: unit, done } }) as const;

/** A draw; the value goes into the context under the same name. */
export const settle = (what: string) => ({ type: 'draw', params: { what } }) as const;

/** A milestone without an amount. */
export const note = (name: string) => ({ type: 'milestone', params: { name } }) as const;

/** An event for the cases of a role, or of several. */
export const tell = (role: string | readonly string[], event: string) =>
  ({ type: 'tell', params: { role, event } }) as const;
