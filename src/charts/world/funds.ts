import { assign, setup } from 'xstate';
import { settle, tell } from '../asking.ts';
import { drawn, effects, type StateMeta } from '../vocabulary.ts';
import { shareOf } from './money.ts';

interface Input {
  /** Fen. */
  readonly amount: number;
  /** 1 for the account the victim paid into. */
  readonly layer: number;
  /** Beyond this layer the money is out of reach. */
  readonly lastLayer: number;
  /** How fast the money is moved: a coarse preset, drawn once per victim. */
  readonly offender: string;
  /** The preset with the place: `usualFirst` in the first account, `usualLater` after it. */
  readonly pace: string;
}

interface Context extends Input {
  /** Accounts it is passed on to. */
  readonly parts: number;
  /** Of those, how many have come to an end. */
  readonly ended: number;
}

type Events =
  | { type: 'STOP' }
  | { type: 'EXTEND' }
  | { type: 'RELEASE' }
  | { type: 'FREEZE' }
  | { type: 'RETURN' }
  | { type: 'HELD' }
  | { type: 'GONE' }
  | { type: 'PART_ENDED' };

const MOST_PARTS = 5;

/** The money itself comes to this: counted in fen. */
const amountOf = (name: string) =>
  ({
    type: 'milestone',
    params: ({ context }: { context: Context }) => ({ name, amount: context.amount }),
  }) as const;

const passOn = Array.from(
  { length: MOST_PARTS },
  (_, i) =>
    ({
      type: 'open',
      params: ({ context }: { context: Context }) => ({
        chart: 'funds',
        role: 'funds',
        when: i < context.parts,
        input: {
          amount: shareOf(context.amount, i, context.parts),
          layer: context.layer + 1,
          lastLayer: context.lastLayer,
          offender: context.offender,
          pace: `${context.offender}Later`,
        },
      }),
    }) as const,
);

/**
 * A sum in one account (资金流向), kept abstract: it rests, is passed on in parts to further
 * layers, and is out of reach in the end; unless a stop comes first.
 */
export const funds = setup({
  types: {
    context: {} as Context,
    input: {} as Input,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: { dwell: drawn('dwell') },
  guards: {
    lastLayer: ({ context }) => context.layer >= context.lastLayer,
    nothingToPass: ({ context }) => context.amount < context.parts,
    lastPart: ({ context }) => context.ended + 1 >= context.parts,
    firstLayer: ({ context }) => context.layer === 1,
  },
}).createMachine({
  id: 'funds',
  description: 'A sum of money in one account, on its way from layer to layer.',
  meta: {
    zh: '一笔资金在某一账户，逐层转移。',
    settings: {
      amount: { is: 'whole', least: 0 },
      layer: { is: 'whole', least: 1 },
      lastLayer: { is: 'whole', least: 1 },
      offender: { is: 'text' },
      pace: { is: 'text' },
    },
    ranges: { parts: { least: 1, most: MOST_PARTS, whole: true } },
  },
  context: ({ input }) => ({ ...input, parts: 2, ended: 0 }),
  entry: [settle('parts'), amountOf('credited')],
  initial: 'credited',
  states: {
    credited: {
      description: 'The sum arrives in the account.',
      meta: { zh: '资金到账。' },
      always: [{ guard: 'firstLayer', target: 'resting', actions: amountOf('transferred') }, { target: 'resting' }],
    },
    resting: {
      description: 'The sum rests in the account and can be stopped.',
      meta: { zh: '资金停留在账户内，可以止付。', heading: 'outside' },
      after: {
        dwell: [
          { guard: 'lastLayer', target: 'lost' },
          { guard: 'nothingToPass', target: 'lost' },
          { target: 'passedOn' },
        ],
      },
      on: {
        STOP: [
          {
            guard: 'firstLayer',
            target: 'stopped',
            actions: [amountOf('stopped'), amountOf('stoppedInFirstLayer')],
          },
          { target: 'stopped', actions: amountOf('stopped') },
        ],
      },
    },
    passedOn: {
      description: 'The sum has gone on in parts to accounts of the next layer.',
      meta: { zh: '资金已拆分转入下一层账户。', heading: 'outside' },
      entry: [amountOf('passedOn'), ...passOn],
      initial: 'untraced',
      on: {
        HELD: { actions: tell('parent', 'HELD') },
        FREEZE: { actions: tell('funds', 'FREEZE') },
        RELEASE: { actions: tell('funds', 'RELEASE') },
        RETURN: { actions: tell('funds', 'RETURN') },
        PART_ENDED: [
          { guard: 'lastPart', target: 'dispersed' },
          { actions: assign({ ended: ({ context }) => context.ended + 1 }) },
        ],
      },
      states: {
        untraced: {
          description: 'Nobody has followed it yet.',
          meta: { zh: '尚未追查下一层。' },
          on: {
            STOP: { actions: tell('parent', 'GONE') },
            EXTEND: { target: 'traced', actions: tell('funds', 'STOP') },
          },
        },
        traced: {
          description: 'The next layer is known: an extended stop reaches it and goes on.',
          meta: { zh: '已查明下一层，延伸止付可继续推进。' },
          on: { EXTEND: { actions: tell('funds', 'EXTEND') } },
        },
      },
    },
    stopped: {
      description: 'A stop holds the sum; nobody can move it.',
      meta: { zh: '已被止付，无法转出。', heading: 'outside', source: 'C02' },
      entry: tell('parent', 'HELD'),
      on: {
        RELEASE: { target: 'resting', actions: amountOf('released') },
        FREEZE: { target: 'frozen', actions: amountOf('frozen') },
        RETURN: { target: 'returned', actions: amountOf('returned') },
      },
    },
    frozen: {
      description: 'The sum is frozen for the investigation.',
      meta: { zh: '已冻结。', heading: 'outside', source: 'C02' },
      on: {
        RELEASE: { target: 'resting', actions: amountOf('released') },
        RETURN: { target: 'returned', actions: amountOf('returned') },
      },
    },
    returned: {
      type: 'final',
      description: 'The sum goes back to the victim.',
      meta: { zh: '资金返还被害人。', source: 'C03' },
      entry: tell('parent', 'PART_ENDED'),
    },
    lost: {
      type: 'final',
      description: 'The sum is out of reach.',
      meta: { zh: '资金已无法追回。' },
      entry: [amountOf('lost'), tell('parent', 'PART_ENDED')],
    },
    dispersed: {
      type: 'final',
      description: 'Every part has come to its end.',
      meta: { zh: '各部分去向均已确定。' },
      entry: tell('parent', 'PART_ENDED'),
    },
  },
});
