import { assign, setup } from 'xstate';
import { note, release, seize, work } from '../asking.ts';
import { type Done, effects, type StateMeta } from '../vocabulary.ts';

interface Settings {
  readonly active: boolean;
  /** The gang that this group of detectives is after, from 0. */
  readonly number: number;
  /** Linked cases that an investigation needs. */
  readonly casesForRaid: number;
  /** Linked cases that an upstream lead is worth. */
  readonly leadWorth: number;
  /** The most files that wait to be compared; further ones are shelved. */
  readonly pile: number;
}

interface Context extends Settings {
  /** Filed cases that wait to be compared. */
  readonly files: number;
  /** Cases linked to the gang so far, upstream leads included at their worth. */
  readonly linked: number;
}

type Events =
  | { type: 'CASE_FILED' }
  | { type: 'UPSTREAM_LEAD' }
  | { type: 'DETECTIVES_FREE' }
  | Done<'COMPARED', 'linked' | 'unrelated'>
  | { type: 'APPROVER_FREE' }
  | Done<'APPROVAL_ANSWERED', 'approved' | 'tooWide' | 'refused'>
  | Done<'NARROWED'>
  | Done<'INVESTIGATED', 'located' | 'trailCold'>
  | { type: 'RAID_TEAM_FREE' }
  | Done<'RAID_ENDED', 'arrests' | 'flown'>;

const audit = (verdict: string) => ({ type: 'audit', params: { query: 'caseRecords', verdict } }) as const;

/**
 * Crackdown (打击) on one gang: filed cases are compared until enough of them belong together, the
 * gang is investigated and raided. Leads from card-cutting open cases against the upstream industry.
 */
