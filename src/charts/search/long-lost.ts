import { assign, raise, setup } from 'xstate';
import { note, release, seize, settle, work } from '../asking.ts';
import { type Decided, type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';

interface Context {
  /** Who is looked for, as they are today. */
  readonly person: 'adult' | 'minor';
  readonly hasPhoto: boolean;
  /** A relative is willing to give a sample for comparison. */
  readonly hasSample: boolean;
  /** A note on file says that the family must not be told where the person is. */
  readonly protectedPerson: boolean;
  /** The query being asked for covers everything at once. */
  readonly wide: boolean;
  /** Which comparison is next: 1 records, 2 faces, 3 relatives; 4 when none is left. */
  readonly step: number;
}

type Events =
  | { type: 'DESK_FREE' }
  | Done<'STORY_TAKEN'>
  | Decided
  | Done<'HANDLER_NAMED', 'accepted' | 'disputed'>
  | Done<'JURISDICTION_SETTLED'>
  | { type: 'CENTRE_FREE' }
  | Done<'RECORD_GATHERED'>
  | Done<'FLAG_CHECKED'>
  | { type: 'APPROVER_FREE' }
  | Done<'QUERY_ANSWERED', 'approved' | 'refused'>
  | Done<'QUERY_NARROWED'>
  | { type: 'COMPARER_FREE' }
  | Done<'COMPARED', 'candidates' | 'nothing'>
  | { type: 'OFFICER_FREE' }
  | Done<'CHECKED', 'likely' | 'somebodyElse'>
  | { type: 'SECOND_OFFICER_FREE' }
  | Done<'CHECKED_AGAIN', 'confirmed' | 'somebodyElse'>
  | { type: 'LIAISON_FREE' }
  | Done<'WISHES_ASKED', 'meets' | 'writes' | 'needsTime' | 'noContact'>
  | Done<'LETTER_CARRIED'>
  | Done<'REUNION_PREPARED'>
  | { type: 'SEARCH_OVER' };

const audit = (query: string, verdict: string) => ({ type: 'audit', params: { query, verdict } }) as const;
/** The comparison after this one for which there is something to compare. */
const stepAfter = ({ wide, step, hasPhoto, hasSample }: Context): number => {
  if (wide || step >= 3) return 4;
  if (step === 1 && hasPhoto) return 2;
  return hasSample ? 3 : 4;
};

/** A comparison that takes days in other hands, after its query was approved. */
const comparison = (activity: string, description: string, zh: string) =>
  ({
    description: 'An approved comparison.',
    meta: { zh: '已获批准的比对。' },
    entry: [note('queried'), seize('comparers', 'COMPARER_FREE')],
    exit: [release('comparers'), 'goOn'],
    initial: 'queueing',
    states: {
      queueing: {
        description: 'Others’ comparisons come first.',
        meta: { zh: '等待比对。', heading: 'waiting' },
        on: { COMPARER_FREE: 'comparing' },
      },
      comparing: {
        description,
        meta: { zh, heading: 'outside' },
        entry: work(activity, 'comparers', 'COMPARED'),
      },
    },
    on: {
      COMPARED: [{ guard: 'nothing', target: 'choosingQuery' }, { target: '#longLost.handling.firstCheck' }],
    },
  }) as const;

/** Somebody goes and finds out the person's wishes; nobody else may be told before that. */
const wishes = [
  { guard: 'mustNotBeTold', target: '#longLost.handling.over.safeNoContact' },
  { guard: 'meets', target: '#longLost.handling.preparing' },
  { guard: 'writes', target: '#longLost.handling.carryingLetter' },
  { guard: 'needsTime', target: '#longLost.handling.thinking' },
  { target: '#longLost.handling.over.safeNoContact' },
] as const;

/**
 * A person lost years ago (失散多年人员), from the family's report to a reunion, a letter, or the word
 * that they are safe. No query without an approval and its record; nobody is told anything before a
 * second officer has confirmed who it is; and no contact that the person found has not agreed to.
 */
export const longLost = setup({
  types: {
    context: {} as Context,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: {
    ...effects,
    goOn: assign({
      wide: false,
      step: ({ context }: { context: Context }) => stepAfter(context),
    }),
  },
  delays: {
    comesAgain: drawn('comesAgain'),
    timeToThink: drawn('timeToThink'),
    chanceMatch: drawn('chanceMatch'),
    registerReview: drawn('registerReview'),
    asksForNews: drawn('asksForNews'),
    reporterRings: drawn('reporterRings'),
  },
  guards: {
    accepted: ({ event }) => event.type === 'DECIDED' && event.choice === 'accept',
    sentAway: ({ event }) => event.type === 'DECIDED' && event.choice === 'sendElsewhere',
    disputed: ({ event }) => event.type === 'HANDLER_NAMED' && event.outcome === 'disputed',
    allAtOnce: ({ event }) => event.type === 'DECIDED' && event.choice === 'everythingAtOnce',
    approved: ({ event }) => event.type === 'QUERY_ANSWERED' && event.outcome === 'approved',
    dropped: ({ event }) => event.type === 'DECIDED' && event.choice === 'drop',
    wide: ({ context }) => context.wide,
    records: ({ context }) => context.step === 1,
    faces: ({ context }) => context.step === 2,
    nothingLeft: ({ context }) => context.step > 3,
    nothing: ({ event }) => event.type === 'COMPARED' && event.outcome === 'nothing',
    somebodyElse: ({ event }) => event.type === 'CHECKED' && event.outcome === 'somebodyElse',
    notConfirmed: ({ event }) => event.type === 'CHECKED_AGAIN' && event.outcome === 'somebodyElse',
    verifies: ({ event }) => event.type === 'DECIDED' && event.choice === 'verifyAgain',
    offers: ({ event }) => event.type === 'DECIDED' && event.choice === 'offerLetter',
    mustNotBeTold: ({ context }) => context.protectedPerson,
    meets: ({ event }) => event.type === 'WISHES_ASKED' && event.outcome === 'meets',
    writes: ({ event }) => event.type === 'WISHES_ASKED' && event.outcome === 'writes',
    needsTime: ({ event }) => event.type === 'WISHES_ASKED' && event.outcome === 'needsTime',
  },
}).createMachine({
  id: 'longLost',
  description: 'A person lost years ago is looked for; the person decides what becomes of it.',
  meta: {
    zh: '查找失散多年的亲人；如何相见由本人决定。',
    source: 'A13-C',
    settings: {},
    outcomes: {
      nameHandler: ['accepted', 'disputed'],
      approveWide: ['approved', 'refused'],
      approveNarrow: ['approved', 'refused'],
      compareRecords: ['candidates', 'nothing'],
      compareFaces: ['candidates', 'nothing'],
      compareRelatives: ['candidates', 'nothing'],
      compareAll: ['candidates', 'nothing'],
      check: ['likely', 'somebodyElse'],
      checkAgain: ['confirmed', 'somebodyElse'],
      askWishes: ['meets', 'writes', 'needsTime', 'noContact'],
      askAgain: ['meets', 'writes', 'needsTime', 'noContact'],
    },
  },
  context: { wide: false, step: 1 } as Context,
  entry: ['person', 'hasPhoto', 'hasSample', 'protectedPerson'].map(settle),
  type: 'parallel',
  states: {
    handling: {
      description: 'From the family’s report to its end.',
      meta: { zh: '从家属求助到了结。' },
      initial: 'atDesk',
      states: {
        atDesk: {
          description: 'Somebody of the family walks in, years after.',
          meta: { zh: '亲人失散多年，家属来所求助。', source: 'A13-C' },
          entry: seize('deskOfficers', 'DESK_FREE'),
          exit: release('deskOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'Nobody is free at the desk.',
              meta: { zh: '窗口民警均在忙。', heading: 'waiting' },
              on: { DESK_FREE: 'listening' },
            },
            listening: {
              description: 'An officer listens: who, when, why, and what is left of the time.',
              meta: { zh: '民警倾听：何人、何时、因何、尚存何物。', heading: 'working' },
              entry: work('takeStory', 'deskOfficers', 'STORY_TAKEN'),
              on: { STORY_TAKEN: '#longLost.handling.accepting' },
            },
          },
        },
        accepting: {
          description: 'Any age, any length of time, any place: is the request taken on?',
          meta: {
            zh: '不论年龄、时间、地域：是否受理？',
            heading: 'waiting',
            source: 'S05',
            decision: {
              role: 'frontDesk',
              options: ['accept', 'sendElsewhere', 'onlyLog'],
              default: 'accept',
            },
          },
          tags: ['decision'],
          entry: { type: 'decide', params: { question: 'acceptance' } },
          on: {
            DECIDED: [
              { guard: 'accepted', target: 'naming', actions: note('accepted') },
              { guard: 'sentAway', target: 'sentElsewhere', actions: note('sentAway') },
              { target: 'onRegister', actions: note('onlyLogged') },
            ],
          },
        },
        sentElsewhere: {
          description: 'The family is told to ask where the person was last registered.',
          meta: { zh: '被指往原户籍地询问。', heading: 'outside' },
          after: { comesAgain: 'naming' },
        },
        naming: {
          description: 'A station takes it on, and the family hears by name who handles it.',
          meta: { zh: '确定承办单位，并实名告知家属承办人。', source: 'A13-D' },
          entry: seize('deskOfficers', 'DESK_FREE'),
          exit: release('deskOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The request waits for somebody to assign it.',
              meta: { zh: '等待指派。', heading: 'waiting' },
              on: { DESK_FREE: 'assigning' },
            },
            assigning: {
              description: 'Station and officer are chosen.',
              meta: { zh: '确定派出所与责任民警。', heading: 'working' },
              entry: work('nameHandler', 'deskOfficers', 'HANDLER_NAMED'),
              on: {
                HANDLER_NAMED: [
                  { guard: 'disputed', target: 'disputed', actions: note('jurisdictionDisputed') },
                  { target: '#longLost.handling.gathering', actions: note('handlerNamed') },
                ],
              },
            },
            disputed: {
              description: 'Two places disagree; it is settled first who takes it on.',
              meta: { zh: '两地管辖有争议，先裁定由谁承办。', heading: 'working' },
              entry: work('settleJurisdiction', 'deskOfficers', 'JURISDICTION_SETTLED'),
              on: {
                JURISDICTION_SETTLED: {
                  target: '#longLost.handling.gathering',
                  actions: note('handlerNamed'),
                },
              },
            },
          },
        },
        gathering: {
          description: 'The search centre gathers what there is to go by.',
          meta: { zh: '查找中心汇集线索。', source: 'S05' },
          entry: seize('centreOfficers', 'CENTRE_FREE'),
          exit: release('centreOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The centre has its hands full.',
              meta: { zh: '查找中心人员均在忙。', heading: 'waiting' },
              on: { CENTRE_FREE: 'collecting' },
            },
            collecting: {
              description: 'An old photo, a thin record, what the family remembers.',
              meta: { zh: '汇集旧照片、零星记录和家人的记忆。', heading: 'working' },
              entry: work('gatherRecord', 'centreOfficers', 'RECORD_GATHERED'),
              on: { RECORD_GATHERED: 'checkingFlag' },
            },
            checkingFlag: {
              description: 'Is there a note that this person must be protected from the caller?',
              meta: { zh: '核查有无需要对求助人保密的保护标记。', heading: 'working' },
              entry: work('checkFlag', 'centreOfficers', 'FLAG_CHECKED'),
              on: { FLAG_CHECKED: '#longLost.handling.querying' },
            },
          },
        },
        querying: {
          description: 'Records, faces and relatives are compared, each with its own approval.',
          meta: { zh: '逐项比对记录、人像、亲缘，每项单独审批。', source: 'A13-C' },
          initial: 'choosingBreadth',
          states: {
            choosingBreadth: {
              description: 'The search commander chooses: one query after the other, or all at once?',
              meta: {
                zh: '查找指挥员决定：逐项查询，还是一次全查？',
                heading: 'waiting',
                decision: {
                  role: 'searchCommander',
                  options: ['staged', 'everythingAtOnce'],
                  default: 'staged',
                },
              },
              tags: ['decision'],
              entry: { type: 'decide', params: { question: 'queries' } },
              on: {
                DECIDED: [
                  { guard: 'allAtOnce', target: 'authorising', actions: assign({ wide: true }) },
                  { target: 'choosingQuery' },
                ],
              },
            },
            choosingQuery: {
              description: 'Which comparison is next, and is there anything to compare?',
              meta: { zh: '下一项比对什么？有无可比对的材料？' },
              always: [{ guard: 'nothingLeft', target: '#longLost.handling.onRegister' }, { target: 'authorising' }],
            },
            authorising: {
              description: 'The query touches personal data, so an approver must sign it first.',
              meta: { zh: '查询涉及个人信息，须先经审批人批准。' },
              entry: seize('approvers', 'APPROVER_FREE'),
              exit: release('approvers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'The request lies before the approvers.',
                  meta: { zh: '申请等待审批人处理。', heading: 'waiting' },
                  on: { APPROVER_FREE: 'underReview' },
                },
                underReview: {
                  description: 'An approver checks necessity and proportion.',
                  meta: { zh: '审批人审查必要性与适当性。', heading: 'working' },
                  entry: {
                    type: 'work',
                    params: ({ context }) => ({
                      activity: context.wide ? 'approveWide' : 'approveNarrow',
                      with: 'approvers',
                      done: 'QUERY_ANSWERED',
                    }),
                  },
                  on: {
                    QUERY_ANSWERED: [
                      {
                        guard: 'approved',
                        target: '#longLost.handling.querying.approved',
                        actions: audit('personalData', 'approved'),
                      },
                      {
                        target: '#longLost.handling.querying.refused',
                        actions: [audit('personalData', 'refused'), note('queryRefused')],
                      },
                    ],
                  },
                },
              },
            },
            refused: {
              description: 'The query was too wide. Narrow it and give reasons, or let it be?',
              meta: {
                zh: '查询范围过宽被退回：缩小并说明理由，还是放弃？',
                heading: 'waiting',
                decision: {
                  role: 'searchCommander',
                  options: ['narrow', 'drop'],
                  default: 'narrow',
                },
              },
              tags: ['decision'],
              entry: { type: 'decide', params: { question: 'afterRefusal' } },
              on: {
                DECIDED: [{ guard: 'dropped', target: '#longLost.handling.onRegister' }, { target: 'narrowing' }],
              },
            },
            narrowing: {
              description: 'The query is narrowed by those who asked for it.',
              meta: { zh: '由申请民警缩小查询范围。' },
              entry: [assign({ wide: false }), seize('centreOfficers', 'CENTRE_FREE')],
              exit: release('centreOfficers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'The centre has its hands full.',
                  meta: { zh: '查找中心人员均在忙。', heading: 'waiting' },
                  on: { CENTRE_FREE: 'justifying' },
                },
                justifying: {
                  description: 'Place, years and age are narrowed, and the reasons are written down.',
                  meta: { zh: '缩小地域、年份、年龄，写明理由。', heading: 'working' },
                  entry: work('narrow', 'centreOfficers', 'QUERY_NARROWED'),
                },
              },
              on: { QUERY_NARROWED: 'authorising' },
            },
            approved: {
              description: 'The query is signed and on record.',
              meta: { zh: '查询已批准并留痕。' },
              always: [
                { guard: 'wide', target: 'comparingAll' },
                { guard: 'records', target: 'comparingRecords' },
                { guard: 'faces', target: 'comparingFaces' },
                { target: 'comparingRelatives' },
              ],
            },
            comparingRecords: comparison(
              'compareRecords',
              'Old records of registration, shelter and hospital are compared.',
              '比对户籍、救助、就医等旧记录。',
            ),
            comparingFaces: comparison(
              'compareFaces',
              'The old photo is compared with faces; it takes days.',
              '旧照片作人像比对，需数日。',
            ),
            comparingRelatives: comparison(
              'compareRelatives',
              'A relative’s sample is compared with those on file; it takes days.',
              '采集亲属样本与库内比对，需数日。',
            ),
            comparingAll: comparison(
              'compareAll',
              'Everything is compared at once; many who are not meant are looked at too.',
              '一次全部比对，大量无关人员也被查看。',
            ),
          },
        },
        firstCheck: {
          description: 'Somebody could be the one; nobody outside is told yet.',
          meta: { zh: '发现疑似人员；此时不对外告知任何人。' },
          entry: [note('candidates'), seize('centreOfficers', 'OFFICER_FREE')],
          exit: release('centreOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The papers of the candidates wait for an officer.',
              meta: { zh: '疑似人员材料等待民警核对。', heading: 'waiting' },
              on: { OFFICER_FREE: 'comparing' },
            },
            comparing: {
              description: 'An officer compares candidate and record on paper.',
              meta: { zh: '民警书面比对疑似人员与记录。', heading: 'working' },
              entry: work('check', 'centreOfficers', 'CHECKED'),
            },
          },
          on: {
            CHECKED: [
              { guard: 'somebodyElse', target: 'querying.choosingQuery', actions: note('ruledOut') },
              { target: 'weighing' },
            ],
          },
        },
        weighing: {
          description: 'It may well be the one. Check a second time, or let it go?',
          meta: {
            zh: '很可能是本人：再次核实，还是放弃？',
            heading: 'waiting',
            decision: {
              role: 'reviewer',
              options: ['verifyAgain', 'discard'],
              default: 'verifyAgain',
            },
          },
          tags: ['decision'],
          entry: { type: 'decide', params: { question: 'candidate' } },
          on: {
            DECIDED: [
              { guard: 'verifies', target: 'secondCheck' },
              { target: 'querying.choosingQuery', actions: note('discarded') },
            ],
          },
        },
        secondCheck: {
          description: 'A second officer makes sure by another way who this is.',
          meta: { zh: '由另一名民警以另一途径二次核实。', source: 'S05' },
          entry: seize('secondOfficers', 'SECOND_OFFICER_FREE'),
          exit: release('secondOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The second officer is not free yet.',
              meta: { zh: '等待二次核实的民警。', heading: 'waiting' },
              on: { SECOND_OFFICER_FREE: 'checking' },
            },
            checking: {
              description: 'What only this person can know or be is checked.',
              meta: { zh: '核实唯有本人才具备的特征与经历。', heading: 'working' },
              entry: work('checkAgain', 'secondOfficers', 'CHECKED_AGAIN'),
            },
          },
          on: {
            CHECKED_AGAIN: [
              {
                guard: 'notConfirmed',
                target: 'querying.choosingQuery',
                actions: note('mistakenIdentity'),
              },
              { target: 'asking', actions: note('found') },
            ],
          },
        },
        asking: {
          description: 'The person is told that somebody is looking, and asked what they wish.',
          meta: { zh: '告知本人有人在找，并征询其意愿。' },
          entry: seize('liaisonOfficers', 'LIAISON_FREE'),
          exit: release('liaisonOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The liaison officer is on the way to another family.',
              meta: { zh: '联络民警暂无空闲。', heading: 'waiting' },
              on: { LIAISON_FREE: 'talking' },
            },
            talking: {
              description: 'The liaison officer asks, alone and without hurry.',
              meta: { zh: '联络民警单独、从容地征询。', heading: 'working' },
              entry: work('askWishes', 'liaisonOfficers', 'WISHES_ASKED'),
              on: { WISHES_ASKED: wishes },
            },
          },
        },
        thinking: {
          description: 'The person asks for time, and has it.',
          meta: { zh: '本人需要时间考虑。', heading: 'outside' },
          entry: note('askedForTime'),
          after: { timeToThink: 'offering' },
        },
        offering: {
          description: 'What is offered: a message or a letter first, or nothing more?',
          meta: {
            zh: '是否提出先捎口信或书信，还是就此不再打扰？',
            heading: 'waiting',
            decision: {
              role: 'familyLiaison',
              options: ['offerLetter', 'closeQuietly'],
              default: 'offerLetter',
            },
          },
          tags: ['decision'],
          entry: { type: 'decide', params: { question: 'contact' } },
          on: {
            DECIDED: [{ guard: 'offers', target: 'askingAgain' }, { target: '#longLost.handling.over.safeNoContact' }],
          },
        },
        askingAgain: {
          description: 'A message or a letter is offered; the place stays the person’s secret.',
          meta: { zh: '提出可代转口信或书信，住处仍予保密。' },
          entry: seize('liaisonOfficers', 'LIAISON_FREE'),
          exit: release('liaisonOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The liaison officer is not free yet.',
              meta: { zh: '联络民警暂无空闲。', heading: 'waiting' },
              on: { LIAISON_FREE: 'talking' },
            },
            talking: {
              description: 'The liaison officer asks a second time, and does not press.',
              meta: { zh: '联络民警再次征询，不催促。', heading: 'working' },
              entry: work('askAgain', 'liaisonOfficers', 'WISHES_ASKED'),
              on: { WISHES_ASKED: wishes },
            },
          },
        },
        carryingLetter: {
          description: 'A letter it is; the consent is written down.',
          meta: { zh: '愿以书信联系，书面记录同意。' },
          entry: [note('consented'), seize('liaisonOfficers', 'LIAISON_FREE')],
          exit: release('liaisonOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The liaison officer is not free yet.',
              meta: { zh: '联络民警暂无空闲。', heading: 'waiting' },
              on: { LIAISON_FREE: 'carrying' },
            },
            carrying: {
              description: 'The letter goes through the officer’s hands, without an address.',
              meta: { zh: '书信由民警转交，不附地址。', heading: 'working' },
              entry: work('carryLetter', 'liaisonOfficers', 'LETTER_CARRIED'),
            },
          },
          on: { LETTER_CARRIED: 'over.messageOnly' },
        },
        preparing: {
          description: 'The consent is written down, and both sides are prepared for the day.',
          meta: { zh: '书面记录同意，与双方做好见面准备。' },
          entry: [note('consented'), seize('liaisonOfficers', 'LIAISON_FREE')],
          exit: release('liaisonOfficers'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The liaison officer is not free yet.',
              meta: { zh: '联络民警暂无空闲。', heading: 'waiting' },
              on: { LIAISON_FREE: 'meeting' },
            },
            meeting: {
              description: 'Where, when and who else is there is agreed with both.',
              meta: { zh: '与双方商定时间、地点和在场人员。', heading: 'working' },
              entry: work('prepareReunion', 'liaisonOfficers', 'REUNION_PREPARED'),
              on: { REUNION_PREPARED: '#longLost.handling.over.reunited' },
            },
          },
        },
        onRegister: {
          description: 'Nobody works on it; new records are compared with it as they come.',
          meta: { zh: '暂无人办理，登记在册，新增信息自动比对。', heading: 'outside' },
          after: { chanceMatch: 'firstCheck', registerReview: '#longLost.handling.over.notFound' },
        },
        over: {
          description: 'How it ended.',
          meta: { zh: '结局。' },
          entry: raise({ type: 'SEARCH_OVER' }),
          initial: 'notFound',
          onDone: 'ended',
          states: {
            reunited: {
              type: 'final',
              description: 'They meet again, because both want to.',
              meta: { zh: '双方自愿，亲人团聚。', source: 'A13-C' },
              entry: [note('familyTold'), note('reunited')],
            },
            messageOnly: {
              type: 'final',
              description: 'A letter has arrived; the place is not disclosed.',
              meta: { zh: '书信已转达，住处不予告知。' },
              entry: [note('familyTold'), note('messageOnly')],
            },
            safeNoContact: {
              type: 'final',
              description: 'The family hears that the person is safe, and nothing more.',
              meta: { zh: '只告知家属人平安，不作其他透露。' },
              entry: [note('familyTold'), note('safeNoContact')],
            },
            notFound: {
              type: 'final',
              description: 'Not found; the name stays on the register and the search goes on.',
              meta: { zh: '未找到，继续在册查找。' },
              entry: note('notFound'),
            },
          },
        },
        ended: {
          type: 'final',
          description: 'The family has been told what may be told.',
          meta: { zh: '已按规定告知家属。' },
        },
      },
    },
    family: {
      description: 'What the family does meanwhile.',
      meta: { zh: '家属的情况。' },
      initial: 'waiting',
      states: {
        waiting: {
          description: 'The family waits, and asks again if no word comes.',
          meta: { zh: '等候消息；久无音讯会再次询问。', source: 'A13-D' },
          after: {
            asksForNews: { target: 'waiting', reenter: true, actions: note('duplicateCall') },
          },
          on: { SEARCH_OVER: 'informed' },
        },
        informed: {
          type: 'final',
          description: 'No more waiting.',
          meta: { zh: '不再等候。' },
        },
      },
    },
    press: {
      description: 'What the newspapers want.',
      meta: { zh: '媒体的关注。' },
      initial: 'unaware',
      states: {
        unaware: {
          description: 'No reporter has heard of it.',
          meta: { zh: '媒体尚未知情。' },
          after: { reporterRings: { target: 'declined', actions: note('reporterDeclined') } },
          on: { SEARCH_OVER: 'over' },
        },
        declined: {
          description: 'A reporter rings; without consent nothing is confirmed.',
          meta: { zh: '记者来电；未经同意不予证实。' },
          on: { SEARCH_OVER: 'over' },
        },
        over: { type: 'final', description: 'Nothing to report.', meta: { zh: '不再涉及。' } },
      },
    },
  },
});
