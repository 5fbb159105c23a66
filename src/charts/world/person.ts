import { assign, setup } from 'xstate';
import { note, settle, tell } from '../asking.ts';
import { drawn, effects, type StateMeta } from '../vocabulary.ts';
import { fenOf } from './money.ts';

interface Context {
  readonly scamType: string;
  /** Yuan that the scammer is after. */
  readonly loss: number;
  /** How fast the money will be moved: a coarse preset. */
  readonly offender: string;
  /** Which gang it is, from 0. */
  readonly gang: number;
  /** Campaigns have reached the person: sees through it at once. */
  readonly aware: boolean;
  readonly hasApp: boolean;
  /** The app says so while the person listens. */
  readonly appWarns: boolean;
  /** The contact itself is noticed. */
  readonly signalled: boolean;
  /** The first payment is noticed. */
  readonly fundSignalled: boolean;
  /** Takes a text message seriously. */
  readonly heeds: boolean;
  /** An account for the money is at hand. */
  readonly accountReady: boolean;
  /** Somebody was at the door. */
  readonly visited: boolean;
}

type Events =
  | { type: 'WARNED' }
  | { type: 'VISITED' }
  | { type: 'DISSUADED' }
  | { type: 'REPORTED' }
  | { type: 'FILED' }
  | { type: 'OVER' };

const attributes = [
  'scamType',
  'loss',
  'offender',
  'gang',
  'aware',
  'hasApp',
  'appWarns',
  'signalled',
  'fundSignalled',
  'heeds',
] as const;

/** Nothing of what the scammer was after is paid: counted in fen, as the police count it. */
const prevented = {
  type: 'milestone',
  params: ({ context }: { context: Context }) => ({ name: 'prevented', amount: fenOf(context.loss) }),
} as const;

/** An alert about this person goes out if the sign was seen. */
const openAlert = (kind: 'touch' | 'fund', seen: 'signalled' | 'fundSignalled') =>
  ({
    type: 'open',
    params: ({ context }: { context: Context }) => ({
      chart: 'alert',
      role: 'alert',
      when: context[seen],
      input: { kind, scamType: context.scamType, inDanger: true },
    }),
  }) as const;

/** Whoever still looks for the person need not. */
const overtaken = tell('alert', 'OVERTAKEN');

/**
 * A person whom a scammer approaches (被接触者), from the first contact on: sees through it, is
 * warned or dissuaded in time, or pays and becomes a victim. Every front acts on the person by an
 * event; how the person is talked round is not told.
 */
