import { assign, setup } from 'xstate';
import { type Done, drawn, effects } from '../../../src/charts/index.ts';

interface Errand {
  readonly size: 'small' | 'large' | '';
  readonly worth: number;
  readonly errands: number;
}

type ErrandEvents =
  | { type: 'A_FREE' }
  | { type: 'B_FREE' }
  | { type: 'HELPED' }
  | Done<'TRIED', 'fine' | 'again' | 'hard' | 'stuck'>
  | Done<'SEEN_TO'>;

/**
 * A case that does most of what a chart may do with pools and other cases: it gives up waiting, asks
 * anew, holds two pools at a time, opens others and waits for them, and may stay for ever.
 */
export const errand = setup({
  types: { context: {} as Errand, events: {} as ErrandEvents, meta: {} },
  actions: effects,
  delays: { patience: drawn('patience'), pause: drawn('pause'), limit: drawn('limit') },
  guards: {
    fine: ({ event }) => event.type === 'TRIED' && event.outcome === 'fine',
    again: ({ event }) => event.type === 'TRIED' && event.outcome === 'again',
    hard: ({ event }) => event.type === 'TRIED' && event.outcome === 'hard',
  },
}).createMachine({
  id: 'errand',
  context: { size: '', worth: 0, errands: 0 },
  entry: [
    { type: 'draw', params: { what: 'size' } },
    { type: 'draw', params: { what: 'worth' } },
  ],
  initial: 'atA',
  states: {
    atA: {
      entry: {
        type: 'seize',
        params: ({ context }) => ({
          pool: 'a',
          units: context.worth > 5 ? 2 : 1,
          priority: context.size === 'large' ? 0 : 1,
          answer: 'A_FREE',
        }),
      },
      exit: { type: 'release', params: { pool: 'a' } },
      initial: 'waiting',
      states: {
        waiting: {
          meta: { heading: 'waiting' },
          on: { A_FREE: 'trying' },
          after: { patience: '#errand.gaveUp' },
        },
        trying: {
          meta: { heading: 'working' },
          entry: [
            { type: 'milestone', params: { name: 'begun' } },
            { type: 'work', params: { activity: 'try', with: 'a', done: 'TRIED' } },
          ],
          on: {
            TRIED: [
              { guard: 'fine', target: '#errand.done' },
              { guard: 'again', target: '#errand.pausing' },
              { guard: 'hard', target: 'atBToo' },
              { target: 'stuck' },
            ],
          },
        },
        atBToo: {
          entry: {
            type: 'seize',
            params: ({ context }) => ({
              pool: 'b',
              priority: context.worth > 5 ? 0 : 2,
              answer: 'B_FREE',
            }),
          },
          exit: { type: 'release', params: { pool: 'b' } },
          initial: 'waiting',
          states: {
            waiting: { meta: { heading: 'waiting' }, on: { B_FREE: 'seeing' } },
            seeing: {
              meta: { heading: 'travelling' },
              entry: { type: 'work', params: { activity: 'seeTo', with: 'b', done: 'SEEN_TO' } },
              on: { SEEN_TO: '#errand.delegating' },
            },
          },
        },
        stuck: { meta: { heading: 'outside' } },
      },
    },
    pausing: {
      meta: { heading: 'outside' },
      entry: assign({ errands: ({ context }) => context.errands + 1 }),
      after: { pause: 'atA' },
    },
    delegating: {
      meta: { heading: 'waiting' },
      entry: [
        {
          type: 'milestone',
          params: ({ context }) => ({ name: 'delegated', amount: Math.round(context.worth * 100) }),
        },
        { type: 'open', params: { chart: 'help', role: 'helper' } },
        {
          type: 'open',
          params: ({ context }) => ({
            chart: 'help',
            role: 'friend',
            when: context.size === 'large',
          }),
        },
      ],
      on: { HELPED: 'done' },
      after: { limit: 'done' },
    },
    done: {
      type: 'final',
      entry: {
        type: 'milestone',
        params: ({ context }) => ({ name: 'done', amount: Math.round(context.worth * 100) }),
      },
    },
    gaveUp: { type: 'final', entry: { type: 'milestone', params: { name: 'gaveUp' } } },
  },
});

type HelpEvents = { type: 'B_FREE' } | Done<'SEEN_TO'>;

/** A case opened by another, which it may outlive. */
export const help = setup({
  types: { context: {}, events: {} as HelpEvents, meta: {} },
  actions: effects,
  delays: { pause: drawn('pause') },
}).createMachine({
  id: 'help',
  context: {},
  initial: 'pausing',
  states: {
    pausing: { meta: { heading: 'outside' }, after: { pause: 'atB' } },
    atB: {
      entry: { type: 'seize', params: { pool: 'b', priority: 1, answer: 'B_FREE' } },
      exit: { type: 'release', params: { pool: 'b' } },
      initial: 'waiting',
      states: {
        waiting: { meta: { heading: 'waiting' }, on: { B_FREE: 'seeing' } },
        seeing: {
          meta: { heading: 'working' },
          entry: { type: 'work', params: { activity: 'seeTo', done: 'SEEN_TO' } },
          on: { SEEN_TO: '#help.helped' },
        },
      },
    },
    helped: {
      entry: [
        { type: 'milestone', params: { name: 'helped', amount: 2 } },
        { type: 'tell', params: { role: 'parent', event: 'HELPED' } },
      ],
      meta: { heading: 'travelling' },
      after: { pause: 'over' },
    },
    over: { type: 'final' },
  },
});

/** Somebody who stands there from the beginning, holds a unit for good and moves others about. */
export const boss = setup({
  types: {
    context: {} as { readonly by: number },
    events: {} as { type: 'B_FREE' } | { type: 'HOUR_OVER' },
    meta: {},
  },
  actions: effects,
}).createMachine({
  id: 'boss',
  context: { by: 1 },
  entry: { type: 'seize', params: { pool: 'b', answer: 'B_FREE' } },
  initial: 'watching',
  states: {
    watching: {
      on: {
        HOUR_OVER: {
          actions: [
            {
              type: 'staff',
              params: ({ context }) => ({ pool: 'a', by: context.by, reason: 'turn' }),
            },
            assign({ by: ({ context }) => -context.by }),
            { type: 'milestone', params: { name: 'turned', amount: 1 } },
          ],
        },
        B_FREE: { actions: { type: 'milestone', params: { name: 'begun' } } },
      },
    },
  },
});
