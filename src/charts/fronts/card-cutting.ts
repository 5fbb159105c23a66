import { assign, setup } from 'xstate';
import { note, release, seize, tell, work } from '../asking.ts';
import { type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';

interface Settings {
  readonly active: boolean;
  /** The most traces that the desk has under way; what is seen beyond that is not traced. */
  readonly desk: number;
  /** Cards blocked since the last operation that the next one needs. */
  readonly cardsForOperation: number;
}

interface Context extends Settings {
  /** Traces under way. */
  readonly tracing: number;
  /** Cards blocked since the last operation. */
  readonly blocked: number;
  /** Number of the gang whose card was blocked last: where the next upstream lead points. */
  readonly gang: number;
  /** Number of the last operation. */
  readonly operation: number;
}

type Events =
  | { type: 'ACCOUNT_SEEN'; gang: number }
  | { type: 'CARD_BLOCKED'; gang: number }
  | { type: 'CARD_CLEARED' }
  | { type: 'RAID_TEAM_FREE' }
  | Done<'OPERATION_ENDED', 'struck' | 'flown'>;

/**
 * Card-cutting (断卡) with the industry regulators: every card seen in a case is traced, and every so
 * often a numbered nail-pulling operation (拔钉) goes for those who trade in them.
 */
export const cardCutting = setup({
  types: {
    context: {} as Context,
    input: {} as Settings,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: { betweenOperations: drawn('betweenOperations') },
  guards: {
    active: ({ context }) => context.active,
    deskHasRoom: ({ context }) => context.tracing < context.desk,
    enoughIsKnown: ({ context }) => context.blocked >= context.cardsForOperation,
    flown: ({ event }) => event.type === 'OPERATION_ENDED' && event.outcome === 'flown',
  },
}).createMachine({
  id: 'cardCutting',
  description: 'Cards seen in cases are traced and blocked; those who trade in them are raided.',
  meta: {
    zh: '断卡：联合行业主管部门溯源封停“两卡”，开展“拔钉”行动。',
    source: 'A13-C',
    settings: {
      active: { is: 'boolean' },
      desk: { is: 'number', least: 0 },
      cardsForOperation: { is: 'number', least: 1 },
    },
    outcomes: {
      pullNail: ['struck', 'flown'],
    },
  },
  context: ({ input }) => ({ ...input, tracing: 0, blocked: 0, gang: 0, operation: 0 }),
  initial: 'beginning',
  states: {
    beginning: {
      description: 'Is this front at work?',
      meta: { zh: '本战线是否启用。' },
      always: [{ guard: 'active', target: 'atWork' }, { target: 'switchedOff' }],
    },
    switchedOff: {
      description: 'The front is switched off: cards that are seen go on being used.',
      meta: { zh: '本战线停用：发现的涉案卡无人处置。', heading: 'outside' },
      on: { ACCOUNT_SEEN: { actions: note('ignored') } },
    },
    atWork: {
      description: 'Every card seen in a case is taken up, as far as the desk can.',
      meta: { zh: '涉案卡逐张受理，能办尽办。', source: 'A13-C' },
      initial: 'gathering',
      on: {
        ACCOUNT_SEEN: [
          {
            guard: 'deskHasRoom',
            actions: [
              note('cardSeen'),
              assign({ tracing: ({ context }) => context.tracing + 1 }),
              {
                type: 'open',
                params: ({ event }) => ({ chart: 'cardTrace', role: 'cardTrace', input: { gang: gangOf(event) } }),
              },
            ],
          },
          { actions: [note('cardSeen'), note('cardNotTraced')] },
        ],
        CARD_BLOCKED: {
          actions: assign({
            tracing: ({ context }) => context.tracing - 1,
            blocked: ({ context }) => context.blocked + 1,
            gang: ({ event }) => event.gang,
          }),
        },
        CARD_CLEARED: { actions: assign({ tracing: ({ context }) => context.tracing - 1 }) },
      },
      states: {
        gathering: {
          description: 'What is learnt from traces is put together until the next operation.',
          meta: { zh: '汇总溯源线索，等待下一次行动。', heading: 'outside' },
          after: {
            betweenOperations: [
              { guard: 'enoughIsKnown', target: 'operation' },
              { target: 'gathering', reenter: true },
            ],
          },
        },
        operation: {
          description: 'A numbered operation goes for those who trade in cards.',
          meta: { zh: '开展一次编号的“拔钉”行动，打击贩卡团伙。', heading: 'waiting', source: 'A13-C' },
          entry: [
            assign({ operation: ({ context }) => context.operation + 1, blocked: 0 }),
            seize('raidTeams', 'RAID_TEAM_FREE'),
          ],
          exit: release('raidTeams'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'Every raid team is out.',
              meta: { zh: '抓捕力量均已派出。' },
              on: { RAID_TEAM_FREE: 'striking' },
            },
            striking: {
              description: 'The team goes in, together with the regulators.',
              meta: { zh: '会同行业主管部门收网。', heading: 'working' },
              entry: work('pullNail', 'raidTeams', 'OPERATION_ENDED'),
            },
          },
          on: {
            OPERATION_ENDED: [
              { guard: 'flown', target: 'gathering', actions: note('nailMissed') },
              {
                target: 'gathering',
                actions: [
                  {
                    type: 'milestone',
                    params: ({ context }) => ({ name: 'nailPulled', amount: context.operation }),
                  },
                  tell('cardTrade', 'RAIDED'),
                  {
                    type: 'tell',
                    params: ({ context }) => ({ role: 'crackdown', event: 'UPSTREAM_LEAD', which: context.gang }),
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

/** Whose case the card was seen in. */
function gangOf(event: Events): number {
  return event.type === 'ACCOUNT_SEEN' ? event.gang : 0;
}
