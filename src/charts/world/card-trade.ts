import { setup } from 'xstate';
import { settle } from '../asking.ts';
import { drawn, effects, type StateMeta } from '../vocabulary.ts';

interface Context {
  /** Levels of the stocks when they were last looked at, 0 to 1. */
  readonly accountsLevel: number;
  readonly linesLevel: number;
  /** Share of what is missing that comes in by the next time. */
  readonly comesIn: number;
}

/** The part of what is missing in a stock that comes in. */
const gather = (stock: 'accounts' | 'lines', level: 'accountsLevel' | 'linesLevel') =>
  ({
    type: 'change',
    params: ({ context }: { context: Context }) => ({ stock, by: context.comesIn * (1 - context[level]) }),
  }) as const;
const restock = [
  ...['accountsLevel', 'linesLevel', 'comesIn'].map(settle),
  gather('accounts', 'accountsLevel'),
  gather('lines', 'linesLevel'),
] as const;

/**
 * The trade in bank and telephone cards (两卡黑灰产), kept abstract: it makes good what was blocked,
 * and more slowly for a while after it was raided.
 */
export const cardTrade = setup({
  types: {
    context: {} as Context,
    events: {} as { type: 'RAIDED' },
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    restocking: drawn('restocking'),
    slowRestocking: drawn('slowRestocking'),
    recovery: drawn('recovery'),
  },
}).createMachine({
  id: 'cardTrade',
  description: 'The trade in bank and telephone cards makes good what was blocked.',
  meta: {
    zh: '“两卡”黑灰产，不断补充被封停的卡。',
    source: 'A13-C',
    settings: {},
    ranges: { comesIn: { least: 0, most: 1 } },
  },
  context: { accountsLevel: 1, linesLevel: 1, comesIn: 0 },
  initial: 'supplying',
  states: {
    supplying: {
      description: 'Cards change hands at the usual pace.',
      meta: { zh: '按平常速度收卡供卡。', heading: 'outside', source: 'C04' },
      initial: 'gathering',
      on: { RAIDED: 'disrupted' },
      states: {
        gathering: {
          description: 'The next cards are being gathered.',
          meta: { zh: '正在收集下一批卡。' },
          after: { restocking: 'restocked' },
        },
        restocked: {
          description: 'Part of what was missing is there again.',
          meta: { zh: '补上了一部分缺口。' },
          entry: restock,
          always: 'gathering',
        },
      },
    },
    disrupted: {
      description: 'After a raid on the trade cards are hard to come by for a while.',
      meta: { zh: '受“拔钉”打击，一段时间内难以补卡。', heading: 'outside', source: 'A13-C' },
      initial: 'gathering',
      after: { recovery: 'supplying' },
      on: { RAIDED: { target: 'disrupted', reenter: true } },
      states: {
        gathering: {
          description: 'What is left of the trade gathers cards slowly.',
          meta: { zh: '残余渠道缓慢收卡。' },
          after: { slowRestocking: 'restocked' },
        },
        restocked: {
          description: 'Part of what was missing is there again.',
          meta: { zh: '补上了一部分缺口。' },
          entry: restock,
          always: 'gathering',
        },
      },
    },
  },
});