export const crackdown = setup({
  types: {
    context: {} as Context,
    input: {} as Settings,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  guards: {
    active: ({ context }) => context.active,
    deskHasRoom: ({ context }) => context.files < context.pile,
    fileWaits: ({ context }) => context.files > 0,
    enoughLinked: ({ context }) => context.linked >= context.casesForRaid,
    unrelated: ({ event }) => event.type === 'COMPARED' && event.outcome === 'unrelated',
    tooWide: ({ event }) => event.type === 'APPROVAL_ANSWERED' && event.outcome === 'tooWide',
    refused: ({ event }) => event.type === 'APPROVAL_ANSWERED' && event.outcome === 'refused',
    trailCold: ({ event }) => event.type === 'INVESTIGATED' && event.outcome === 'trailCold',
    flown: ({ event }) => event.type === 'RAID_ENDED' && event.outcome === 'flown',
  },
}).createMachine({
  id: 'crackdown',
  description: 'Cases are linked to a gang until it can be investigated and raided.',
  meta: {
    zh: '打击：串并案件，侦查并收网，向上游黑灰产延伸。',
    source: 'A13-C',
    settings: {
      active: { is: 'boolean' },
      number: { is: 'whole', least: 0, numbers: 'gang' },
      casesForRaid: { is: 'number', least: 1 },
      leadWorth: { is: 'number', least: 0 },
      pile: { is: 'number', least: 0 },
    },
    outcomes: {
      link: ['linked', 'unrelated'],
      approve: ['approved', 'tooWide', 'refused'],
      investigate: ['located', 'trailCold'],
      raid: ['arrests', 'flown'],
    },
  },
  context: ({ input }) => ({ ...input, files: 0, linked: 0 }),
  initial: 'beginning',
  states: {
    beginning: {
      description: 'Is this front at work?',
      meta: { zh: '本战线是否启用。' },
      always: [{ guard: 'active', target: 'atWork' }, { target: 'switchedOff' }],
    },
    switchedOff: {
      description: 'The front is switched off: filed cases lie where they are.',
      meta: { zh: '本战线停用：已立案件无人侦办。', heading: 'outside' },
      on: { CASE_FILED: { actions: note('ignored') }, UPSTREAM_LEAD: { actions: note('ignored') } },
    },
    atWork: {
      description: 'A group of detectives is after one gang.',
      meta: { zh: '专班侦办某一团伙。', source: 'A13-C' },
      initial: 'watching',
      on: {
        CASE_FILED: [
          { guard: 'deskHasRoom', actions: assign({ files: ({ context }) => context.files + 1 }) },
          { actions: note('fileShelved') },
        ],
        UPSTREAM_LEAD: {
          actions: [note('greyIndustryCase'), assign({ linked: ({ context }) => context.linked + context.leadWorth })],
        },
      },
      states: {
        watching: {
          description: 'No file lies on the desk, and what is linked is not enough yet.',
          meta: { zh: '暂无待比对案件，已串并的尚不足以侦办。', heading: 'outside' },
          always: [
            { guard: 'enoughLinked', target: 'investigating' },
            { guard: 'fileWaits', target: 'linking' },
          ],
        },
        linking: {
          description: 'A filed case is compared with those linked to the gang.',
          meta: { zh: '将已立案件与该团伙案件串并比对。', heading: 'waiting', source: 'A13-C' },
          entry: seize('detectives', 'DETECTIVES_FREE'),
          exit: release('detectives'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'The detectives are on other cases.',
              meta: { zh: '侦查员均在办其他案件。' },
              on: { DETECTIVES_FREE: 'comparing' },
            },
            comparing: {
              description: 'Way of working, accounts and lines are compared.',
              meta: { zh: '比对作案手法、账户与线路。', heading: 'working' },
              entry: work('link', 'detectives', 'COMPARED'),
            },
          },
          on: {
            COMPARED: [
              {
                guard: 'unrelated',
                target: 'watching',
                actions: [note('unrelated'), assign({ files: ({ context }) => context.files - 1 })],
              },
              {
                target: 'watching',
                actions: [
                  note('linked'),
                  assign({
                    files: ({ context }) => context.files - 1,
                    linked: ({ context }) => context.linked + 1,
                  }),
                ],
              },
            ],
          },
        },
        investigating: {
          description: 'Enough cases belong together: the gang is investigated.',
          meta: { zh: '串并案件已够，转入专案侦查。', source: 'A13-C' },
          initial: 'authorising',
          states: {
            authorising: {
              description: 'Records of accounts and lines are personal data, so an approver must sign first.',
              meta: { zh: '调取账户与通信记录涉及个人信息，须先经审批。', heading: 'waiting' },
              entry: seize('caseApprovers', 'APPROVER_FREE'),
              exit: release('caseApprovers'),
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
                  entry: work('approve', 'caseApprovers', 'APPROVAL_ANSWERED'),
                  on: {
                    APPROVAL_ANSWERED: [
                      {
                        guard: 'refused',
                        target: '#crackdown.atWork.watching',
                        actions: [audit('refused'), assign({ linked: 0 })],
                      },
                      { guard: 'tooWide', target: 'narrowing', actions: audit('returned') },
                      { target: '#crackdown.atWork.investigating.following', actions: audit('approved') },
                    ],
                  },
                },
                narrowing: {
                  description: 'The request was too wide; it is narrowed with the approver and signed.',
                  meta: { zh: '申请范围过宽，与审批人商定缩小后签批。', heading: 'working' },
                  entry: work('narrow', 'caseApprovers', 'NARROWED'),
                  on: {
                    NARROWED: {
                      target: '#crackdown.atWork.investigating.following',
                      actions: audit('narrowed'),
                    },
                  },
                },
              },
            },
            following: {
              description: 'Money, lines and people are followed up.',
              meta: { zh: '循资金流、通信流、人员流追查。', heading: 'waiting' },
              entry: seize('detectives', 'DETECTIVES_FREE'),
              exit: release('detectives'),
              initial: 'queueing',
              states: {
                queueing: {
                  description: 'The detectives are on other cases.',
                  meta: { zh: '侦查员均在办其他案件。' },
                  on: { DETECTIVES_FREE: 'searching' },
                },
                searching: {
                  description: 'Detectives look for where the gang sits.',
                  meta: { zh: '侦查员查找团伙落脚点。', heading: 'working' },
                  entry: work('investigate', 'detectives', 'INVESTIGATED'),
                },
              },
            },
          },
          on: {
            INVESTIGATED: [
              {
                guard: 'trailCold',
                target: 'watching',
                actions: [note('trailCold'), assign({ linked: 0 })],
              },
              { target: 'raiding' },
            ],
          },
        },
        raiding: {
          description: 'A raid team goes for the gang.',
          meta: { zh: '组织收网抓捕。', heading: 'waiting', source: 'A13-C' },
          entry: seize('raidTeams', 'RAID_TEAM_FREE'),
          exit: [release('raidTeams'), assign({ linked: 0 })],
          initial: 'queueing',
          states: {
            queueing: {
              description: 'Every raid team is out.',
              meta: { zh: '抓捕力量均已派出。' },
              on: { RAID_TEAM_FREE: 'goingIn' },
            },
            goingIn: {
              description: 'The team goes in.',
              meta: { zh: '实施抓捕。', heading: 'working' },
              entry: work('raid', 'raidTeams', 'RAID_ENDED'),
            },
          },
          on: {
            RAID_ENDED: [
              { guard: 'flown', target: 'watching', actions: note('raidMissed') },
              {
                target: 'watching',
                actions: [
                  note('raided'),
                  {
                    type: 'tell',
                    params: ({ context }) => ({ role: 'gang', event: 'RAIDED', which: context.number }),
                  },
                ],
              },
            ],
          },
        },
      },
    },
  },
});
