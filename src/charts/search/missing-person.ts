import { assign, raise, setup, stateIn } from 'xstate';
import { type Decided, type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';
import { type Line, lines, specialistLines, stationLines } from './lines.ts';

/** What the scenario settles for every case alike. */
interface Settings {
  /**
   * All lines start together, and one that gives up its searchers after a turn asks for them again;
   * otherwise the few people at hand take them in turn.
   */
  readonly allAtOnce: boolean;
  /** Of two stations that disagree neither begins before it is settled; false if left out. */
  readonly arguesFirst?: boolean;
  /** The caller is told where an adult is without the adult being asked; false if left out. */
  readonly tellsUnasked?: boolean;
}

/** What must be known before a line can be followed. Anybody can patrol. */
interface Elements {
  readonly hasPhone: boolean;
  readonly hasLocation: boolean;
  readonly hasPicture: boolean;
  readonly hasJourney: boolean;
  readonly mayBeSheltered: boolean;
  readonly mayBePublished: boolean;
}

interface Context extends Settings, Elements {
  readonly person: 'elder' | 'adult' | 'minor';
  readonly channel: 'call' | 'counter';
  /** How easily this person is found: multiplies every searcher's effect. */
  readonly ease: number;
  /** The caller has a right to be told where the person is. */
  readonly callerEntitled: boolean;
  /** The person is protected from the caller, for example after domestic abuse. */
  readonly protectedPerson: boolean;
  /** In every queue: 0 urgent, 1 ordinary; lower goes first. */
  readonly priority: number;
}

type Events =
  | { type: 'CALL_TAKER_FREE' }
  | Done<'CALL_TAKEN'>
  | Decided
  | { type: 'DISPATCHER_FREE' }
  | Done<'DISPATCHED', 'accepted' | 'disputed'>
  | Done<'JURISDICTION_SETTLED'>
  | { type: 'CAR_FREE' }
  | Done<'SCENE_REACHED'>
  | Done<'SCENE_ASKED', 'nothing' | 'signsOfCrime'>
  | { type: 'CENTRE_FREE' }
  | Done<'ELEMENTS_COLLECTED'>
  | Done<'ELEMENTS_REVIEWED'>
  | { type: 'TURN_OVER'; line: Line }
  | { type: 'LOCATED' }
  | { type: 'RETURNED' }
  | { type: 'OFFICER_FREE' }
  | Done<'RETURN_CONFIRMED'>
  | Done<'IDENTITY_CHECKED', 'safe' | 'injured' | 'dead' | 'mistaken'>
  | Done<'WISHES_ASKED', 'reunion' | 'noContact'>
  | { type: 'SEARCH_OVER' };

const elementFor: Readonly<Partial<Record<Line, keyof Elements>>> = {
  phone: 'hasPhone',
  location: 'hasLocation',
  video: 'hasPicture',
  transport: 'hasJourney',
  shelter: 'mayBeSheltered',
  broadcast: 'mayBePublished',
};
const canFollow = (context: Context, line: Line): boolean => {
  const element = elementFor[line];
  return element === undefined || context[element];
};

const attributes = [
  'channel',
  'person',
  'ease',
  'callerEntitled',
  'protectedPerson',
  ...Object.values(elementFor),
] as const;
const settle = (what: string) => ({ type: 'draw', params: { what } }) as const;
const openLine = (line: Line) =>
  ({
    type: 'open',
    params: ({ context }: { context: Context }) => ({
      chart: 'probe',
      role: line,
      when: canFollow(context, line),
      input: { ease: context.ease, priority: context.priority, line },
    }),
  }) as const;
/** Where a region goes on when one of its own lines has had its turn. */
const turnOver = <Next extends string>(ofThese: readonly Line[], target: Next) =>
  ({ TURN_OVER: { guard: { type: 'ofThese', params: { lines: ofThese } }, target } }) as const;
/** One of the centre's lines has its turn; a line without elements is passed over. */
const turnOf = <Name extends Line, Next extends Line>(line: Name, next: Next, description: string, zh: string) =>
  ({
    description,
    meta: { zh },
    entry: tell(line, 'BEGIN'),
    always: { guard: { type: 'cannotFollow', params: { line } }, target: next },
    on: turnOver([line], next),
  }) as const;
const tell = (role: string | readonly string[], event: string) => ({ type: 'tell', params: { role, event } }) as const;
/** Joins a queue with the case's own priority. */
const seize = (pool: string, answer: string) =>
  ({
    type: 'seize',
    params: ({ context }: { context: Context }) => ({ pool, priority: context.priority, answer }),
  }) as const;
const release = (pool: string) => ({ type: 'release', params: { pool } }) as const;
const work = (activity: string, unit: string, done: string) =>
  ({ type: 'work', params: { activity, with: unit, done } }) as const;
/** Where a region of the search goes on after the wrong person was found. */
const whereItStood = {
  type: 'history',
  description: 'It was somebody else: the search goes on where it stood.',
  meta: { zh: '并非本人，继续原查找。' },
} as const;
const asBefore = ['scene', 'station', 'centre'].map(
  (region) => `#missingPerson.handling.search.searching.${region}.whereItStood` as const,
);
const note = (name: string) => ({ type: 'milestone', params: { name } }) as const;

/**
 * A missing person reported to the police (寻人报警求助), from the call to the reunion. `found` and
 * `closed` are different clocks: entering the feedback closes the incident on paper and never ends
 * an unfinished search.
 */
export const missingPerson = setup({
  types: {
    context: {} as Context,
    input: {} as Settings,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    ringsAgain: drawn('ringsAgain'),
    escalation: drawn('escalation'),
    selfReturn: drawn('selfReturn'),
    feedback: drawn('feedback'),
    firstHours: drawn('firstHours'),
    firstDay: drawn('firstDay'),
    activeSearch: drawn('activeSearch'),
    chanceReport: drawn('chanceReport'),
    fileLimit: drawn('fileLimit'),
  },
  guards: {
    ofThese: ({ event }, { lines: these }: { readonly lines: readonly Line[] }) =>
      event.type === 'TURN_OVER' && these.includes(event.line),
    byCounter: ({ context }) => context.channel === 'counter',
    allAtOnce: ({ context }) => context.allAtOnce,
    cannotFollow: ({ context }, { line }: { line: Line }) => !canFollow(context, line),
    noSpecialistLine: ({ context }) => !specialistLines.some((line) => canFollow(context, line)),
    urgent: ({ event }) => event.type === 'DECIDED' && event.choice === 'urgent',
    disputedAndBegun: ({ context, event }) =>
      event.type === 'DISPATCHED' && event.outcome === 'disputed' && context.arguesFirst !== true,
    agreed: ({ event }) => event.type === 'DISPATCHED' && event.outcome !== 'disputed',
    disputedAndArgued: ({ context, event }) =>
      event.type === 'DISPATCHED' && event.outcome === 'disputed' && context.arguesFirst === true,
    signsOfCrime: ({ event }) => event.type === 'SCENE_ASKED' && event.outcome === 'signsOfCrime',
    mistaken: ({ event }) => event.type === 'IDENTITY_CHECKED' && event.outcome === 'mistaken',
    isThePerson: ({ event }) => event.type === 'IDENTITY_CHECKED' && event.outcome !== 'mistaken',
    injured: ({ event }) => event.type === 'IDENTITY_CHECKED' && event.outcome === 'injured',
    dead: ({ event }) => event.type === 'IDENTITY_CHECKED' && event.outcome === 'dead',
    mayDecideForThemselves: ({ context }) => context.person === 'adult' && context.tellsUnasked !== true,
    goesUnasked: ({ context }) => context.person === 'adult' && context.tellsUnasked === true,
    mustNotBeTold: ({ context }) => context.protectedPerson || !context.callerEntitled,
    noContact: ({ event }) => event.type === 'WISHES_ASKED' && event.outcome === 'noContact',
    afterFirstDay: stateIn('#missingPerson.hours.laterDays'),
    home: stateIn('#missingPerson.person.home'),
  },
}).createMachine({
  id: 'missingPerson',
  description: 'A person is reported missing, searched for, and found; or the search goes on.',
  meta: {
    zh: '失联人员报警后的接警、派警、查找与团圆。',
    source: 'A13-C',
    settings: {
      allAtOnce: { is: 'boolean' },
      arguesFirst: { is: 'boolean' },
      tellsUnasked: { is: 'boolean' },
    },
    ranges: { ease: { least: 0 } },
    outcomes: {
      dispatch: ['accepted', 'disputed'],
      askAround: ['nothing', 'signsOfCrime'],
      checkIdentity: ['safe', 'injured', 'dead', 'mistaken'],
      checkIdentityLate: ['safe', 'injured', 'dead', 'mistaken'],
      askWishes: ['reunion', 'noContact'],
    },
  },
  context: ({ input }) => ({ ...input, priority: 1 }) as Context,
  entry: attributes.map(settle),
  type: 'parallel',
  states: {
    handling: {
      description: 'From the report to the end of the search.',
      meta: { zh: '从报警到查找结束。' },
      initial: 'reported',
      states: {
        reported: {
          description: 'Somebody calls 110 or comes to the counter.',
          meta: { zh: '群众拨打110或到窗口报警。', heading: 'waiting', source: 'A13-C' },
          initial: 'arriving',
          entry: seize('callTakers', 'CALL_TAKER_FREE'),
          exit: release('callTakers'),
          states: {
            arriving: {
              description: 'The report waits for somebody to take it.',
              meta: { zh: '等待接警员接听。', heading: 'waiting' },
              on: {
                CALL_TAKER_FREE: [{ guard: 'byCounter', target: 'atTheCounter' }, { target: 'onTheLine' }],
              },
            },
            onTheLine: {
              description: 'The call-taker asks who, where, since when, and how to reach them.',
              meta: { zh: '接警员询问失联者身份、地点、时间与联系方式。', heading: 'working' },
              entry: work('takeCall', 'callTakers', 'CALL_TAKEN'),
              on: { CALL_TAKEN: '#missingPerson.handling.grading' },
            },
            atTheCounter: {
              description: 'The same is asked at the counter, with papers at hand.',
              meta: { zh: '窗口民警当面询问并查看证件。', heading: 'working' },
              entry: work('takeStatement', 'callTakers', 'CALL_TAKEN'),
              on: { CALL_TAKEN: '#missingPerson.handling.grading' },
            },
          },
        },
        grading: {
          description: 'The duty commander grades the risk: who is in danger goes first.',
          meta: {
            zh: '值班指挥员评定风险等级，危险者优先。',
            heading: 'waiting',
            decision: { role: 'dutyCommander', options: ['urgent', 'ordinary'], default: 'urgent' },
          },
          tags: ['decision'],
          entry: { type: 'decide', params: { question: 'riskGrade' } },
          on: {
            DECIDED: [
              {
                guard: 'urgent',
                target: 'dispatching',
                actions: [assign({ priority: 0 }), note('gradedUrgent')],
              },
              { target: 'dispatching', actions: note('gradedOrdinary') },
            ],
          },
        },
        dispatching: {
          description: 'The incident is sent to a station, and the caller is told who handles it.',
          meta: { zh: '派警至派出所，并向报警人实名告知处理民警。', source: 'A13-D' },
          // Given back on the way out, but not by a dispute: the dispatcher settles it beside the search.
          entry: seize('dispatchers', 'DISPATCHER_FREE'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The incident waits for a dispatcher.',
              meta: { zh: '等待派警员。', heading: 'waiting' },
              on: { DISPATCHER_FREE: 'assigning' },
            },
            assigning: {
              description: 'The dispatcher chooses the station and names the officer.',
              meta: { zh: '派警员确定派出所和责任民警。', heading: 'working' },
              entry: work('dispatch', 'dispatchers', 'DISPATCHED'),
              on: {
                DISPATCHED: [
                  {
                    guard: 'disputedAndArgued',
                    target: 'argued',
                    actions: note('jurisdictionDisputed'),
                  },
                  {
                    guard: 'disputedAndBegun',
                    target: '#missingPerson.handling.search',
                    actions: [note('jurisdictionDisputed'), note('handlerNamed')],
                  },
                  {
                    target: '#missingPerson.handling.search',
                    actions: [release('dispatchers'), note('handlerNamed')],
                  },
                ],
              },
            },
            argued: {
              description: 'Two stations argue; nobody searches until somebody above decides.',
              meta: { zh: '两个派出所争管辖，裁定之前无人查找。', heading: 'waiting' },
              entry: work('settleJurisdiction', 'dispatchers', 'JURISDICTION_SETTLED'),
              on: {
                JURISDICTION_SETTLED: {
                  target: '#missingPerson.handling.search',
                  actions: [release('dispatchers'), note('handlerNamed')],
                },
              },
            },
          },
        },
        search: {
          description: 'Everything done to find the person, and to be sure who was found.',
          meta: { zh: '为找到人并确认身份所做的一切。', source: 'A13-C' },
          entry: [note('searchStarted'), ...lines.map(openLine)],
          exit: tell(lines, 'CALLED_OFF'),
          initial: 'starting',
          on: { RETURNED: '.cameHome' },
          states: {
            starting: {
              description: 'Has the person come home in the meantime?',
              meta: { zh: '先确认是否已自行返回。' },
              always: [{ guard: 'home', target: 'cameHome' }, { target: 'searching' }],
            },
            searching: {
              description: 'Station and search centre look for the person.',
              meta: { zh: '派出所与查找中心开展查找。', source: 'A13-C' },
              type: 'parallel',
              exit: tell(lines, 'STAND_BY'),
              on: { LOCATED: 'verifying' },
              after: { activeSearch: 'onFile' },
              states: {
                scene: {
                  description: 'A car goes to where the person was last seen.',
                  meta: { zh: '警车前往失联者最后出现的地点。' },
                  initial: 'visiting',
                  states: {
                    whereItStood,
                    visiting: {
                      description: 'A car is sent there and its crew asks the people around.',
                      meta: { zh: '派车到场，走访周边。' },
                      entry: seize('cars', 'CAR_FREE'),
                      exit: release('cars'),
                      initial: 'queueing',
                      states: {
                        queueing: {
                          description: 'All cars are out.',
                          meta: { zh: '警车均已派出。', heading: 'waiting' },
                          on: { CAR_FREE: 'driving' },
                        },
                        driving: {
                          description: 'The car is on its way.',
                          meta: { zh: '警车在途。', heading: 'travelling' },
                          entry: work('drive', 'cars', 'SCENE_REACHED'),
                          on: { SCENE_REACHED: 'asking' },
                        },
                        asking: {
                          description: 'The crew asks around and looks for signs of crime.',
                          meta: { zh: '民警现场走访，排查有无犯罪迹象。', heading: 'working' },
                          entry: work('askAround', 'cars', 'SCENE_ASKED'),
                          on: {
                            SCENE_ASKED: [
                              {
                                guard: 'signsOfCrime',
                                target: '#missingPerson.handling.over.handedOver',
                              },
                              { target: '#missingPerson.handling.search.searching.scene.visited' },
                            ],
                          },
                        },
                      },
                    },
                    visited: {
                      description: 'The place has been seen.',
                      meta: { zh: '现场已走访。' },
                    },
                  },
                },
                station: {
                  description: 'The station rings round and patrols near the last place.',
                  meta: { zh: '派出所电话联系亲友、就近巡查。' },
                  initial: 'setOut',
                  states: {
                    whereItStood,
                    setOut: {
                      description: 'The station takes up its own two lines.',
                      meta: { zh: '派出所启动自有手段。' },
                      always: [
                        { guard: 'allAtOnce', target: 'together' },
                        {
                          guard: { type: 'cannotFollow', params: { line: 'phone' } },
                          target: 'patrolling',
                        },
                        { target: 'ringingRound' },
                      ],
                    },
                    together: {
                      description: 'The station follows its own lines at the same time.',
                      meta: { zh: '派出所自有手段同时进行。' },
                      entry: tell(stationLines, 'BEGIN'),
                      on: {
                        TURN_OVER: {
                          guard: { type: 'ofThese', params: { lines: stationLines } },
                          actions: tell(stationLines, 'BEGIN'),
                        },
                      },
                    },
                    ringingRound: {
                      description: 'The crew rings the person, family and friends for a turn.',
                      meta: { zh: '先电话联系本人及亲友一轮。' },
                      entry: tell('phone', 'BEGIN'),
                      on: turnOver(['phone'], 'patrolling'),
                    },
                    patrolling: {
                      description: 'The same crew patrols near the last place for a turn.',
                      meta: { zh: '同一组人就近巡查一轮。' },
                      entry: tell('patrol', 'BEGIN'),
                      on: turnOver(['patrol'], 'setOut'),
                    },
                  },
                },
                centre: {
                  description: 'The search centre joins with location, video, records, broadcast.',
                  meta: {
                    zh: '查找中心以定位、视频、轨迹、信息发布等手段参与。',
                    source: 'A13-C',
                  },
                  initial: 'notAsked',
                  states: {
                    whereItStood,
                    notAsked: {
                      description: 'The station works alone until the centre is called.',
                      meta: { zh: '派出所先自行查找，遇阻再上报。', source: 'M02' },
                      after: { escalation: 'called' },
                    },
                    called: {
                      description: 'The centre gathers what is known about the person.',
                      meta: { zh: '查找中心掌握失联者情况。', source: 'S05' },
                      entry: [note('centreCalled'), seize('centreOfficers', 'CENTRE_FREE')],
                      exit: release('centreOfficers'),
                      initial: 'queueing',
                      states: {
                        queueing: {
                          description: 'The centre has its hands full.',
                          meta: { zh: '查找中心人员均在忙。', heading: 'waiting' },
                          on: { CENTRE_FREE: 'collecting' },
                        },
                        collecting: {
                          description: 'Photo, number, habits and last place are collected.',
                          meta: {
                            zh: '要素采集：照片、号码、习惯、最后地点。',
                            heading: 'working',
                          },
                          entry: work('collectElements', 'centreOfficers', 'ELEMENTS_COLLECTED'),
                          on: { ELEMENTS_COLLECTED: 'reviewing' },
                        },
                        reviewing: {
                          description: 'A second officer reviews them: right person, right caller.',
                          meta: {
                            zh: '要素复核：是否确系此人、报警人是否有权知情。',
                            heading: 'working',
                          },
                          entry: work('reviewElements', 'centreOfficers', 'ELEMENTS_REVIEWED'),
                          on: {
                            ELEMENTS_REVIEWED: [
                              {
                                guard: 'noSpecialistLine',
                                target: '#missingPerson.handling.search.searching.centre.nothingToFollow',
                              },
                              {
                                guard: 'allAtOnce',
                                target: '#missingPerson.handling.search.searching.centre.together',
                              },
                              {
                                target: '#missingPerson.handling.search.searching.centre.inTurn',
                              },
                            ],
                          },
                        },
                      },
                    },
                    nothingToFollow: {
                      description: 'No element for any of the centre’s lines is known.',
                      meta: { zh: '没有可供各手段使用的要素。' },
                    },
                    together: {
                      description: 'All lines that can be followed are followed at once.',
                      meta: { zh: '各手段同时启动。', source: 'M02' },
                      entry: tell(specialistLines, 'BEGIN'),
                      on: {
                        TURN_OVER: {
                          guard: { type: 'ofThese', params: { lines: specialistLines } },
                          actions: tell(specialistLines, 'BEGIN'),
                        },
                      },
                    },
                    inTurn: {
                      description: 'One line after the other, a turn each.',
                      meta: { zh: '各手段依次进行，逐项轮换。' },
                      initial: 'location',
                      states: {
                        location: turnOf('location', 'video', 'First the phone’s location.', '首先手机定位。'),
                        video: turnOf('video', 'transport', 'Then public video.', '其次公共视频。'),
                        transport: turnOf(
                          'transport',
                          'shelter',
                          'Then travel and hotel records.',
                          '再查乘车与住宿记录。',
                        ),
                        shelter: turnOf('shelter', 'broadcast', 'Then shelters and hospitals.', '再问救助站与医院。'),
                        broadcast: turnOf(
                          'broadcast',
                          'location',
                          'Last a public broadcast; then the round begins again.',
                          '最后公开发布信息，然后重新一轮。',
                        ),
                      },
                    },
                  },
                },
              },
            },
            verifying: {
              description: 'The nearest officer goes up to the person and checks who it is.',
              meta: { zh: '就近民警到场核实身份。', source: 'S05' },
              entry: [note('located'), seize('officers', 'OFFICER_FREE')],
              exit: release('officers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'No officer is near yet.',
                  meta: { zh: '附近暂无可派民警。', heading: 'waiting' },
                  on: {
                    OFFICER_FREE: [{ guard: 'afterFirstDay', target: 'checkingLate' }, { target: 'checking' }],
                  },
                },
                checking: {
                  description: 'Name, face and papers are compared.',
                  meta: { zh: '比对姓名、相貌、证件。', heading: 'working' },
                  entry: work('checkIdentity', 'officers', 'IDENTITY_CHECKED'),
                },
                checkingLate: {
                  description: 'The same after more than a day away: help may come late.',
                  meta: { zh: '失联超过一天，核实身份并优先救助。', heading: 'working' },
                  entry: work('checkIdentityLate', 'officers', 'IDENTITY_CHECKED'),
                },
                askingWishes: {
                  description: 'An adult is asked whether the family may be told the place.',
                  meta: { zh: '征询成年人是否愿意告知家属。', heading: 'working' },
                  entry: work('askWishes', 'officers', 'WISHES_ASKED'),
                  on: {
                    WISHES_ASKED: [
                      { guard: 'noContact', target: '#missingPerson.handling.over.safeNoContact' },
                      { guard: 'mustNotBeTold', target: '#missingPerson.handling.over.safeNoContact' },
                      { target: '#missingPerson.handling.over.reunited' },
                    ],
                  },
                },
              },
              on: {
                IDENTITY_CHECKED: [
                  {
                    guard: 'mistaken',
                    target: asBefore,
                    actions: note('mistakenIdentity'),
                  },
                  {
                    guard: 'dead',
                    target: '#missingPerson.handling.over.dead',
                    actions: note('found'),
                  },
                  {
                    guard: 'injured',
                    target: '#missingPerson.handling.over.inHospital',
                    actions: note('found'),
                  },
                  {
                    guard: 'mayDecideForThemselves',
                    target: '.askingWishes',
                    actions: note('found'),
                  },
                  {
                    guard: 'mustNotBeTold',
                    target: '#missingPerson.handling.over.safeNoContact',
                    actions: note('found'),
                  },
                  {
                    guard: 'goesUnasked',
                    target: '#missingPerson.handling.over.toldUnasked',
                    actions: note('found'),
                  },
                  { target: '#missingPerson.handling.over.reunited', actions: note('found') },
                ],
              },
            },
            cameHome: {
              description: 'The person has come home; an officer makes sure all is well.',
              meta: { zh: '本人已自行返回，民警回访确认平安。' },
              entry: [note('selfReturned'), seize('officers', 'OFFICER_FREE')],
              exit: release('officers'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'No officer is near yet.',
                  meta: { zh: '附近暂无可派民警。', heading: 'waiting' },
                  on: { OFFICER_FREE: 'visiting' },
                },
                visiting: {
                  description: 'An officer sees the person and hears why.',
                  meta: { zh: '民警见到本人并了解原因。', heading: 'working' },
                  entry: work('confirmReturn', 'officers', 'RETURN_CONFIRMED'),
                  on: {
                    RETURN_CONFIRMED: {
                      target: '#missingPerson.handling.over.reunited',
                      actions: note('found'),
                    },
                  },
                },
              },
            },
            onFile: {
              description: 'Nobody works on it now, but the search stays open on file.',
              meta: { zh: '暂停主动查找，信息持续在库比对。', heading: 'outside' },
              after: { chanceReport: 'verifying', fileLimit: '#missingPerson.handling.over.notFound' },
            },
          },
        },
        over: {
          description: 'How the search ended.',
          meta: { zh: '查找的结局。' },
          entry: raise({ type: 'SEARCH_OVER' }),
          initial: 'reunited',
          onDone: 'ended',
          states: {
            reunited: {
              type: 'final',
              description: 'The family has the person back.',
              meta: { zh: '家人团聚。', source: 'A13-C' },
              entry: note('reunited'),
            },
            safeNoContact: {
              type: 'final',
              description: 'Safe; the place is not disclosed to the caller.',
              meta: { zh: '人已平安；依其意愿或保护需要不告知去处。' },
              entry: note('safeNoContact'),
            },
            toldUnasked: {
              type: 'final',
              description: 'The caller is told the place; the person was not asked.',
              meta: { zh: '未征询本人，即将去处告知报警人。' },
              entry: note('toldUnasked'),
            },
            inHospital: {
              type: 'final',
              description: 'Found injured and taken to hospital.',
              meta: { zh: '找到时受伤，已送医。' },
              entry: note('foundInjured'),
            },
            dead: {
              type: 'final',
              description: 'Found dead.',
              meta: { zh: '找到时已身故。' },
              entry: note('foundDead'),
            },
            handedOver: {
              type: 'final',
              description: 'Signs of crime: handed over to a criminal filing.',
              meta: { zh: '发现犯罪迹象，转为刑事案件立案。' },
              entry: note('handedOver'),
            },
            notFound: {
              type: 'final',
              description: 'Not found; the name goes on the long-term register.',
              meta: { zh: '未找到，转入长期失踪人员登记。' },
              entry: note('notFound'),
            },
          },
        },
        ended: {
          type: 'final',
          description: 'The search is over.',
          meta: { zh: '查找结束。' },
        },
      },
    },
    hours: {
      description: 'How long the person has been away; danger grows with it.',
      meta: { zh: '失联时长；时间越长越危险。' },
      initial: 'firstHours',
      on: { SEARCH_OVER: '.over' },
      states: {
        firstHours: {
          description: 'The first hours.',
          meta: { zh: '最初几小时。' },
          after: {
            firstHours: {
              target: 'restOfDay',
              actions: [assign({ priority: 0 }), note('regraded')],
            },
          },
        },
        restOfDay: {
          description: 'Still missing: whatever the first grade was, it is urgent now.',
          meta: { zh: '仍未找到：无论初评如何，一律升为紧急。' },
          after: { firstDay: 'laterDays' },
        },
        laterDays: { description: 'More than a day has gone by.', meta: { zh: '已超过一天。' } },
        over: { type: 'final', description: 'No longer away.', meta: { zh: '不再计时。' } },
      },
    },
    person: {
      description: 'What the person does meanwhile.',
      meta: { zh: '失联者自身的动向。' },
      initial: 'away',
      states: {
        away: {
          description: 'Away, and perhaps on the way home.',
          meta: { zh: '在外，也可能正在返回。' },
          after: { selfReturn: { target: 'home', actions: raise({ type: 'RETURNED' }) } },
          on: {
            IDENTITY_CHECKED: { guard: 'isThePerson', target: 'withOfficer' },
            SEARCH_OVER: 'settled',
          },
        },
        withOfficer: {
          description: 'Found, and not alone: what comes next is settled together.',
          meta: { zh: '已找到，民警陪同，后续共同商定。' },
          on: { SEARCH_OVER: 'settled' },
        },
        home: {
          description: 'Came home alone.',
          meta: { zh: '自行返回。' },
          on: { SEARCH_OVER: 'settled' },
        },
        settled: { type: 'final', description: 'Accounted for.', meta: { zh: '下落已明。' } },
      },
    },
    caller: {
      description: 'What the caller does meanwhile.',
      meta: { zh: '报警人的情况。' },
      initial: 'waiting',
      states: {
        waiting: {
          description: 'The caller waits for news and rings again if none comes.',
          meta: { zh: '等待消息；久无音讯会重复报警。', source: 'A13-D' },
          after: {
            ringsAgain: { target: 'waiting', reenter: true, actions: note('duplicateCall') },
          },
          on: { SEARCH_OVER: 'informed' },
        },
        informed: {
          type: 'final',
          description: 'The caller has been told what may be told.',
          meta: { zh: '已按规定告知报警人。' },
        },
      },
    },
    paperwork: {
      description: 'The incident on paper. Closing it never ends an unfinished search.',
      meta: { zh: '警情办结（反馈录入），不终止未完成的查找。', source: 'A13-C' },
      initial: 'notDue',
      states: {
        notDue: {
          description: 'Nobody has been sent yet: there is nothing to report on.',
          meta: { zh: '尚未派警，无可反馈。' },
          on: {
            DISPATCHED: [
              { guard: 'agreed', target: 'owed' },
              { guard: 'disputedAndBegun', target: 'disputed' },
            ],
            JURISDICTION_SETTLED: 'owed',
          },
        },
        disputed: {
          description: 'Two stations disagree; whoever was called first starts at once.',
          meta: { zh: '管辖有争议，首接单位先行处置。', source: 'A13-D' },
          entry: work('settleJurisdiction', 'dispatchers', 'JURISDICTION_SETTLED'),
          exit: release('dispatchers'),
          on: {
            JURISDICTION_SETTLED: { target: 'owed', actions: note('jurisdictionSettled') },
            SEARCH_OVER: 'entered',
          },
        },
        owed: {
          description: 'Whoever was sent owes a feedback.',
          meta: { zh: '处警单位应录入处警反馈。' },
          after: { feedback: 'entered' },
          on: { SEARCH_OVER: 'entered' },
        },
        entered: {
          type: 'final',
          description: 'The feedback is entered: the incident counts as effectively handled.',
          meta: { zh: '反馈已录入，计为有效办结。' },
          entry: note('closed'),
        },
      },
    },
  },
});
