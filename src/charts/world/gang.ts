import { assign, setup } from 'xstate';
import { note, settle } from '../asking.ts';
import { drawn, effects, type StateMeta } from '../vocabulary.ts';

interface Input {
  /** Which gang it is, from 0. */
  readonly number: number;
  /** How many there are; they are alike. */
  readonly count: number;
}

interface Context extends Input {
  /** What it is able to do now, as a share of what all gangs together can. */
  readonly strength: number;
  /** How much of itself a broken gang brings together again, 0 to 1. */
  readonly comesBack: number;
}

type Events = { type: 'RAIDED' };

interface Args {
  readonly context: Context;
}
const whole = ({ count }: Context): number => 1 / count;
const again = (context: Context): number => whole(context) * context.comesBack;

const changeBy = (by: (context: Context) => number) =>
  ({ type: 'change', params: ({ context }: Args) => ({ stock: 'gangCapacity', by: by(context) }) }) as const;

/**
 * A gang (诈骗团伙), as coarsely as can be: it works, is broken up by a raid, and comes back in
 * part and later in full. How many people are approached follows from what all gangs can do.
 */
export const gang = setup({
  types: {
    context: {} as Context,
    input: {} as Input,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: { regrouping: drawn('regrouping'), recruiting: drawn('recruiting') },
}).createMachine({
  id: 'gang',
  description: 'A gang works until it is raided, and recovers.',
  meta: {
    zh: '诈骗团伙：作案、被打掉、死灰复燃。',
    source: 'A13-C',
    settings: {
      number: { is: 'whole', least: 0 },
      count: { is: 'whole', least: 1 },
    },
    ranges: { comesBack: { least: 0, most: 1 } },
  },
  context: ({ input }) => ({ ...input, strength: 1 / input.count, comesBack: 0 }),
  initial: 'working',
  states: {
    working: {
      description: 'The gang does all that it can.',
      meta: { zh: '团伙全力作案。', heading: 'outside' },
      on: { RAIDED: 'brokenUp' },
    },
    brokenUp: {
      description: 'A raid has broken the gang up; nobody is approached by it.',
      meta: { zh: '团伙被打掉，暂不作案。', heading: 'outside', source: 'A13-C' },
      entry: [note('brokenUp'), changeBy(({ strength }) => -strength), assign({ strength: 0 })],
      after: { regrouping: 'regrouped' },
    },
    regrouped: {
      description: 'Those who got away go on with what is left of it.',
      meta: { zh: '漏网人员重新纠集，恢复部分能力。', heading: 'outside' },
      entry: [
        settle('comesBack'),
        note('regrouped'),
        changeBy(again),
        assign({ strength: ({ context }) => again(context) }),
      ],
      after: {
        recruiting: {
          target: 'working',
          actions: [
            note('recovered'),
            changeBy((context) => whole(context) - context.strength),
            assign({ strength: ({ context }) => whole(context) }),
          ],
        },
      },
      on: { RAIDED: 'brokenUp' },
    },
  },
});
