import { setup } from 'xstate';
import { type Done, drawn, effects } from '../../src/charts/index.ts';

interface Context {
  /** Drawn: takes the short activity. */
  readonly isSimple: boolean;
  /** Drawn: has cause to come again. */
  readonly comesAgain: boolean;
  /** Drawn: what is at stake, fen. */
  readonly worth: number;
}

/** A desk with one line: M/M/c, M/M/c+M or M/G/∞, as the numbers have it. */
export const deskChart = setup({
  types: { context: {} as Context, events: {} as { type: 'GRANTED' } | Done<'DONE'> },
  actions: effects,
  guards: { comesAgain: ({ context }) => context.comesAgain },
  delays: { patience: drawn('patience') },
}).createMachine({
  id: 'desk',
  description: 'A visit to a desk.',
  context: { isSimple: false, comesAgain: false, worth: 0 },
  entry: [
    { type: 'draw', params: { what: 'isSimple' } },
    { type: 'draw', params: { what: 'comesAgain' } },
    { type: 'draw', params: { what: 'worth' } },
  ],
  initial: 'waiting',
  states: {
    waiting: {
      description: 'The desk is busy.',
      meta: { heading: 'waiting' },
      entry: [
        {
          type: 'milestone',
          params: ({ context }) => ({ name: 'asked', amount: Math.round(context.worth) }),
        },
        { type: 'seize', params: { pool: 'clerks' } },
      ],
      on: { GRANTED: 'served' },
      after: { patience: 'left' },
    },
    served: {
      description: 'A clerk is at work.',
      meta: { heading: 'working' },
      entry: [
        { type: 'milestone', params: { name: 'granted' } },
        {
          type: 'work',
          params: ({ context }) => ({ activity: context.isSimple ? 'short' : 'full' }),
        },
      ],
      on: { DONE: [{ guard: 'comesAgain', target: 'again' }, { target: 'over' }] },
    },
    again: {
      type: 'final',
      description: 'The visitor will come again.',
      entry: [
        { type: 'milestone', params: { name: 'done' } },
        {
          type: 'milestone',
          params: ({ context }) => ({ name: 'again', amount: Math.round(context.worth) }),
        },
      ],
    },
    over: {
      type: 'final',
      description: 'The visitor goes.',
      entry: { type: 'milestone', params: { name: 'done' } },
    },
    left: { type: 'final', description: 'The visitor has waited long enough.' },
  },
});
