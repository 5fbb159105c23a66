import { assign, setup } from 'xstate';
import { type Decided, type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';

interface Input {
  /** How easily this person is found: multiplies every searcher's effect. */
  readonly ease: number;
  readonly priority: number;
  /** Which line it is, for the search that takes them in turn. */
  readonly line?: string;
  /** Searchers put on the line at once. */
  readonly crew: number;
  readonly needsApproval: boolean;
  /**
   * The searchers give the line one turn and are free for others; otherwise they stay until the
   * person is located, and a search that takes its lines in turn gets no further than this one.
   */
  readonly inTurn: boolean;
}

interface Context extends Input {
  /** Whether the search wants the line now; it may stand by before the line is ready. */
  readonly isWanted: boolean;
}

type Events =
  | { type: 'BEGIN' }
  | { type: 'STAND_BY' }
  | { type: 'CALLED_OFF' }
  | { type: 'APPROVER_FREE' }
  | Done<'APPROVAL_ANSWERED', 'approved' | 'refused'>
  | Done<'NARROWED'>
  | { type: 'SEARCHERS_FREE' }
  | Done<'TRACE_LED_TO_PERSON'>
  | Decided;

/**
 * One line of enquiry in a search: ringing the family, patrol, a location request, video, travel
 * and hotel records, shelters and hospitals, a public broadcast. Whether it leads to the person is
 * a threshold consumed by searchers at work, so that fewer hands or interrupted turns take longer.
 */
export const probe = setup({
  types: {
    context: {} as Context,
    input: {} as Input,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: { preparation: drawn('preparation'), turn: drawn('turn') },
  guards: {
    needsApproval: ({ context }) => context.needsApproval,
    inTurn: ({ context }) => context.inTurn,
    stillWanted: ({ context }) => context.isWanted,
    approved: ({ event }) => event.type === 'APPROVAL_ANSWERED' && event.outcome === 'approved',
  },
}).createMachine({
  id: 'probe',
  description: 'One line of enquiry in the search for a missing person.',
  meta: {
    zh: '查找失联人员的一种手段。',
    source: 'A13-C',
    settings: {
      ease: { is: 'number', least: 0 },
      priority: { is: 'number' },
      crew: { is: 'whole', least: 1 },
      needsApproval: { is: 'boolean' },
      inTurn: { is: 'boolean' },
    },
    outcomes: {
      approve: ['approved', 'refused'],
    },
  },
  context: ({ input }) => ({ ...input, isWanted: true }),
  initial: 'standingBy',
  on: { CALLED_OFF: '.calledOff' },
  states: {
    standingBy: {
      description: 'The line waits for its turn.',
      meta: { zh: '这一手段等待启用。', heading: 'outside' },
      on: { BEGIN: [{ guard: 'needsApproval', target: 'authorising' }, { target: 'preparing' }] },
    },
    authorising: {
      description: 'The query touches personal data, so an approver must sign it first.',
      meta: { zh: '查询涉及个人信息，须先经审批人批准。' },
      entry: {
        type: 'seize',
        params: ({ context }) => ({ pool: 'approvers', priority: context.priority, answer: 'APPROVER_FREE' }),
      },
      exit: { type: 'release', params: { pool: 'approvers' } },
      initial: 'queueing',
      on: {
        // It gets ready all the same, and nobody is put on it before it is wanted again.
        STAND_BY: { actions: assign({ isWanted: false }) },
        BEGIN: { actions: assign({ isWanted: true }) },
      },
      states: {
        queueing: {
          description: 'The request lies before the approvers.',
          meta: { zh: '申请等待审批人处理。', heading: 'waiting' },
          on: { APPROVER_FREE: 'underReview' },
        },
        underReview: {
          description: 'An approver checks necessity and proportion.',
          meta: { zh: '审批人审查必要性与适当性。', heading: 'working' },
          entry: { type: 'work', params: { activity: 'approve', done: 'APPROVAL_ANSWERED' } },
          on: {
            APPROVAL_ANSWERED: [
              {
                guard: 'approved',
                target: '#probe.preparing',
                actions: { type: 'audit', params: { query: 'personalData', verdict: 'approved' } },
              },
              {
                target: 'narrowing',
                actions: { type: 'audit', params: { query: 'personalData', verdict: 'refused' } },
              },
            ],
          },
        },
        narrowing: {
          description: 'The request was too wide; it is narrowed with the approver and signed.',
          meta: { zh: '申请范围过宽，与审批人商定缩小后签批。', heading: 'working' },
          entry: { type: 'work', params: { activity: 'narrow', done: 'NARROWED' } },
          on: {
            NARROWED: {
              target: '#probe.preparing',
              actions: { type: 'audit', params: { query: 'personalData', verdict: 'narrowed' } },
            },
          },
        },
      },
    },
    preparing: {
      description: 'Photo, number or place are brought together and sent to whoever will look.',
      meta: { zh: '汇集照片、号码、地点并送达查找人员。', heading: 'outside' },
      on: {
        STAND_BY: { actions: assign({ isWanted: false }) },
        BEGIN: { actions: assign({ isWanted: true }) },
      },
      after: { preparation: [{ guard: 'stillWanted', target: 'manned' }, { target: 'resting' }] },
    },
    manned: {
      description: 'Searchers are asked for and work on the line.',
      meta: { zh: '调派查找人员开展工作。' },
      entry: {
        type: 'seize',
        params: ({ context }) => ({
          pool: 'searchers',
          priority: context.priority,
          units: context.crew,
          answer: 'SEARCHERS_FREE',
        }),
      },
      exit: { type: 'release', params: { pool: 'searchers' } },
      initial: 'queueing',
      on: { STAND_BY: 'resting' },
      states: {
        queueing: {
          description: 'All searchers are busy.',
          meta: { zh: '查找人员均在忙。', heading: 'waiting' },
          on: {
            SEARCHERS_FREE: [{ guard: 'inTurn', target: 'forOneTurn' }, { target: 'untilFound' }],
          },
        },
        untilFound: {
          description: 'The searchers stay on this line until the person is located.',
          meta: { zh: '查找人员持续工作，直至找到线索。', heading: 'working' },
          entry: { type: 'work', params: { activity: 'search', done: 'TRACE_LED_TO_PERSON' } },
          on: { TRACE_LED_TO_PERSON: '#probe.led' },
        },
        forOneTurn: {
          description: 'The few at hand give this line one turn before they take up the next.',
          meta: { zh: '人手有限，此手段先查一轮，再换下一种。', heading: 'working' },
          entry: { type: 'work', params: { activity: 'search', done: 'TRACE_LED_TO_PERSON' } },
          on: { TRACE_LED_TO_PERSON: '#probe.led' },
          after: {
            turn: {
              target: '#probe.resting',
              actions: {
                type: 'tell',
                params: ({ context }) => ({
                  role: 'parent',
                  event: 'TURN_OVER',
                  with: { line: context.line },
                }),
              },
            },
          },
        },
      },
    },
    resting: {
      description: 'The line is prepared and pauses; what was searched stays searched.',
      meta: { zh: '手段已就绪，暂停；已查部分不重复。', heading: 'outside' },
      on: { BEGIN: 'manned' },
    },
    led: {
      description: 'The line has led to somebody; whoever searches together is told.',
      meta: { zh: '该手段发现目标，通知联合查找各方。', heading: 'outside' },
      entry: { type: 'tell', params: { role: 'parent', event: 'LOCATED' } },
      on: { BEGIN: 'manned' },
    },
    calledOff: {
      type: 'final',
      description: 'The search is over and the line is called off.',
      meta: { zh: '查找结束，撤销该手段。' },
    },
  },
});
