import { assign, raise, setup } from 'xstate';
import { note, release, seize, settle, tell, work } from '../asking.ts';
import { type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';

interface Settings {
  readonly channel: 'call' | 'hotline' | 'counter';
  /** A team follows the money to later layers. */
  readonly extends: boolean;
  /** Whether this front is at work; it is unless this says no. */
  readonly active?: boolean;
}

/** What an officer and a bank have adopted differs from case to case while a reform spreads. */
interface Context extends Settings {
  /** The caller is joined with command centre and anti-fraud centre at once. */
  readonly threeWayCall: boolean;
  /** Orders are signed on the officer's phone rather than on paper. */
  readonly byApp: boolean;
  /** The bank stops first, at any hour, and looks at the paperwork later. Matching is never waived. */
  readonly stopFirst: boolean;
  /** How the filing review turns out: plain, to be checked, complex. */
  readonly review: 'plain' | 'toBeChecked' | 'complex';
  /** Something is held by a stop. */
  readonly held: boolean;
}

type Events =
  | { type: 'CALL_TAKER_FREE' }
  | { type: 'HOTLINE_FREE' }
  | { type: 'COUNTER_FREE' }
  | Done<'REPORT_TAKEN', 'complete' | 'incomplete'>
  | { type: 'CALLER_RINGS_AGAIN' }
  | { type: 'OFFICER_FREE' }
  | Done<'DETAILS_COMPLETED'>
  | Done<'STATEMENT_SIGNED'>
  | { type: 'CENTRE_FREE' }
  | Done<'ACCOUNT_IDENTIFIED'>
  | Done<'ORDER_DRAWN_UP'>
  | { type: 'APPROVER_FREE' }
  | Done<'ORDER_ANSWERED', 'approved' | 'returned'>
  | { type: 'BANK_DESK_FREE' }
  | Done<'PAPERS_CHECKED'>
  | Done<'BANK_ANSWERED', 'matched' | 'mismatched'>
  | Done<'ORDER_CORRECTED'>
  | { type: 'HELD' }
  | { type: 'GONE' }
  | { type: 'INVESTIGATOR_FREE' }
  | Done<'NEXT_LAYER_KNOWN', 'found' | 'trailCold'>
  | { type: 'FILING_OFFICER_FREE' }
  | Done<'RENEWED'>
  | Done<'FILED'>
  | Done<'APPEAL_REVIEWED', 'released' | 'upheld'>
  | { type: 'REVIEWER_FREE' }
  | { type: 'EXTENDED' }
  | { type: 'FROZEN' }
  | { type: 'LIFTED' }
  | { type: 'OVER' };

/**
 * An emergency stop-payment (紧急止付), from the report to freeze, release or return. A stop lasts
 * 48 hours and can be renewed once per account: whoever is not filed by then has it lapse. One term
 * stands for all that is held at a time: it runs from the first order that holds any, so that what
 * later orders stop is held for less than the rule allows, never for longer.
 */
export const stopPayment = setup({
  types: {
    context: {} as Context,
    input: {} as Settings,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    journeyToStation: drawn('journeyToStation'),
    paperDelivery: drawn('paperDelivery'),
    firstStop: drawn('firstStop'),
    secondStop: drawn('secondStop'),
    filingReview: drawn('filingReview'),
    holderNotices: drawn('holderNotices'),
    returnProcedure: drawn('returnProcedure'),
  },
  guards: {
    byHotline: ({ context }) => context.channel === 'hotline',
    atCounter: ({ context }) => context.channel === 'counter',
    incomplete: ({ event }) => event.type === 'REPORT_TAKEN' && event.outcome === 'incomplete',
    threeWayCall: ({ context }) => context.threeWayCall,
    byApp: ({ context }) => context.byApp,
    stopFirst: ({ context }) => context.stopFirst,
    extends: ({ context }) => context.extends,
    switchedOff: ({ context }) => context.active === false,
    held: ({ context }) => context.held,
    nothingHeld: ({ context }) => !context.held,
    returned: ({ event }) => event.type === 'ORDER_ANSWERED' && event.outcome === 'returned',
    mismatched: ({ event }) => event.type === 'BANK_ANSWERED' && event.outcome === 'mismatched',
    nextLayerFound: ({ event }) => event.type === 'NEXT_LAYER_KNOWN' && event.outcome === 'found',
    trailCold: ({ event }) => event.type === 'NEXT_LAYER_KNOWN' && event.outcome === 'trailCold',
    uninvolved: ({ event }) => event.type === 'APPEAL_REVIEWED' && event.outcome === 'released',
  },
}).createMachine({
  id: 'stopPayment',
  description: 'Money on its way is stopped, frozen and, in the end, returned or let go.',
  meta: {
    zh: '紧急止付：从报警到冻结、解除或返还。',
    source: 'A13-C',
    settings: {
      channel: { is: 'text', oneOf: ['call', 'hotline', 'counter'] },
      extends: { is: 'boolean' },
      active: { is: 'boolean' },
    },
    outcomes: {
      takeReport: ['complete', 'incomplete'],
      approve: ['approved', 'returned'],
      match: ['matched', 'mismatched'],
      traceLayer: ['found', 'trailCold'],
      reviewAppeal: ['released', 'upheld'],
    },
  },
  context: ({ input }) => ({ ...input, held: false }) as Context,
  entry: ['threeWayCall', 'byApp', 'stopFirst', 'review'].map(settle),
  initial: 'reporting',
  states: {
    reporting: {
      description: 'The victim’s report comes in by 110, by 96110 or at the counter.',
      meta: { zh: '经110、96110或窗口接报。', source: 'C01' },
      initial: 'arriving',
      states: {
        arriving: {
          description: 'Which way does the report come?',
          meta: { zh: '接报渠道。' },
          always: [
            { guard: 'byHotline', target: 'hotline' },
            { guard: 'atCounter', target: 'counter' },
            { target: 'call' },
          ],
        },
        call: {
          description: 'A call to 110.',
          meta: { zh: '拨打110。', heading: 'waiting' },
          entry: seize('callTakers110', 'CALL_TAKER_FREE'),
          exit: release('callTakers110'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The call waits to be answered.',
              meta: { zh: '等待接听。' },
              on: { CALL_TAKER_FREE: 'talking' },
            },
            talking: {
              description: 'Account name, number, bank, amount and time are asked for.',
              meta: { zh: '询问户名、账号、开户行、金额、时间。', heading: 'working' },
              entry: work('takeReport', 'callTakers110', 'REPORT_TAKEN'),
            },
          },
        },
        hotline: {
          description: 'A call to the anti-fraud hotline 96110.',
          meta: { zh: '拨打96110反诈专线。', heading: 'waiting' },
          entry: seize('hotlineOperators', 'HOTLINE_FREE'),
          exit: release('hotlineOperators'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The call waits to be answered.',
              meta: { zh: '等待接听。' },
              on: { HOTLINE_FREE: 'talking' },
            },
            talking: {
              description: 'Account name, number, bank, amount and time are asked for.',
              meta: { zh: '询问户名、账号、开户行、金额、时间。', heading: 'working' },
              entry: work('takeReport', 'hotlineOperators', 'REPORT_TAKEN'),
            },
          },
        },
        counter: {
          description: 'A report at a station’s counter.',
          meta: { zh: '到派出所窗口报警。', heading: 'waiting' },
          entry: seize('counterOfficers', 'COUNTER_FREE'),
          exit: release('counterOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The person waits at the counter.',
              meta: { zh: '窗口等候。' },
              on: { COUNTER_FREE: 'talking' },
            },
            talking: {
              description: 'The same is asked with the payment record at hand.',
              meta: { zh: '当面询问并查看转账记录。', heading: 'working' },
              entry: work('takeReport', 'counterOfficers', 'REPORT_TAKEN'),
            },
          },
        },
      },
      on: {
        REPORT_TAKEN: [
          { guard: 'switchedOff', target: 'filedOnly' },
          { guard: 'incomplete', target: 'callingBack' },
          { guard: 'threeWayCall', target: 'conferring' },
          { guard: 'atCounter', target: 'takingStatement' },
          { target: 'comingToStation' },
        ],
      },
    },
    callingBack: {
      description: 'Something is missing; an officer rings back until it is complete.',
      meta: { zh: '要素不全，民警回拨补齐。', heading: 'waiting' },
      entry: seize('antiFraudOfficers', 'OFFICER_FREE'),
      exit: release('antiFraudOfficers'),
      initial: 'queueing',
      states: {
        queueing: {
          description: 'No officer is free to ring back.',
          meta: { zh: '等待民警。' },
          on: { OFFICER_FREE: 'talking' },
        },
        talking: {
          description: 'The missing details are read back and corrected.',
          meta: { zh: '核对并补正要素。', heading: 'working' },
          entry: work('completeDetails', 'antiFraudOfficers', 'DETAILS_COMPLETED'),
        },
      },
      on: {
        DETAILS_COMPLETED: [
          { guard: 'threeWayCall', target: 'conferring' },
          { guard: 'atCounter', target: 'takingStatement' },
          { target: 'comingToStation' },
        ],
      },
    },
    comingToStation: {
      description: 'The victim has to come to the station for a statement.',
      meta: { zh: '被害人须到派出所做笔录。', heading: 'travelling' },
      after: { journeyToStation: 'takingStatement' },
    },
    takingStatement: {
      description: 'A statement is taken and signed before anything is ordered.',
      meta: { zh: '先做笔录签字，再办理止付。', heading: 'waiting' },
      entry: seize('stationOfficers', 'OFFICER_FREE'),
      exit: release('stationOfficers'),
      initial: 'queueing',
      states: {
        queueing: {
          description: 'No officer is free for it.',
          meta: { zh: '等待民警。' },
          on: { OFFICER_FREE: 'writing' },
        },
        writing: {
          description: 'The statement is written.',
          meta: { zh: '制作笔录。', heading: 'working' },
          entry: work('takeStatement', 'stationOfficers', 'STATEMENT_SIGNED'),
        },
      },
      on: { STATEMENT_SIGNED: 'identifying' },
    },
    conferring: {
      description: 'Caller, command centre and anti-fraud centre speak in one call.',
      meta: { zh: '报警人、指挥中心、反诈中心三方通话。', source: 'S02' },
      always: 'identifying',
    },
    identifying: {
      description: 'The first-layer account is identified and the order is drawn up.',
      meta: { zh: '查明一级卡，制作止付指令。', heading: 'waiting', source: 'C01' },
      entry: seize('antiFraudOfficers', 'CENTRE_FREE'),
      exit: release('antiFraudOfficers'),
      initial: 'queueing',
      states: {
        queueing: {
          description: 'The anti-fraud centre has its hands full.',
          meta: { zh: '反诈中心人员均在忙。' },
          on: { CENTRE_FREE: 'searching' },
        },
        searching: {
          description: 'Bank and holder of the first-layer account are found.',
          meta: { zh: '查询一级卡开户行与户名。', heading: 'working' },
          entry: work('identifyAccount', 'antiFraudOfficers', 'ACCOUNT_IDENTIFIED'),
          on: {
            ACCOUNT_IDENTIFIED: [{ guard: 'byApp', target: 'onPhone' }, { target: 'onPaper' }],
          },
        },
        onPhone: {
          description: 'The order is filled in on the officer’s phone.',
          meta: { zh: '民警用“紧急止付APP”填报。', heading: 'working', source: 'A13-C' },
          entry: work('orderByApp', 'antiFraudOfficers', 'ORDER_DRAWN_UP'),
        },
        onPaper: {
          description: 'The order is typed, printed and stamped.',
          meta: { zh: '制作纸质文书并盖章。', heading: 'working' },
          entry: work('orderOnPaper', 'antiFraudOfficers', 'ORDER_DRAWN_UP'),
        },
      },
      on: { ORDER_DRAWN_UP: 'approving' },
    },
    approving: {
      description: 'Whoever may sign a query and a stop of an account signs it.',
      meta: { zh: '有权审批人签批。', heading: 'waiting', source: 'C02' },
      entry: seize('stopApprovers', 'APPROVER_FREE'),
      exit: release('stopApprovers'),
      initial: 'queueing',
      states: {
        queueing: {
          description: 'The order waits for a signature.',
          meta: { zh: '等待签批。' },
          on: { APPROVER_FREE: 'reading' },
        },
        reading: {
          description: 'The approver reads grounds and account.',
          meta: { zh: '审批人审核依据与账户。', heading: 'working' },
          entry: work('approve', 'stopApprovers', 'ORDER_ANSWERED'),
        },
      },
      on: {
        ORDER_ANSWERED: [
          {
            guard: 'returned',
            target: 'correcting',
            actions: { type: 'audit', params: { query: 'account', verdict: 'returned' } },
          },
          {
            guard: 'byApp',
            target: 'atBank',
            actions: { type: 'audit', params: { query: 'account', verdict: 'approved' } },
          },
          {
            target: 'delivering',
            actions: { type: 'audit', params: { query: 'account', verdict: 'approved' } },
          },
        ],
      },
    },
    delivering: {
      description: 'Paper goes to the bank.',
      meta: { zh: '纸质文书送达银行。', heading: 'travelling' },
      after: { paperDelivery: 'atBank' },
    },
    atBank: {
      description: 'The bank compares name, number, amount and time.',
      meta: { zh: '银行核对户名、账号、金额、时间。', heading: 'waiting', source: 'C02' },
      entry: {
        type: 'seize',
        params: ({ context }) => ({
          pool: context.stopFirst ? 'bankHotlines' : 'bankDesks',
          answer: 'BANK_DESK_FREE',
        }),
      },
      exit: [release('bankHotlines'), release('bankDesks')],
      initial: 'queueing',
      states: {
        queueing: {
          description: 'The bank’s desk is closed or busy.',
          meta: { zh: '银行不在工作时间，或正忙。' },
          on: {
            BANK_DESK_FREE: [{ guard: 'stopFirst', target: 'matching' }, { target: 'checkingPapers' }],
          },
        },
        checkingPapers: {
          description: 'Stamp, signature and identity of the officer are checked first.',
          meta: { zh: '先核验文书、签章与民警身份。', heading: 'outside' },
          entry: { type: 'work', params: { activity: 'checkPapers', done: 'PAPERS_CHECKED' } },
          on: { PAPERS_CHECKED: 'matching' },
        },
        matching: {
          description: 'The account is compared with the order. A mismatch is never stopped.',
          meta: { zh: '账户与指令比对；不匹配不得止付。', heading: 'outside', source: 'S03' },
          entry: { type: 'work', params: { activity: 'match', done: 'BANK_ANSWERED' } },
        },
      },
      on: {
        BANK_ANSWERED: [
          { guard: 'mismatched', target: 'correcting', actions: note('mismatched') },
          { target: 'executed', actions: note('stopExecuted') },
        ],
      },
    },
    correcting: {
      description: 'The order was refused; it is corrected with the victim and sent again.',
      meta: { zh: '信息不符被退回，与被害人核对更正后重发。', heading: 'waiting' },
      entry: seize('antiFraudOfficers', 'OFFICER_FREE'),
      exit: release('antiFraudOfficers'),
      initial: 'queueing',
      states: {
        queueing: {
          description: 'No officer is free for it.',
          meta: { zh: '等待民警。' },
          on: { OFFICER_FREE: 'comparing' },
        },
        comparing: {
          description: 'Digits and names are compared with the payment record.',
          meta: { zh: '与转账记录逐项比对。', heading: 'working' },
          entry: work('correctOrder', 'antiFraudOfficers', 'ORDER_CORRECTED'),
        },
      },
      on: { ORDER_CORRECTED: 'approving' },
    },
    executed: {
      description: 'The stop is in the bank’s system; what is still there is held.',
      meta: { zh: '止付指令已执行，余额被控制。', source: 'A13-C' },
      entry: tell('parent', 'STOP'),
      type: 'parallel',
      on: {
        HELD: { actions: [assign({ held: true }), note('moneyHeld')] },
        GONE: { actions: note('moneyGone') },
        OVER: 'closing',
      },
      states: {
        extension: {
          description: 'Is the money followed to later layers?',
          meta: { zh: '是否延伸止付。' },
          initial: 'choosing',
          states: {
            choosing: {
              description: 'Is there a team for it?',
              meta: { zh: '是否有延伸追查队伍。' },
              always: [{ guard: 'extends', target: 'tracing' }, { target: 'notFollowed' }],
            },
            tracing: {
              description: 'The wealth-investigation team looks for the next layer.',
              meta: { zh: '资金查控队追查下一层账户。', heading: 'waiting', source: 'S02' },
              entry: seize('investigators', 'INVESTIGATOR_FREE'),
              exit: release('investigators'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'No investigator is free.',
                  meta: { zh: '等待查控人员。' },
                  on: { INVESTIGATOR_FREE: 'following' },
                },
                following: {
                  description: 'Statements of the account are read; the next order is signed with it.',
                  meta: { zh: '调取流水，连同下一指令一并签批。', heading: 'working' },
                  entry: work('traceLayer', 'investigators', 'NEXT_LAYER_KNOWN'),
                },
              },
              on: {
                NEXT_LAYER_KNOWN: [
                  {
                    guard: 'trailCold',
                    target: 'notFollowed',
                    actions: { type: 'audit', params: { query: 'account', verdict: 'approved' } },
                  },
                  {
                    guard: 'nextLayerFound',
                    target: 'tracing',
                    reenter: true,
                    actions: [
                      { type: 'audit', params: { query: 'account', verdict: 'approved' } },
                      tell('parent', 'EXTEND'),
                      note('extended'),
                      raise({ type: 'EXTENDED' }),
                    ],
                  },
                ],
              },
            },
            notFollowed: {
              description: 'The trail is not followed any further.',
              meta: { zh: '不再继续追查。' },
            },
          },
          on: { LIFTED: '.notFollowed' },
        },
        term: {
          description: 'How long the stop holds.',
          meta: { zh: '止付期限。', source: 'C02' },
          initial: 'first',
          states: {
            first: {
              description: 'The first 48 hours; as long as nothing is held, the next order begins them anew.',
              meta: { zh: '第一次止付，48小时；尚无款可控时，下一指令重新起算。', heading: 'outside' },
              on: { EXTENDED: { guard: 'nothingHeld', target: 'first', reenter: true } },
              after: {
                firstStop: [
                  { guard: 'held', target: 'renewing' },
                  { target: 'lapsed', actions: [tell('parent', 'RELEASE'), note('stopLapsed')] },
                ],
              },
            },
            renewing: {
              description: 'The one renewal an account may have.',
              meta: { zh: '办理唯一一次续止付。', heading: 'waiting' },
              entry: seize('antiFraudOfficers', 'OFFICER_FREE'),
              exit: release('antiFraudOfficers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'No officer is free for it.',
                  meta: { zh: '等待民警。' },
                  on: { OFFICER_FREE: 'ordering' },
                },
                ordering: {
                  description: 'The second stop is ordered.',
                  meta: { zh: '发出第二次止付指令。', heading: 'working' },
                  entry: work('renew', 'antiFraudOfficers', 'RENEWED'),
                },
              },
              on: { RENEWED: { target: 'second', actions: note('renewed') } },
            },
            second: {
              description: 'The second 48 hours; there is no third.',
              meta: { zh: '第二次止付，48小时，不可再续。', heading: 'outside' },
              after: {
                secondStop: {
                  target: 'lapsed',
                  actions: [assign({ held: false }), tell('parent', 'RELEASE'), note('stopLapsed')],
                },
              },
            },
            // What an order still under way holds as the term ends or the stop is lifted has been let go again.
            lapsed: {
              description: 'The stop has run out: nothing to hold, or the case was not filed in time.',
              meta: { zh: '止付到期自动解除：无款可控，或未能及时立案。' },
              on: { EXTENDED: 'first', HELD: { actions: note('moneyHeld') } },
            },
            settled: {
              description: 'A freeze has taken its place; what is found later is frozen at once.',
              meta: { zh: '已转为冻结；此后查明的一并冻结。' },
              on: { EXTENDED: { actions: tell('parent', 'FREEZE') } },
            },
            lifted: {
              description: 'The stop was lifted early.',
              meta: { zh: '已提前解除止付。' },
              on: { HELD: { actions: note('moneyHeld') } },
            },
          },
          on: { FROZEN: '.settled', LIFTED: '.lifted' },
        },
        filing: {
          description: 'Whether the report becomes a filed case.',
          meta: { zh: '受案立案审查。' },
          initial: 'underReview',
          states: {
            underReview: {
              description: 'Facts are reviewed: three days, seven if to be checked, thirty if complex.',
              meta: { zh: '立案审查：一般3日，需查证的7日，重大疑难复杂的30日。', heading: 'outside' },
              after: { filingReview: 'filing' },
            },
            filing: {
              description: 'The case is being filed.',
              meta: { zh: '办理立案。', heading: 'waiting' },
              entry: seize('filingOfficers', 'FILING_OFFICER_FREE'),
              exit: release('filingOfficers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'No officer is free for it.',
                  meta: { zh: '等待民警。' },
                  on: { FILING_OFFICER_FREE: 'writing' },
                },
                writing: {
                  description: 'The filing decision is written.',
                  meta: { zh: '制作立案决定书。', heading: 'working' },
                  entry: work('file', 'filingOfficers', 'FILED'),
                },
              },
              on: {
                FILED: [
                  {
                    guard: 'held',
                    target: 'frozen',
                    actions: [
                      note('filed'),
                      tell('parent', 'FILED'),
                      tell('parent', 'FREEZE'),
                      raise({ type: 'FROZEN' }),
                    ],
                  },
                  {
                    target: 'nothingToFreeze',
                    actions: [
                      note('filed'),
                      tell('parent', 'FILED'),
                      // An order on its way would hold money with nobody left to let it go.
                      tell('parent', 'RELEASE'),
                      raise({ type: 'OVER' }),
                    ],
                  },
                ],
              },
            },
            nothingToFreeze: {
              description: 'No money is held: nothing can be frozen or returned.',
              meta: { zh: '已无款可冻结、返还。' },
            },
            frozen: {
              description: 'What is held is frozen for six months; the return is prepared.',
              meta: { zh: '冻结6个月，准备返还。', heading: 'outside', source: 'C02' },
              after: {
                returnProcedure: {
                  actions: [tell('parent', 'RETURN'), note('returnExecuted'), raise({ type: 'OVER' })],
                },
              },
              on: { LIFTED: { actions: raise({ type: 'OVER' }) } },
            },
          },
        },
        holder: {
          description: 'What the holder of the account does.',
          meta: { zh: '账户持有人的反应。' },
          initial: 'unaware',
          states: {
            unaware: {
              description: 'The holder has not noticed, or has no answer.',
              meta: { zh: '持有人尚未察觉或无申诉。', heading: 'outside' },
              after: { holderNotices: 'appealing' },
            },
            appealing: {
              description: 'The holder says the account has nothing to do with it.',
              meta: { zh: '持有人申诉：与案件无关。', heading: 'waiting' },
              entry: [note('appealed'), seize('reviewers', 'REVIEWER_FREE')],
              exit: release('reviewers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'The appeal waits for a reviewer.',
                  meta: { zh: '等待复核。' },
                  on: { REVIEWER_FREE: 'reviewing' },
                },
                reviewing: {
                  description: 'Somebody who did not order it reviews the stop.',
                  meta: { zh: '由非原承办人复核。', heading: 'working' },
                  entry: work('reviewAppeal', 'reviewers', 'APPEAL_REVIEWED'),
                },
              },
              on: {
                APPEAL_REVIEWED: [
                  {
                    guard: 'uninvolved',
                    target: 'released',
                    actions: [
                      assign({ held: false }),
                      tell('parent', 'RELEASE'),
                      note('releasedEarly'),
                      raise({ type: 'LIFTED' }),
                    ],
                  },
                  { target: 'upheld', actions: note('appealRefused') },
                ],
              },
            },
            upheld: { description: 'The stop stands.', meta: { zh: '止付维持。' } },
            released: { description: 'The stop was lifted early.', meta: { zh: '解除止付。' } },
          },
        },
      },
    },
    filedOnly: {
      description: 'The front is switched off: the case is filed and no account is stopped.',
      meta: { zh: '本战线停用：只立案，不止付。', heading: 'outside' },
      initial: 'underReview',
      states: {
        underReview: {
          description: 'Facts are reviewed as ever.',
          meta: { zh: '照常立案审查。' },
          after: { filingReview: 'filing' },
        },
        filing: {
          description: 'The case is being filed.',
          meta: { zh: '办理立案。', heading: 'waiting' },
          entry: seize('filingOfficers', 'FILING_OFFICER_FREE'),
          exit: release('filingOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'No officer is free for it.',
              meta: { zh: '等待民警。' },
              on: { FILING_OFFICER_FREE: 'writing' },
            },
            writing: {
              description: 'The filing decision is written.',
              meta: { zh: '制作立案决定书。', heading: 'working' },
              entry: work('file', 'filingOfficers', 'FILED'),
            },
          },
        },
      },
      on: { FILED: { target: 'closing', actions: [note('filed'), tell('parent', 'FILED')] } },
    },
    closing: {
      description: 'The victim is told what became of the money.',
      meta: { zh: '告知被害人资金处置结果。' },
      entry: tell('parent', 'FILE_CLOSED'),
      always: 'closed',
    },
    closed: {
      type: 'final',
      description: 'The stop-payment file is closed.',
      meta: { zh: '止付事项办结。' },
    },
  },
});
