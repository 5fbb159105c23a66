import { assign, setup } from 'xstate';
import { note, settle, tell } from '../asking.ts';
import { type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';
import { type Grade, priorityOf } from './grades.ts';

interface Input {
  /** A contact was noticed, or money already moving. */
  readonly kind: 'touch' | 'fund';
  readonly scamType: string;
  /** What nobody knows before somebody has asked. */
  readonly inDanger: boolean;
  /** Whether this front is at work. */
  readonly active: boolean;
  /** Alerts go out as lists on paper, in office hours. */
  readonly onPaper: boolean;
  /** The platform sends the text messages and enters the feedback of the low grade by itself. */
  readonly automatic: boolean;
}

interface Context extends Input {
  readonly grade: Grade;
  /** The person was spoken to. */
  readonly reached: boolean;
  /** The limit for a feedback has passed. */
  readonly late: boolean;
}

type Events =
  | { type: 'OFFICER_FREE' }
  | Done<'ENTERED'>
  | { type: 'REACHED' }
  | { type: 'VISITED' }
  | { type: 'DISSUADED' }
  | { type: 'NO_DANGER' }
  | { type: 'FEEDBACK' }
  | { type: 'OVERTAKEN' };

const warn = [note('textSent'), tell('parent', 'WARNED')] as const;

/**
 * An early warning (预警) about one person, graded and pushed through city and district to whoever
 * dissuades. Feedback in time, reached and dissuaded are three different outcomes.
 */
export const alert = setup({
  types: {
    context: {} as Context,
    input: {} as Input,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    nextList: drawn('nextList'),
    pushing: drawn('pushing'),
    signing: drawn('signing'),
    feedbackLimit: drawn('feedbackLimit'),
    outOfDate: drawn('outOfDate'),
  },
  guards: {
    switchedOff: ({ context }) => !context.active,
    onPaper: ({ context }) => context.onPaper,
    automatic: ({ context }) => context.automatic,
    low: ({ context }) => context.grade === 'blue',
    lowAndAutomatic: ({ context }) => context.grade === 'blue' && context.automatic,
    notReachedBefore: ({ context }) => !context.reached,
    late: ({ context }) => context.late,
  },
}).createMachine({
  id: 'alert',
  description: 'Somebody seems to be in a scammer’s hands: the alert is graded, pushed and answered.',
  meta: {
    zh: '预警：分级、推送、签收、劝阻、反馈。',
    source: 'A13-C',
    settings: {
      kind: { is: 'text', oneOf: ['touch', 'fund'] },
      scamType: { is: 'text' },
      inDanger: { is: 'boolean' },
      active: { is: 'boolean' },
      onPaper: { is: 'boolean' },
      automatic: { is: 'boolean' },
    },
  },
  // Written out, because 27,000 come in a day and a spread costs more than all their states.
  context: ({ input }) => ({
    kind: input.kind,
    scamType: input.scamType,
    inDanger: input.inDanger,
    active: input.active,
    onPaper: input.onPaper,
    automatic: input.automatic,
    grade: 'blue',
    reached: false,
    late: false,
  }),
  entry: [settle('grade'), note('feedbackDue')],
  initial: 'inHand',
  states: {
    inHand: {
      description: 'A feedback is owed, by a limit that depends on the grade.',
      meta: { zh: '应按等级时限反馈。', heading: 'outside', source: 'A13-C' },
      after: { feedbackLimit: { actions: assign({ late: true }) } },
      initial: 'coming',
      states: {
        coming: {
          description: 'The alert is on its way to those who will act on it.',
          meta: { zh: '预警正在逐级下达。', source: 'S02' },
          on: { OVERTAKEN: '#alert.overtaken' },
          initial: 'graded',
          states: {
            graded: {
              description: 'A signal is graded: purple, red, yellow or blue.',
              meta: { zh: '信号分级：紫、红、黄、蓝。', source: 'S02' },
              always: [
                { guard: 'switchedOff', target: '#alert.unanswered' },
                { guard: 'onPaper', target: 'onTheList' },
                { target: 'atTheCity' },
              ],
            },
            onTheList: {
              description: 'It goes out on paper, with the next list.',
              meta: { zh: '纸质名单，随下一批下发。' },
              after: { nextList: 'pushed' },
            },
            atTheCity: {
              description: 'The city’s anti-fraud centre pushes it to sub-bureau and station.',
              meta: { zh: '市反诈中心推送至分局、派出所。', source: 'A13-C' },
              after: { pushing: 'pushed' },
            },
            pushed: {
              description: 'The district has it and must sign for it.',
              meta: { zh: '区级收到，待签收。', source: 'S02' },
              after: { signing: 'signedFor' },
            },
            signedFor: {
              description: 'Somebody answers for it now; what is done depends on the grade.',
              meta: { zh: '已签收，按等级处置。', source: 'S02' },
              always: [
                { guard: 'lowAndAutomatic', target: '#alert.fedBack', actions: warn },
                { guard: 'low', target: '#alert.inHand.byHand' },
                { guard: 'automatic', target: '#alert.inHand.dissuading', actions: warn },
                { target: '#alert.inHand.dissuading' },
              ],
            },
          },
        },
        byHand: {
          description: 'An officer sends the text message and enters the feedback.',
          meta: { zh: '民警人工发送短信并录入反馈。', heading: 'waiting' },
          entry: {
            type: 'seize',
            params: { pool: 'alertOfficers', priority: priorityOf('blue'), answer: 'OFFICER_FREE' },
          },
          exit: { type: 'release', params: { pool: 'alertOfficers' } },
          after: { outOfDate: '#alert.struckOff' },
          on: { OVERTAKEN: '#alert.overtaken' },
          initial: 'queueing',
          states: {
            queueing: {
              description: 'No officer is free for it.',
              meta: { zh: '等待民警。' },
              on: { OFFICER_FREE: 'entering' },
            },
            entering: {
              description: 'Message and feedback are written.',
              meta: { zh: '编发短信，录入反馈。', heading: 'working' },
              entry: { type: 'work', params: { activity: 'textAndEnter', done: 'ENTERED' } },
              on: { ENTERED: { target: '#alert.fedBack', actions: warn } },
            },
          },
        },
        dissuading: {
          description: 'Somebody is at work to talk the person out of it.',
          meta: { zh: '正在开展劝阻。', source: 'A13-C' },
          entry: {
            type: 'open',
            params: ({ context }) => ({
              chart: 'dissuasion',
              role: 'dissuasion',
              input: {
                grade: context.grade,
                kind: context.kind,
                scamType: context.scamType,
                inDanger: context.inDanger,
              },
            }),
          },
          after: { outOfDate: '#alert.struckOff' },
          on: {
            REACHED: {
              guard: 'notReachedBefore',
              actions: [assign({ reached: true }), note('reached')],
            },
            VISITED: { actions: tell('parent', 'VISITED') },
            FEEDBACK: '#alert.fedBack',
          },
          initial: 'seeking',
          states: {
            seeking: {
              description: 'The person is being reached.',
              meta: { zh: '正在联系本人。' },
              on: {
                DISSUADED: {
                  target: 'settled',
                  actions: [note('dissuaded'), tell('parent', 'DISSUADED')],
                },
                NO_DANGER: { target: 'settled', actions: note('falseAlert') },
                OVERTAKEN: '#alert.overtaken',
              },
            },
            settled: {
              description: 'The person is out of danger, or never was in any; the feedback follows.',
              meta: { zh: '被骗风险已解除或本不存在，待录入反馈。' },
            },
          },
        },
      },
    },
    unanswered: {
      type: 'final',
      description: 'The front is switched off: nobody acts on the alert.',
      meta: { zh: '本战线停用：预警无人处置。' },
      entry: note('unanswered'),
    },
    struckOff: {
      type: 'final',
      description: 'Too old to be worth a call: the alert is struck off the list without a feedback.',
      meta: { zh: '积压过久，已失时效，从名单中核销，未反馈。' },
      entry: [note('struckOff'), tell('dissuasion', 'CALLED_OFF')],
    },
    overtaken: {
      description: 'Events were quicker: the person saw through it, or has paid and reported.',
      meta: { zh: '情况已变：本人已识破，或已受骗报警。' },
      entry: [note('overtaken'), tell('dissuasion', 'CALLED_OFF')],
      always: 'fedBack',
    },
    fedBack: {
      description: 'A feedback is on the platform: was it in time?',
      meta: { zh: '反馈已录入：是否在时限内。', source: 'A13-C' },
      always: [{ guard: 'late', target: 'answeredLate' }, { target: 'answeredInTime' }],
    },
    answeredInTime: {
      type: 'final',
      description: 'Counted as answered. It says nothing of whether the person was reached.',
      meta: { zh: '计为已反馈；并不表示已见到或劝住本人。', source: 'A13-C' },
      entry: note('feedbackInTime'),
    },
    answeredLate: {
      type: 'final',
      description: 'The feedback came too late to be counted.',
      meta: { zh: '超时反馈，不计入反馈率。', source: 'A13-C' },
      entry: note('feedbackLate'),
    },
  },
});
