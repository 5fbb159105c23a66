import { assign, setup } from 'xstate';
import { note } from '../asking.ts';
import { type Decided, drawn, effects, type StateMeta } from '../vocabulary.ts';
import { costOf } from '../world/money.ts';
import { type Figures, furthest, type Gap } from './figures.ts';

interface Settings {
  readonly active: boolean;
  /** At least so much of dissuasion feedback is wanted in time: a share. */
  readonly feedbackAim: number;
  /** At least so many stops are wanted to find money: a share. */
  readonly heldAim: number;
  /** At most so many incidents are wanted between two meetings. */
  readonly incidentsAim: number;
  /** How often each lever may be pulled. */
  readonly staffLimit: number;
  readonly bankLimit: number;
  readonly telecomLimit: number;
  /** What one pull brings: units of a pool; a share of banks; of the telephone network. */
  readonly staffStep: number;
  readonly bankStep: number;
  readonly telecomStep: number;
  /** What one pull costs: yuan. */
  readonly staffCost: number;
  readonly bankCost: number;
  readonly telecomCost: number;
}

interface Context extends Settings {
  /** The figure furthest from its aim, when the meeting looked last; `none` if all are met. */
  readonly furthest: Gap;
  /** Why each lever was pulled last. */
  readonly staffReason: string;
  readonly bankReason: string;
  readonly telecomReason: string;
  /** How often each was pulled. */
  readonly staffPulls: number;
  readonly bankPulls: number;
  readonly telecomPulls: number;
}

type Events = { type: 'WEEK_ENDED'; figures: Figures } | Decided;

type Lever = 'staff' | 'bank' | 'telecom';
const cost = (lever: Lever) =>
  ({
    type: 'milestone',
    params: ({ context }: { context: Context }) => ({ name: 'leverPulled', amount: costOf(context[`${lever}Cost`]) }),
  }) as const;
/** The channel grows by a step, because of what the meeting saw. */
const widen = (stock: string, lever: Lever) =>
  ({
    type: 'change',
    params: ({ context }: { context: Context }) => ({
      stock,
      by: context[`${lever}Step`],
      reason: context[`${lever}Reason`],
    }),
  }) as const;

/**
 * Coordination (联动): the weekly push meeting (推进会) looks at the figures and pulls a lever. Each
 * lever takes its time, has a limit and a cost, and leaves its reason in the log.
 */
