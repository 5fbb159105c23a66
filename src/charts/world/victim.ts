import { assign, setup } from 'xstate';
import { note, settle, tell } from '../asking.ts';
import { drawn, effects, type StateMeta } from '../vocabulary.ts';
import { fenOf, firstShares, shareOf } from './money.ts';

interface Settings {
  readonly lastLayer: number;
}

interface Context extends Settings {
  readonly scamType: string;
  /** Yuan. */
  readonly loss: number;
  readonly instalments: number;
  readonly offender: string;
  readonly channel: 'call' | 'hotline' | 'counter';
  readonly paid: number;
}

type Events =
  | { type: 'STOP' }
  | { type: 'EXTEND' }
  | { type: 'RELEASE' }
  | { type: 'FREEZE' }
  | { type: 'RETURN' }
  | { type: 'HELD' }
  | { type: 'GONE' }
  | { type: 'FILED' }
  | { type: 'FILE_CLOSED' }
  | { type: 'DISSUADED' };

const passToFunds = (event: string) => ({ actions: tell('funds', event) }) as const;
const passToOfficer = (event: string) => ({ actions: tell('stopPayment', event) }) as const;

/** What was still to be paid stays with the person: counted in fen, as the police count it. */
const restPrevented = {
  type: 'milestone',
  params: ({ context: { loss, paid, instalments } }: { context: Context }) => ({
    name: 'prevented',
    amount: fenOf(loss) - firstShares(fenOf(loss), paid, instalments),
  }),
} as const;

/**
 * A person who has been deceived (被害人), from the first transfer on: pays in instalments,
 * realises, reports. How long that takes sets the ceiling for everything the police can do.
 */
export const victim = setup({
  types: {
    context: {} as Context,
    input: {} as Settings,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    betweenTransfers: drawn('betweenTransfers'),
    realising: drawn('realising'),
  },
  guards: {
    moreToPay: ({ context }) => context.paid < context.instalments,
  },
}).createMachine({
  id: 'victim',
  description: 'A person pays, realises what has happened, and reports it.',
  meta: {
    zh: '被害人转账、醒悟、报警。',
    source: 'A13-C',
    settings: {
      lastLayer: { is: 'whole', least: 1 },
    },
    ranges: { loss: { least: 0 }, instalments: { least: 1, whole: true } },
  },
  context: ({ input }) => ({ ...input, paid: 0 }) as Context,
  entry: ['scamType', 'loss', 'instalments', 'offender', 'channel'].map(settle),
  initial: 'paying',
  on: {
    STOP: { actions: [note('stopReached'), tell('funds', 'STOP')] },
    EXTEND: passToFunds('EXTEND'),
    RELEASE: passToFunds('RELEASE'),
    FREEZE: passToFunds('FREEZE'),
    RETURN: passToFunds('RETURN'),
    HELD: passToOfficer('HELD'),
    GONE: passToOfficer('GONE'),
    FILED: { actions: tell('parent', 'FILED') },
  },
  states: {
    paying: {
      description: 'An instalment is transferred to the first-layer account.',
      meta: { zh: '向一级卡转入一笔款。', heading: 'outside' },
      entry: [
        {
          type: 'open',
          params: ({ context }) => ({
            chart: 'funds',
            role: 'funds',
            input: {
              amount: shareOf(fenOf(context.loss), context.paid, context.instalments),
              layer: 1,
              lastLayer: context.lastLayer,
              offender: context.offender,
              pace: `${context.offender}First`,
            },
          }),
        },
        assign({ paid: ({ context }) => context.paid + 1 }),
      ],
      always: [{ guard: 'moreToPay', target: 'believing' }, { target: 'unaware' }],
    },
    believing: {
      description: 'The person still believes the story and will pay again.',
      meta: { zh: '仍然相信，准备再次转账。', heading: 'outside' },
      after: { betweenTransfers: 'paying' },
      on: { DISSUADED: { target: 'reporting', actions: restPrevented } },
    },
    unaware: {
      description: 'The last transfer has been made; the person does not know yet.',
      meta: { zh: '已转出最后一笔，尚未察觉。', heading: 'outside' },
      entry: note('paidLast'),
      after: { realising: 'reporting' },
      on: { DISSUADED: 'reporting' },
    },
    reporting: {
      description: 'The person has realised and reports it.',
      meta: { zh: '发现被骗，报警求助。', heading: 'waiting', source: 'A13-C' },
      entry: [
        note('reported'),
        tell('parent', 'REPORTED'),
        {
          type: 'open',
          params: ({ context }) => ({
            chart: 'stopPayment',
            role: 'stopPayment',
            input: { channel: context.channel },
          }),
        },
      ],
      on: { FILE_CLOSED: 'informed' },
    },
    informed: {
      type: 'final',
      description: 'The person has been told what became of the money.',
      meta: { zh: '已告知资金处置结果。' },
      entry: tell('parent', 'OVER'),
    },
  },
});
