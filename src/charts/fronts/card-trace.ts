import { assign, setup } from 'xstate';
import { note, release, seize, settle, tell, work } from '../asking.ts';
import { type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';

interface Settings {
  /** Number of the gang in whose case the card was seen. */
  readonly gang: number;
  /** What a blocked card takes from its stock: a share of the need. */
  readonly step: number;
}

interface Context extends Settings {
  readonly card: 'account' | 'line';
  /** The bank or carrier is on the common channel rather than on paper. */
  readonly onChannel: boolean;
  /** The holder has nothing to do with it; nobody knows that yet. */
  readonly uninvolved: boolean;
  /** The holder will object to a block. */
  readonly objects: boolean;
  /** The offenders have thrown the card away meanwhile: to block it takes nothing from them. */
  readonly thrownAway: boolean;
  /** Blocking it took something from the offenders. */
  readonly taken: boolean;
}

type Events =
  | { type: 'APPROVER_FREE' }
  | Done<'APPROVAL_ANSWERED', 'approved' | 'tooWide' | 'refused'>
  | Done<'NARROWED'>
  | { type: 'TRACER_FREE' }
  | Done<'TRACED', 'traded' | 'cleared'>
  | { type: 'REVIEWER_FREE' }
  | Done<'APPEAL_REVIEWED', 'released' | 'upheld'>;

/** The query of whose card it is, and what the approver said. */
const audit = (verdict: string) =>
  ({
    type: 'audit',
    params: ({ context }: { context: Context }) => ({
      query: context.card === 'line' ? 'lineHolder' : 'accountHolder',
      verdict,
    }),
  }) as const;

/**
 * One account or telephone line that was seen in a case (断卡): whose it is and where it was traded
 * is asked with a signature, then it is blocked, if the offenders still use it: a slow answer comes too
 * late. Some holders are not involved: they are released.
 */
export const cardTrace = setup({
  types: {
    context: {} as Context,
    input: {} as Settings,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    inUse: drawn('inUse'),
    overChannel: drawn('overChannel'),
    onPaper: drawn('onPaper'),
    blocking: drawn('blocking'),
    holderNotices: drawn('holderNotices'),
    release: drawn('release'),
  },
  guards: {
    onChannel: ({ context }) => context.onChannel,
    uninvolved: ({ context }) => context.uninvolved,
    thrownAway: ({ context }) => context.thrownAway,
    accepts: ({ context }) => !context.objects,
    isLine: ({ context }) => context.card === 'line',
    tooWide: ({ event }) => event.type === 'APPROVAL_ANSWERED' && event.outcome === 'tooWide',
    refused: ({ event }) => event.type === 'APPROVAL_ANSWERED' && event.outcome === 'refused',
    cleared: ({ event }) => event.type === 'TRACED' && event.outcome === 'cleared',
    released: ({ event }) => event.type === 'APPEAL_REVIEWED' && event.outcome === 'released',
  },
}).createMachine({
  id: 'cardTrace',
  description: 'An account or telephone line seen in a case is traced, blocked and, if wrongly, released.',
  meta: {
    zh: '对涉案银行卡或电话卡溯源、封停，误封的予以解除。',
    source: 'A13-C',
    settings: {
      gang: { is: 'whole', least: 0 },
      step: { is: 'number', least: 0, most: 1 },
    },
    outcomes: {
      approve: ['approved', 'tooWide', 'refused'],
      trace: ['traded', 'cleared'],
      reviewAppeal: ['released', 'upheld'],
    },
  },
  context: ({ input }) => ({ ...input, thrownAway: false, taken: false }) as Context,
  entry: ['card', 'onChannel', 'uninvolved', 'objects'].map(settle),
  initial: 'authorising',
  after: { inUse: { actions: assign({ thrownAway: true }) } },
  states: {
    authorising: {
      description: 'Asking for the holder touches personal data, so an approver must sign first.',
      meta: { zh: '查询持卡人涉及个人信息，须先经审批。', heading: 'waiting' },
      entry: seize('cardApprovers', 'APPROVER_FREE'),
      exit: release('cardApprovers'),
      initial: 'queueing',
      states: {
        queueing: {
          description: 'The request lies before the approvers.',
          meta: { zh: '申请等待审批人处理。' },
          on: { APPROVER_FREE: 'underReview' },
        },
        underReview: {
          description: 'An approver checks necessity and proportion.',
          meta: { zh: '审批人审查必要性与适当性。', heading: 'working' },
          entry: work('approve', 'cardApprovers', 'APPROVAL_ANSWERED'),
          on: {
            APPROVAL_ANSWERED: [
              { guard: 'refused', target: '#cardTrace.notTraced', actions: audit('refused') },
              { guard: 'tooWide', target: 'narrowing', actions: audit('returned') },
              { target: '#cardTrace.asking', actions: audit('approved') },
            ],
          },
        },
        narrowing: {
          description: 'The request was too wide; it is narrowed with the approver and signed.',
          meta: { zh: '申请范围过宽，与审批人商定缩小后签批。', heading: 'working' },
          entry: work('narrow', 'cardApprovers', 'NARROWED'),
          on: { NARROWED: { target: '#cardTrace.asking', actions: audit('narrowed') } },
        },
      },
    },
    asking: {
      description: 'Bank or carrier is asked through its regulator.',
      meta: { zh: '经行业主管部门向银行或运营商调查。', heading: 'outside', source: 'A13-C' },
      initial: 'choosing',
      states: {
        choosing: {
          description: 'Is the bank or carrier on the common channel?',
          meta: { zh: '对方是否已接入联动通道。' },
          always: [{ guard: 'onChannel', target: 'overChannel' }, { target: 'onPaper' }],
        },
        overChannel: {
          description: 'The answer comes over the common channel.',
          meta: { zh: '经联动通道回复。' },
          after: { overChannel: '#cardTrace.tracing' },
        },
        onPaper: {
          description: 'The answer comes on paper.',
          meta: { zh: '以纸质公文回复。' },
          after: { onPaper: '#cardTrace.tracing' },
        },
      },
    },
    tracing: {
      description: 'Opening, sale, posting, transfer: the card’s way is followed back to its source.',
      meta: { zh: '沿开卡、贩卖、寄递、转手环节倒查源头。', heading: 'waiting', source: 'C04' },
      entry: seize('cardTracers', 'TRACER_FREE'),
      exit: release('cardTracers'),
      initial: 'queueing',
      states: {
        queueing: {
          description: 'No tracer is free.',
          meta: { zh: '等待溯源民警。' },
          on: { TRACER_FREE: 'following' },
        },
        following: {
          description: 'The answer is compared with other cases.',
          meta: { zh: '与其他案件比对研判。', heading: 'working' },
          entry: work('trace', 'cardTracers', 'TRACED'),
        },
      },
      on: {
        TRACED: [
          { guard: 'cleared', target: 'cleared' },
          { target: 'blocking', actions: note('cardTraced') },
        ],
      },
    },
    blocking: {
      description: 'Bank or carrier is told to block the card.',
      meta: { zh: '通知银行或运营商封停该卡。', heading: 'outside' },
      after: { blocking: 'blocked' },
    },
    blocked: {
      description: 'The card is blocked and can no longer be used.',
      meta: { zh: '该卡已被封停，不能再用。', source: 'A13-C' },
      entry: [
        note('cardBlocked'),
        {
          type: 'tell',
          params: ({ context }) => ({ role: 'parent', event: 'CARD_BLOCKED', with: { gang: context.gang } }),
        },
      ],
      initial: 'counting',
      states: {
        counting: {
          description: 'Was it a card of the trade?',
          meta: { zh: '是否确为涉诈卡。' },
          always: [
            { guard: 'uninvolved', target: 'wrongly' },
            { guard: 'thrownAway', target: 'tooLate' },
            { guard: 'isLine', target: 'lineGone' },
            { target: 'accountGone' },
          ],
        },
        wrongly: {
          description: 'It belongs to somebody who has nothing to do with it.',
          meta: { zh: '持卡人与案件无关，属误封。' },
          entry: note('wrongBlock'),
          always: '#cardTrace.holderLearns',
        },
        tooLate: {
          description: 'The offenders had thrown the card away before it was blocked.',
          meta: { zh: '封停时骗子早已弃用该卡。' },
          entry: note('blockedTooLate'),
          always: '#cardTrace.holderLearns',
        },
        accountGone: {
          description: 'The offenders have one account fewer.',
          meta: { zh: '涉诈账户减少一个。' },
          entry: [
            note('accountBlocked'),
            assign({ taken: true }),
            { type: 'change', params: ({ context }) => ({ stock: 'accounts', by: -context.step }) },
          ],
          always: '#cardTrace.holderLearns',
        },
        lineGone: {
          description: 'The offenders have one telephone line fewer.',
          meta: { zh: '涉诈电话线路减少一条。' },
          entry: [
            note('lineBlocked'),
            assign({ taken: true }),
            { type: 'change', params: ({ context }) => ({ stock: 'lines', by: -context.step }) },
          ],
          always: '#cardTrace.holderLearns',
        },
      },
    },
    holderLearns: {
      description: 'The holder finds out sooner or later, and may object.',
      meta: { zh: '持卡人迟早会发现，可能提出异议。', heading: 'outside' },
      always: { guard: 'accepts', target: 'blockStands' },
      after: { holderNotices: 'appealing' },
    },
    appealing: {
      description: 'The holder says the card has nothing to do with any fraud.',
      meta: { zh: '持卡人申诉：与诈骗无关。', heading: 'waiting' },
      entry: [note('cardAppealed'), seize('reviewers', 'REVIEWER_FREE')],
      exit: release('reviewers'),
      initial: 'queueing',
      states: {
        queueing: {
          description: 'The appeal waits for a reviewer.',
          meta: { zh: '等待复核。' },
          on: { REVIEWER_FREE: 'reviewing' },
        },
        reviewing: {
          description: 'Somebody who did not order it reviews the block.',
          meta: { zh: '由非原承办人复核。', heading: 'working' },
          entry: work('reviewAppeal', 'reviewers', 'APPEAL_REVIEWED'),
        },
      },
      on: {
        APPEAL_REVIEWED: [
          { guard: 'released', target: 'releasing' },
          { target: 'blockStands', actions: note('cardAppealRefused') },
        ],
      },
    },
    releasing: {
      description: 'Bank or carrier is told to open the card again.',
      meta: { zh: '通知银行或运营商解除封停。', heading: 'outside' },
      after: { release: [{ guard: 'uninvolved', target: 'unblocked' }, { target: 'releasedInError' }] },
    },
    unblocked: {
      type: 'final',
      description: 'A wrong block is lifted.',
      meta: { zh: '误封已解除。' },
      entry: note('unblocked'),
    },
    releasedInError: {
      type: 'final',
      description: 'A card of the trade is in use again: the review was mistaken.',
      meta: { zh: '复核失误，涉诈卡恢复使用。' },
      entry: [
        note('releasedInError'),
        {
          type: 'change',
          // Whoever had thrown it away does not take it up again.
          params: ({ context }) => ({
            stock: context.card === 'line' ? 'lines' : 'accounts',
            by: context.taken ? context.step : 0,
          }),
        },
      ],
    },
    blockStands: {
      type: 'final',
      description: 'The block stands.',
      meta: { zh: '封停维持。' },
    },
    cleared: {
      type: 'final',
      description: 'The card turned out to be in honest use; nothing is blocked.',
      meta: { zh: '查明系正常用卡，不予封停。' },
      entry: [note('cardCleared'), tell('parent', 'CARD_CLEARED')],
    },
    notTraced: {
      type: 'final',
      description: 'The approver found no ground for the query.',
      meta: { zh: '审批人认为依据不足，不予查询。' },
      entry: [note('traceRefused'), tell('parent', 'CARD_CLEARED')],
    },
  },
});
