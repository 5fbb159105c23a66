import { createMachine } from 'xstate';

/** A function that nobody would wait for. */
export const later = async () => Promise.resolve(true);

/** A machine with one transition. */
export const on = (transition: unknown) =>
  createMachine({ id: 'm', initial: 'a', states: { a: { on: { E: transition as 'a' } } } });