export const coordination = setup({
  types: {
    context: {} as Context,
    input: {} as Settings,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    discussion: drawn('discussion'),
    staffDelay: drawn('staffDelay'),
    bankDelay: drawn('bankDelay'),
    telecomDelay: drawn('telecomDelay'),
  },
  guards: {
    active: ({ context }) => context.active,
    chosen: ({ event }, { lever }: { lever: string }) => event.type === 'DECIDED' && event.choice === lever,
    staffSpent: ({ context }) => context.staffPulls >= context.staffLimit,
    bankSpent: ({ context }) => context.bankPulls >= context.bankLimit,
    telecomSpent: ({ context }) => context.telecomPulls >= context.telecomLimit,
  },
}).createMachine({
  id: 'coordination',
  description: 'The weekly push meeting looks at the figures and pulls a lever.',
  meta: {
    zh: '联动：每周推进会研判指标、调度资源。',
    source: 'A13-C',
    settings: {
      active: { is: 'boolean' },
      feedbackAim: { is: 'number', least: 0, most: 1 },
      heldAim: { is: 'number', least: 0, most: 1 },
      incidentsAim: { is: 'number', least: 0 },
      staffLimit: { is: 'number', least: 0 },
      bankLimit: { is: 'number', least: 0 },
      telecomLimit: { is: 'number', least: 0 },
      staffStep: { is: 'whole', least: 0 },
      bankStep: { is: 'number', least: 0, most: 1 },
      telecomStep: { is: 'number', least: 0, most: 1 },
      staffCost: { is: 'number', least: 0 },
      bankCost: { is: 'number', least: 0 },
      telecomCost: { is: 'number', least: 0 },
    },
  },
  context: ({ input }) => ({
    ...input,
    furthest: 'none',
    staffReason: 'none',
    bankReason: 'none',
    telecomReason: 'none',
    staffPulls: 0,
    bankPulls: 0,
    telecomPulls: 0,
  }),
  type: 'parallel',
  states: {
    meeting: {
      description: 'The push meeting, week after week.',
      meta: { zh: '每周推进会。', source: 'A13-C' },
      initial: 'beginning',
      states: {
        beginning: {
          description: 'Is this front at work?',
          meta: { zh: '本战线是否启用。' },
          always: [{ guard: 'active', target: 'weekUnderWay' }, { target: 'switchedOff' }],
        },
        switchedOff: {
          description: 'The front is switched off: nobody looks at the figures together.',
          meta: { zh: '本战线停用：无人会商指标。', heading: 'outside' },
          on: { WEEK_ENDED: { actions: note('ignored') } },
        },
        weekUnderWay: {
          description: 'The week’s figures are not in yet.',
          meta: { zh: '本周数据尚未汇总。', heading: 'outside' },
          on: {
            WEEK_ENDED: {
              target: 'discussing',
              actions: assign({ furthest: ({ context, event }) => furthest(event.figures, context) }),
            },
          },
        },
        discussing: {
          description: 'Police, banks, regulator and carriers go through the figures.',
          meta: { zh: '公安、银行、主管部门、运营商逐项会商。', heading: 'working', source: 'A13-C' },
          entry: note('pushMeeting'),
          after: { discussion: 'deciding' },
        },
        deciding: {
          description: 'The chief decides what is done about the figure furthest from its aim.',
          meta: {
            zh: '负责人针对差距最大的指标作出决定。',
            heading: 'working',
            decision: {
              role: 'chief',
              options: ['staff', 'bankChannel', 'telecomChannel', 'holdCourse'],
              default: 'holdCourse',
            },
          },
          tags: ['decision'],
          entry: { type: 'decide', params: { question: 'lever' } },
          on: {
            DECIDED: [
              {
                guard: { type: 'chosen', params: { lever: 'holdCourse' } },
                target: 'weekUnderWay',
                actions: note('courseHeld'),
              },
              { target: 'weekUnderWay' },
            ],
          },
        },
      },
    },
    staff: {
      description: 'The lever of people: more of them for dissuasion.',
      meta: { zh: '增员：充实劝阻力量。', source: 'A13-C' },
      initial: 'ready',
      states: {
        ready: {
          description: 'More people may be asked for.',
          meta: { zh: '可以申请增员。' },
          always: { guard: 'staffSpent', target: 'spent' },
          on: { DECIDED: { guard: { type: 'chosen', params: { lever: 'staff' } }, target: 'underWay' } },
        },
        underWay: {
          description: 'People are being chosen, released and trained.',
          meta: { zh: '选调、培训中。' },
          entry: [
            assign({
              staffPulls: ({ context }) => context.staffPulls + 1,
              staffReason: ({ context }) => context.furthest,
            }),
            cost('staff'),
          ],
          after: { staffDelay: 'arrived' },
          on: {
            DECIDED: { guard: { type: 'chosen', params: { lever: 'staff' } }, actions: note('leverUnderWay') },
          },
        },
        arrived: {
          description: 'They take up their work.',
          meta: { zh: '人员到岗。' },
          entry: {
            type: 'staff',
            params: ({ context }) => ({
              pool: 'dissuasionStaff',
              by: context.staffStep,
              reason: context.staffReason,
            }),
          },
          always: 'ready',
        },
        spent: {
          description: 'There is nobody left to be had.',
          meta: { zh: '已无人可调。' },
          on: { DECIDED: { guard: { type: 'chosen', params: { lever: 'staff' } }, actions: note('leverSpent') } },
        },
      },
    },
    bankChannel: {
      description: 'The lever of the banks: more of them answer over the common channel.',
      meta: { zh: '银行通道：更多银行接入联动。', source: 'S03' },
      initial: 'ready',
      states: {
        ready: {
          description: 'Another group of banks may be asked.',
          meta: { zh: '可以商请更多银行接入。' },
          always: { guard: 'bankSpent', target: 'spent' },
          on: { DECIDED: { guard: { type: 'chosen', params: { lever: 'bankChannel' } }, target: 'underWay' } },
        },
        underWay: {
          description: 'Agreements are signed and systems are connected.',
          meta: { zh: '签署协议、系统对接中。' },
          entry: [
            assign({
              bankPulls: ({ context }) => context.bankPulls + 1,
              bankReason: ({ context }) => context.furthest,
            }),
            cost('bank'),
          ],
          after: { bankDelay: 'connected' },
          on: {
            DECIDED: { guard: { type: 'chosen', params: { lever: 'bankChannel' } }, actions: note('leverUnderWay') },
          },
        },
        connected: {
          description: 'They are on the channel.',
          meta: { zh: '接入完成。' },
          entry: widen('banksOnChannel', 'bank'),
          always: 'ready',
        },
        spent: {
          description: 'Every bank that can be had is on it.',
          meta: { zh: '可接入的银行均已接入。' },
          on: {
            DECIDED: { guard: { type: 'chosen', params: { lever: 'bankChannel' } }, actions: note('leverSpent') },
          },
        },
      },
    },
    telecomChannel: {
      description: 'The lever of the carriers: more of the network answers over the common channel.',
      meta: { zh: '通信通道：运营商扩大联动范围。', source: 'A13-C' },
      initial: 'ready',
      states: {
        ready: {
          description: 'More of the network may be asked for.',
          meta: { zh: '可以商请扩大范围。' },
          always: { guard: 'telecomSpent', target: 'spent' },
          on: { DECIDED: { guard: { type: 'chosen', params: { lever: 'telecomChannel' } }, target: 'underWay' } },
        },
        underWay: {
          description: 'The carriers prepare it with their regulator.',
          meta: { zh: '运营商会同主管部门准备中。' },
          entry: [
            assign({
              telecomPulls: ({ context }) => context.telecomPulls + 1,
              telecomReason: ({ context }) => context.furthest,
            }),
            cost('telecom'),
          ],
          after: { telecomDelay: 'connected' },
          on: {
            DECIDED: {
              guard: { type: 'chosen', params: { lever: 'telecomChannel' } },
              actions: note('leverUnderWay'),
            },
          },
        },
        connected: {
          description: 'It is on the channel.',
          meta: { zh: '接入完成。' },
          entry: widen('telecomChannel', 'telecom'),
          always: 'ready',
        },
        spent: {
          description: 'The whole network is on it.',
          meta: { zh: '全网均已接入。' },
          on: {
            DECIDED: { guard: { type: 'chosen', params: { lever: 'telecomChannel' } }, actions: note('leverSpent') },
          },
        },
      },
    },
  },
});