export const person = setup({
  types: {
    context: {} as Context,
    input: {} as Partial<Context>,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    signalDelay: drawn('signalDelay'),
    grooming: drawn('grooming'),
    thinksAgain: drawn('thinksAgain'),
    accountFound: drawn('accountFound'),
    gaveUp: drawn('gaveUp'),
    fundSignalDelay: drawn('fundSignalDelay'),
  },
  guards: {
    seesThroughIt: ({ context }) => context.aware || context.appWarns,
    heeds: ({ context }) => context.heeds,
    accountReady: ({ context }) => context.accountReady,
    paysAfterVisit: ({ context }) => context.accountReady && context.visited,
  },
}).createMachine({
  id: 'person',
  description: 'A person is approached by a scammer and sees through it, is dissuaded, or pays.',
  meta: {
    zh: '群众被骗子接触后：识破、被劝阻，或转账受骗。',
    source: 'A13-C',
    settings: {},
    ranges: { loss: { least: 0 }, gang: { least: 0, whole: true, numbers: 'crackdown' } },
  },
  context: ({ input }) => ({ ...input, accountReady: false, visited: false }) as Context,
  entry: attributes.map(settle),
  initial: 'contacted',
  states: {
    contacted: {
      description: 'A scammer makes contact.',
      meta: { zh: '被骗子接触。', heading: 'outside' },
      entry: note('contacted'),
      always: [{ guard: 'seesThroughIt', target: 'recognised' }, { target: 'believing' }],
    },
    believing: {
      description: 'The person believes the story; nothing has been paid.',
      meta: { zh: '信以为真，但尚未转账。', heading: 'outside' },
      entry: note('groomed'),
      initial: 'groomed',
      after: { signalDelay: { actions: openAlert('touch', 'signalled') } },
      on: {
        WARNED: { guard: 'heeds', target: 'tookWarning' },
        VISITED: { actions: assign({ visited: true }) },
        DISSUADED: 'dissuaded',
      },
      states: {
        groomed: {
          description: 'The scammer works on the person, who may still think again.',
          meta: { zh: '骗子步步诱导，本人也可能自行醒悟。' },
          after: { grooming: 'lookingForAccount', thinksAgain: '#person.recognised' },
        },
        lookingForAccount: {
          description: 'The scammer needs an account that is not blocked, and gives up if there is none.',
          meta: { zh: '骗子需要可用的收款账户，久无则作罢。', source: 'A13-C' },
          after: { gaveUp: '#person.leftAlone' },
          initial: 'asking',
          states: {
            asking: {
              description: 'Is an account at hand?',
              meta: { zh: '手头是否有可用账户。' },
              entry: settle('accountReady'),
              always: [
                { guard: 'paysAfterVisit', target: '#person.victimised', actions: note('afterVisit') },
                { guard: 'accountReady', target: '#person.victimised' },
                { target: 'noneAtHand' },
              ],
            },
            noneAtHand: {
              description: 'Accounts are scarce: another one is being looked for.',
              meta: { zh: '账户紧缺，另寻账户。' },
              after: { accountFound: 'asking' },
            },
          },
        },
      },
    },
    victimised: {
      description: 'The person pays: what follows is told by the chart of the victim.',
      meta: { zh: '转账受骗，后续见“被害人”流程。', heading: 'outside', source: 'A13-C' },
      entry: [
        note('victimised'),
        {
          type: 'open',
          params: ({ context }) => ({
            chart: 'victim',
            role: 'victim',
            input: { scamType: context.scamType, loss: context.loss, offender: context.offender },
          }),
        },
      ],
      initial: 'deceived',
      states: {
        deceived: {
          description: 'The money is moving and the person does not know; the payment may be noticed.',
          meta: { zh: '资金已在转移，本人尚未察觉；转账可能触发资金预警。' },
          after: { fundSignalDelay: { actions: openAlert('fund', 'fundSignalled') } },
          on: {
            WARNED: {
              guard: 'heeds',
              actions: [note('warnedAfterPaying'), tell('victim', 'DISSUADED')],
            },
            DISSUADED: { actions: [note('dissuadedAfterPaying'), tell('victim', 'DISSUADED')] },
            REPORTED: 'reported',
          },
        },
        reported: {
          description: 'The police know: the account goes to card-cutting, the case to crackdown.',
          meta: { zh: '已报警：账户转断卡追查，立案后转打击串并。', source: 'A13-C' },
          entry: [
            overtaken,
            {
              type: 'tell',
              params: ({ context }) => ({
                role: 'cardCutting',
                event: 'ACCOUNT_SEEN',
                with: { gang: context.gang },
              }),
            },
          ],
          on: {
            FILED: {
              actions: {
                type: 'tell',
                params: ({ context }) => ({
                  role: 'crackdown',
                  event: 'CASE_FILED',
                  which: context.gang,
                }),
              },
            },
            OVER: '#person.informed',
          },
        },
      },
    },
    recognised: {
      type: 'final',
      description: 'The person has seen through it.',
      meta: { zh: '自行识破，未受骗。', source: 'A13-C' },
      entry: [note('recognised'), overtaken],
    },
    tookWarning: {
      type: 'final',
      description: 'A text message was enough: nothing is paid.',
      meta: { zh: '看到预警短信后醒悟，未转账。', source: 'A13-C' },
      entry: [note('heededWarning'), prevented, overtaken],
    },
    dissuaded: {
      type: 'final',
      description: 'Somebody from the police talked the person out of it: nothing is paid.',
      meta: { zh: '经民警劝阻，未转账。', source: 'A13-C' },
      entry: [prevented, overtaken],
    },
    leftAlone: {
      type: 'final',
      description: 'The scammer found no account and gave up.',
      meta: { zh: '骗子无账户可用，只得作罢。', source: 'A13-C' },
      entry: [note('leftAlone'), overtaken],
    },
    informed: {
      type: 'final',
      description: 'The victim has been told what became of the money.',
      meta: { zh: '已告知被害人资金处置结果。' },
    },
  },
});
