import { and, assign, raise, setup, stateIn } from 'xstate';
import { note, release, settle, tell, work } from '../asking.ts';
import { type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';
import { type Grade, grades, priorityOf } from './grades.ts';

interface Input {
  readonly grade: Grade;
  readonly kind: 'touch' | 'fund';
  readonly scamType: string;
  /** What nobody knows before somebody has asked. */
  readonly inDanger: boolean;
  /** Dissuasion teams of city and district; otherwise a station's officers, one thing at a time. */
  readonly teams: boolean;
}

interface Context extends Input {
  /** In every queue; lower goes first. */
  readonly priority: number;
  readonly mostCalls: number;
  readonly mostVisits: number;
  readonly calls: number;
  readonly visits: number;
  /** Somebody has spoken with the person. */
  readonly spokenTo: boolean;
  /** The person is in another city. */
  readonly elsewhere: boolean;
}

type Ended =
  | Done<'CALL_ENDED', 'convinced' | 'distrusted' | 'busy' | 'noAnswer'>
  | Done<'FAMILY_ASKED', 'convinced' | 'notConvinced' | 'noAnswer'>
  | Done<'VISIT_ENDED', 'convinced' | 'unconvinced' | 'notAtAddress' | 'otherCity'>;

type Events =
  | Ended
  | { type: 'CALLER_FREE' }
  | { type: 'CALLS_UNANSWERED' }
  | { type: 'CALLER_DISTRUSTED' }
  | { type: 'ASK_FAMILY' }
  | { type: 'COMMUNITY_OFFICER_FREE' }
  | { type: 'FAMILY_OVER' }
  | { type: 'GO_THERE' }
  | { type: 'VISITORS_FREE' }
  | Done<'PLACE_REACHED'>
  | { type: 'VISIT_OVER' }
  | { type: 'APPROVER_FREE' }
  | Done<'LOOK_UP_ANSWERED', 'approved' | 'refused'>
  | Done<'LOOK_UP_NARROWED'>
  | { type: 'LOOK_UP_DONE' }
  | Done<'FEEDBACK_ENTERED'>
  | { type: 'CALLED_OFF' };

interface Args {
  readonly context: Context;
  readonly event: Events;
}
const outcomeOf = (event: Events): string => ('outcome' in event ? event.outcome : '');

/** Joins a queue with the priority of the grade. */
const seize = (pool: string, answer: string) =>
  ({
    type: 'seize',
    params: ({ context }: { context: Context }) => ({ pool, priority: context.priority, answer }),
  }) as const;

/**
 * Talking somebody out of paying (劝阻): by the hotline, through the family, at the door; in the
 * order of the grade, and all at once for the highest. What anybody says is not told; whether it
 * convinces is chance.
 */
export const dissuasion = setup({
  types: {
    context: {} as Context,
    input: {} as Input,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    busyPause: drawn('busyPause'),
    betweenCalls: drawn('betweenCalls'),
    nextAddress: drawn('nextAddress'),
  },
  guards: {
    allAtOnce: ({ context }) => context.grade === 'purple' && context.teams,
    extreme: ({ context }) => context.grade === 'purple',
    medium: ({ context }) => context.grade === 'yellow',
    teams: ({ context }) => context.teams,
    convinced: ({ context, event }: Args) => outcomeOf(event) === 'convinced' && context.inDanger,
    noDanger: ({ context, event }: Args) => outcomeOf(event) === 'convinced' && !context.inDanger,
    distrusted: ({ event }) => outcomeOf(event) === 'distrusted',
    busyAndCallsLeft: ({ context, event }: Args) => outcomeOf(event) === 'busy' && context.calls < context.mostCalls,
    callsLeft: ({ context }) => context.calls < context.mostCalls,
    metUnconvinced: ({ event }) => outcomeOf(event) === 'unconvinced',
    otherCity: ({ event }) => outcomeOf(event) === 'otherCity',
    visitsLeft: ({ context }) => context.visits < context.mostVisits,
    approved: ({ event }) => outcomeOf(event) === 'approved',
    lookedUp: stateIn('#dissuasion.underWay.lookUp.done'),
    everythingTried: and([
      stateIn('#dissuasion.underWay.phone.tried'),
      stateIn('#dissuasion.underWay.family.tried'),
      stateIn('#dissuasion.underWay.visit.tried'),
    ]),
    spokenTo: ({ context }) => context.spokenTo,
    elsewhere: ({ context }) => context.elsewhere,
  },
}).createMachine({
  id: 'dissuasion',
  description: 'The police reach a person who seems to be in a scammer’s hands, and dissuade them.',
  meta: {
    zh: '劝阻：电话、家属、上门，按等级次序或同步开展。',
    source: 'A13-C',
    settings: {
      grade: { is: 'text', oneOf: grades },
      kind: { is: 'text', oneOf: ['touch', 'fund'] },
      scamType: { is: 'text' },
      inDanger: { is: 'boolean' },
      teams: { is: 'boolean' },
    },
    ranges: { mostCalls: { least: 0, whole: true }, mostVisits: { least: 0, whole: true } },
    outcomes: {
      call: ['convinced', 'distrusted', 'busy', 'noAnswer'],
      approveLookUp: ['approved', 'refused'],
      askFamily: ['convinced', 'notConvinced', 'noAnswer'],
      visit: ['convinced', 'unconvinced', 'notAtAddress', 'otherCity'],
    },
  },
  // Written out, as in the alert: a spread costs more.
  context: ({ input }) => ({
    grade: input.grade,
    kind: input.kind,
    scamType: input.scamType,
    inDanger: input.inDanger,
    teams: input.teams,
    priority: priorityOf(input.grade),
    mostCalls: 1,
    mostVisits: 1,
    calls: 0,
    visits: 0,
    spokenTo: false,
    elsewhere: false,
  }),
  entry: [settle('mostCalls'), settle('mostVisits')],
  initial: 'underWay',
  on: { CALLED_OFF: '.calledOff' },
  states: {
    underWay: {
      description: 'Calls, family and visit, in the order that the grade asks for.',
      meta: { zh: '电话、家属、上门，按等级次序开展。', source: 'S02' },
      type: 'parallel',
      states: {
        order: {
          description: 'What is done first, and what after it.',
          meta: { zh: '处置次序。' },
          initial: 'byGrade',
          states: {
            byGrade: {
              description: 'The grade decides: all at once for the highest, if there are teams for it.',
              meta: { zh: '按等级确定：极高危且有专业队伍时同步开展。', source: 'S02' },
              always: [{ guard: 'allAtOnce', target: 'together' }, { target: 'callFirst' }],
            },
            together: {
              description: 'Call, family and visit go on at the same time.',
              meta: { zh: '电话、家属、上门同时进行。' },
              entry: [raise({ type: 'ASK_FAMILY' }), raise({ type: 'GO_THERE' })],
              always: { guard: 'everythingTried', target: '#dissuasion.nothingLeft' },
            },
            callFirst: {
              description: 'A call comes first.',
              meta: { zh: '先打电话。' },
              on: {
                CALLS_UNANSWERED: [{ guard: 'extreme', target: 'thenFamily' }, { target: 'thenVisit' }],
                CALLER_DISTRUSTED: [
                  { guard: 'extreme', target: 'thenFamily' },
                  { guard: 'medium', target: 'thenFamily' },
                  { target: 'thenVisit' },
                ],
              },
            },
            thenFamily: {
              description: 'Somebody whom the person trusts is asked next.',
              meta: { zh: '再联系其信任的家属。' },
              entry: raise({ type: 'ASK_FAMILY' }),
              on: {
                FAMILY_OVER: [{ guard: 'extreme', target: 'thenVisit' }, { target: '#dissuasion.nothingLeft' }],
              },
            },
            thenVisit: {
              description: 'Somebody goes there.',
              meta: { zh: '上门见面。' },
              entry: raise({ type: 'GO_THERE' }),
              on: { VISIT_OVER: '#dissuasion.nothingLeft' },
            },
          },
        },
        phone: {
          description: 'The anti-fraud hotline rings the person.',
          meta: { zh: '96110拨打本人电话。', source: 'S02' },
          initial: 'calling',
          states: {
            calling: {
              description: 'A caller of the hotline is found and dials.',
              meta: { zh: '安排话务员拨打。', heading: 'waiting' },
              entry: seize('callers', 'CALLER_FREE'),
              exit: release('callers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'All callers are on the line.',
                  meta: { zh: '话务员均在通话。' },
                  on: { CALLER_FREE: 'onTheLine' },
                },
                onTheLine: {
                  description: 'The caller dials and, if somebody answers, speaks with the person.',
                  meta: { zh: '拨号；接通后与本人通话。', heading: 'working' },
                  entry: [assign({ calls: ({ context }) => context.calls + 1 }), work('call', 'callers', 'CALL_ENDED')],
                },
              },
              on: {
                CALL_ENDED: [
                  {
                    guard: 'convinced',
                    target: '#dissuasion.dissuaded',
                    actions: note('dissuadedByCall'),
                  },
                  { guard: 'noDanger', target: '#dissuasion.noDanger' },
                  { guard: 'distrusted', target: 'tried.distrusted' },
                  { guard: 'busyAndCallsLeft', target: 'lineBusy' },
                  { guard: 'callsLeft', target: 'pausing' },
                  { target: 'tried.unanswered' },
                ],
              },
            },
            lineBusy: {
              description: 'The line is busy: perhaps the scammer is on it. It is rung again very soon.',
              meta: { zh: '占线，可能正与骗子通话，片刻后重拨。', heading: 'outside' },
              entry: note('lineBusy'),
              after: { busyPause: 'calling' },
            },
            pausing: {
              description: 'Nobody answered; the next call comes later.',
              meta: { zh: '无人接听，稍后再拨。', heading: 'outside' },
              after: { betweenCalls: 'calling' },
            },
            tried: {
              description: 'Nobody rings any more.',
              meta: { zh: '电话劝阻到此为止。' },
              initial: 'unanswered',
              states: {
                unanswered: {
                  description: 'The calls have been used up without an answer.',
                  meta: { zh: '多次拨打均未接通。' },
                  entry: [note('callsUnanswered'), raise({ type: 'CALLS_UNANSWERED' })],
                },
                distrusted: {
                  description: 'The person takes the caller for the fraudster.',
                  meta: { zh: '本人反把民警当骗子。' },
                  entry: [
                    note('callerDistrusted'),
                    assign({ spokenTo: true }),
                    tell('parent', 'REACHED'),
                    raise({ type: 'CALLER_DISTRUSTED' }),
                  ],
                },
              },
            },
          },
        },
        lookUp: {
          description: 'Who the family is and where the person lives: personal data.',
          meta: { zh: '查询家属与住址，涉及个人信息。' },
          initial: 'notNeeded',
          states: {
            notNeeded: {
              description: 'Nobody has asked for it.',
              meta: { zh: '尚无需要。' },
              on: { ASK_FAMILY: 'authorising', GO_THERE: 'authorising' },
            },
            authorising: {
              description: 'The look-up touches personal data, so an approver must sign it first.',
              meta: { zh: '须先经审批人批准。', heading: 'waiting' },
              entry: seize('lookUpApprovers', 'APPROVER_FREE'),
              exit: release('lookUpApprovers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'The request lies before the approvers.',
                  meta: { zh: '等待审批。' },
                  on: { APPROVER_FREE: 'underReview' },
                },
                underReview: {
                  description: 'An approver checks necessity and proportion.',
                  meta: { zh: '审查必要性与适当性。', heading: 'working' },
                  entry: work('approveLookUp', 'lookUpApprovers', 'LOOK_UP_ANSWERED'),
                  on: {
                    LOOK_UP_ANSWERED: [
                      {
                        guard: 'approved',
                        target: '#dissuasion.underWay.lookUp.done',
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
                  description: 'It was too wide; it is narrowed with the approver and signed.',
                  meta: { zh: '范围过宽，缩小后签批。', heading: 'working' },
                  entry: work('narrowLookUp', 'lookUpApprovers', 'LOOK_UP_NARROWED'),
                  on: {
                    LOOK_UP_NARROWED: {
                      target: '#dissuasion.underWay.lookUp.done',
                      actions: { type: 'audit', params: { query: 'personalData', verdict: 'narrowed' } },
                    },
                  },
                },
              },
            },
            done: {
              description: 'Family and address are known.',
              meta: { zh: '已知家属与住址。' },
              entry: raise({ type: 'LOOK_UP_DONE' }),
            },
          },
        },
        family: {
          description: 'A community officer speaks with the family.',
          meta: { zh: '社区民警联系家属。', source: 'S02' },
          initial: 'notYet',
          states: {
            notYet: {
              description: 'The family is left in peace.',
              meta: { zh: '尚未联系家属。' },
              on: { ASK_FAMILY: [{ guard: 'lookedUp', target: 'asking' }, { target: 'toBeFound' }] },
            },
            toBeFound: {
              description: 'Who the family is must be looked up.',
              meta: { zh: '待查明家属。' },
              on: { LOOK_UP_DONE: 'asking' },
            },
            asking: {
              description: 'A community officer is found and rings the family.',
              meta: { zh: '社区民警致电家属。', heading: 'waiting' },
              entry: seize('communityOfficers', 'COMMUNITY_OFFICER_FREE'),
              exit: release('communityOfficers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'No community officer is free.',
                  meta: { zh: '等待社区民警。' },
                  on: { COMMUNITY_OFFICER_FREE: 'speaking' },
                },
                speaking: {
                  description: 'The family hears of it and speaks with the person.',
                  meta: { zh: '告知家属，由家属劝说本人。', heading: 'working' },
                  entry: work('askFamily', 'communityOfficers', 'FAMILY_ASKED'),
                },
              },
              on: {
                FAMILY_ASKED: [
                  {
                    guard: 'convinced',
                    target: '#dissuasion.dissuaded',
                    actions: note('dissuadedByFamily'),
                  },
                  { guard: 'noDanger', target: '#dissuasion.noDanger' },
                  { target: 'tried' },
                ],
              },
            },
            tried: {
              description: 'The family could not help.',
              meta: { zh: '家属未能劝住或联系不上。' },
              entry: raise({ type: 'FAMILY_OVER' }),
            },
          },
        },
        visit: {
          description: 'Somebody goes there and speaks with the person face to face.',
          meta: { zh: '见面劝阻。', source: 'S02' },
          initial: 'notYet',
          states: {
            notYet: {
              description: 'Nobody has been sent.',
              meta: { zh: '尚未派人。' },
              on: { GO_THERE: [{ guard: 'lookedUp', target: 'going' }, { target: 'addressUnknown' }] },
            },
            addressUnknown: {
              description: 'The address must be looked up.',
              meta: { zh: '待查明住址。' },
              on: { LOOK_UP_DONE: 'going' },
            },
            going: {
              description: 'A team is found and goes to the address.',
              meta: { zh: '派劝阻队员上门。', heading: 'waiting' },
              entry: seize('visitors', 'VISITORS_FREE'),
              exit: release('visitors'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'No team is free.',
                  meta: { zh: '劝阻队员均已派出。' },
                  on: { VISITORS_FREE: 'onTheWay' },
                },
                onTheWay: {
                  description: 'The team is on its way.',
                  meta: { zh: '队员在途。', heading: 'travelling' },
                  entry: [
                    assign({ visits: ({ context }) => context.visits + 1 }),
                    work('goThere', 'visitors', 'PLACE_REACHED'),
                  ],
                  on: { PLACE_REACHED: 'atTheDoor' },
                },
                atTheDoor: {
                  description: 'The team knocks and, if the person is there, speaks with them.',
                  meta: { zh: '敲门；见到本人后当面劝阻。', heading: 'working' },
                  entry: work('visit', 'visitors', 'VISIT_ENDED'),
                },
              },
              on: {
                VISIT_ENDED: [
                  {
                    guard: 'convinced',
                    target: '#dissuasion.dissuaded',
                    actions: [note('visited'), tell('parent', 'VISITED'), note('dissuadedByVisit')],
                  },
                  {
                    guard: 'noDanger',
                    target: '#dissuasion.noDanger',
                    actions: [note('visited'), tell('parent', 'VISITED')],
                  },
                  {
                    guard: 'metUnconvinced',
                    target: 'tried',
                    actions: [
                      note('visited'),
                      assign({ spokenTo: true }),
                      tell('parent', 'VISITED'),
                      tell('parent', 'REACHED'),
                    ],
                  },
                  {
                    guard: 'otherCity',
                    target: 'tried',
                    actions: assign({ elsewhere: true }),
                  },
                  { guard: 'visitsLeft', target: 'notThere', actions: note('notAtAddress') },
                  { target: 'tried', actions: note('notAtAddress') },
                ],
              },
            },
            notThere: {
              description: 'Not at the address: neighbours and workplace are asked for another.',
              meta: { zh: '不在登记地址，向邻居、单位了解去向。', heading: 'outside' },
              after: { nextAddress: 'going' },
            },
            tried: {
              description: 'Going there did not help.',
              meta: { zh: '上门未果。' },
              entry: raise({ type: 'VISIT_OVER' }),
            },
          },
        },
      },
    },
    dissuaded: {
      description: 'The person believes it now and pays nothing, or nothing more.',
      meta: { zh: '已劝住，不再转账。', source: 'A13-C' },
      entry: [tell('parent', 'REACHED'), tell('parent', 'DISSUADED')],
      always: 'writingUp',
    },
    noDanger: {
      description: 'There was no scammer: a false alert.',
      meta: { zh: '核实并无骗局，属误报。' },
      entry: [tell('parent', 'REACHED'), tell('parent', 'NO_DANGER')],
      always: 'writingUp',
    },
    nothingLeft: {
      description: 'Everything that the grade asks for has been tried.',
      meta: { zh: '该等级要求的手段均已用尽。' },
      always: [
        { guard: 'spokenTo', target: 'unconvinced' },
        { guard: 'elsewhere', target: 'handedOn' },
        { target: 'unreached' },
      ],
    },
    unconvinced: {
      description: 'The person was spoken to and still trusts the scammer.',
      meta: { zh: '已接触本人，但仍相信骗子。', source: 'C21' },
      entry: note('unconvinced'),
      always: 'writingUp',
    },
    handedOn: {
      description: 'The person is in another city, whose police are asked to go there.',
      meta: { zh: '本人在外地，移交当地公安。' },
      entry: note('handedOn'),
      always: 'writingUp',
    },
    unreached: {
      description: 'Nobody has spoken with the person; a feedback is entered all the same.',
      meta: { zh: '未能联系上本人，仍须录入反馈。' },
      entry: note('unreached'),
      always: 'writingUp',
    },
    writingUp: {
      description: 'The feedback is entered: on the spot by teams, at a desk by a station.',
      meta: { zh: '录入反馈：专业队当场录入，派出所回所补录。', heading: 'waiting', source: 'A13-C' },
      initial: 'where',
      exit: release('callers'),
      states: {
        where: {
          description: 'Is it entered on the spot?',
          meta: { zh: '是否当场录入。' },
          always: [{ guard: 'teams', target: '#dissuasion.fedBack' }, { target: 'queueing' }],
        },
        queueing: {
          description: 'Nobody is free to write it.',
          meta: { zh: '等待人员补录。' },
          entry: seize('callers', 'CALLER_FREE'),
          on: { CALLER_FREE: 'writing' },
        },
        writing: {
          description: 'What was done and what came of it is written down.',
          meta: { zh: '补录处置经过与结果。', heading: 'working' },
          entry: work('enterFeedback', 'callers', 'FEEDBACK_ENTERED'),
        },
      },
      on: { FEEDBACK_ENTERED: 'fedBack' },
    },
    fedBack: {
      type: 'final',
      description: 'The feedback is entered.',
      meta: { zh: '反馈已录入。', source: 'A13-C' },
      entry: tell('parent', 'FEEDBACK'),
    },
    calledOff: {
      type: 'final',
      description: 'Nobody needs to be dissuaded any more.',
      meta: { zh: '无需再劝阻，撤销任务。' },
    },
  },
});
