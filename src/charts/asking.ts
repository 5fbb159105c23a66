/** Short forms for what charts ask of their host most often. */

export const seize = (pool: string, answer: string) => ({ type: 'seize', params: { pool, answer } }) as const;

export const release = (pool: string) => ({ type: 'release', params: { pool } }) as const;

export const work = (activity: string, unit: string, done: string) =>
  ({ type: 'work', params: { activity, with: unit, done } }) as const;

export const settle = (what: string) => ({ type: 'draw', params: { what } }) as const;

export const note = (name: string) => ({ type: 'milestone', params: { name } }) as const;

export const tell = (role: string | readonly string[], event: string) =>
  ({ type: 'tell', params: { role, event } }) as const;
