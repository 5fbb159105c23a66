import { setup } from 'xstate';
import { note, release, seize, settle, work } from '../asking.ts';
import { type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';

interface Settings {
  /** Campaigns are held at all; what people know fades in any case. */
  readonly active: boolean;
  /** Communities that the city is divided into, each with campaigns of its own. */
  readonly count?: number;
}

interface Context {
  readonly active: boolean;
  readonly count: number;
  /** Levels of the stocks when they were last looked at, 0 to 1. */
  readonly awarenessLevel: number;
  readonly appLevel: number;
  /** Share of those not yet reached whom a campaign reaches, and who install the app at it. */
  readonly reach: number;
  readonly installed: number;
  /** Share of what was known, and of installed apps, that is gone by the next time. */
  readonly forgotten: number;
  readonly removed: number;
}

type Events = { type: 'TEAM_FREE' } | Done<'CAMPAIGN_HELD', 'held' | 'poorlyAttended'>;

/** A community is its part of the city. */
const raise = (stock: string, share: 'reach' | 'installed', level: 'awarenessLevel' | 'appLevel') =>
  ({
    type: 'change',
    params: ({ context }: { context: Context }) => ({
      stock,
      by: (context[share] * (1 - context[level])) / context.count,
    }),
  }) as const;
const fade = (stock: string, share: 'forgotten' | 'removed', level: 'awarenessLevel' | 'appLevel') =>
  ({
    type: 'change',
    params: ({ context }: { context: Context }) => ({
      stock,
      by: (-context[share] * context[level]) / context.count,
    }),
  }) as const;

/**
 * Publicity (宣传) in a community: campaign after campaign makes people aware and brings the app
 * to their phones; in between, what was heard is forgotten and apps are removed.
 */
export const publicity = setup({
  types: {
    context: {} as Context,
    input: {} as Settings,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: {
    betweenCampaigns: drawn('betweenCampaigns'),
    fading: drawn('fading'),
  },
  guards: {
    active: ({ context }) => context.active,
    poorlyAttended: ({ event }) => event.type === 'CAMPAIGN_HELD' && event.outcome === 'poorlyAttended',
  },
}).createMachine({
  id: 'publicity',
  description: 'Campaigns make people aware of fraud; what they heard fades.',
  meta: {
    zh: '宣传：反诈宣传进社区，提高知晓率和APP安装率。',
    source: 'A13-C',
    settings: {
      active: { is: 'boolean' },
      count: { is: 'whole', least: 1 },
    },
    ranges: {
      reach: { least: 0, most: 1 },
      installed: { least: 0, most: 1 },
      forgotten: { least: 0, most: 1 },
      removed: { least: 0, most: 1 },
    },
    outcomes: {
      holdCampaign: ['held', 'poorlyAttended'],
    },
  },
  context: ({ input: { active, count = 1 } }) => ({
    active,
    count,
    awarenessLevel: 0,
    appLevel: 0,
    reach: 0,
    installed: 0,
    forgotten: 0,
    removed: 0,
  }),
  type: 'parallel',
  states: {
    campaigns: {
      description: 'What the front does.',
      meta: { zh: '宣传工作。' },
      initial: 'beginning',
      states: {
        beginning: {
          description: 'Is this front at work?',
          meta: { zh: '本战线是否启用。' },
          always: [{ guard: 'active', target: 'between' }, { target: 'switchedOff' }],
        },
        switchedOff: {
          description: 'The front is switched off: no campaign is held.',
          meta: { zh: '本战线停用：不开展宣传。', heading: 'outside' },
        },
        between: {
          description: 'The next campaign is still some time away.',
          meta: { zh: '距下一次集中宣传还有一段时间。', heading: 'outside' },
          after: { betweenCampaigns: 'campaign' },
        },
        campaign: {
          description: 'A campaign is held in the community.',
          meta: { zh: '社区集中宣传。', heading: 'waiting', source: 'A13-C' },
          entry: seize('communityTeams', 'TEAM_FREE'),
          exit: release('communityTeams'),
          initial: 'queueing',
          states: {
            queueing: {
              description: 'All teams are in other communities.',
              meta: { zh: '宣传队均在其他社区。' },
              on: { TEAM_FREE: 'fromDoorToDoor' },
            },
            fromDoorToDoor: {
              description: 'The team goes from door to door and helps to install the app.',
              meta: { zh: '入户宣讲，协助安装反诈APP。', heading: 'working' },
              entry: work('holdCampaign', 'communityTeams', 'CAMPAIGN_HELD'),
            },
          },
          on: {
            CAMPAIGN_HELD: [
              { guard: 'poorlyAttended', target: 'between', actions: note('campaignMissed') },
              { target: 'heard' },
            ],
          },
        },
        heard: {
          description: 'People who had not heard of it are aware now, and some have the app.',
          meta: { zh: '未知晓的居民已知晓，部分人安装了APP。' },
          entry: [
            note('campaignHeld'),
            ...['awarenessLevel', 'reach'].map(settle),
            raise('awareness', 'reach', 'awarenessLevel'),
            ...['appLevel', 'installed'].map(settle),
            raise('appCoverage', 'installed', 'appLevel'),
          ],
          always: 'between',
        },
      },
    },
    memory: {
      description: 'What people remember, whether anybody campaigns or not.',
      meta: { zh: '居民的记忆，与是否宣传无关。' },
      initial: 'remembering',
      states: {
        remembering: {
          description: 'People remember what they heard.',
          meta: { zh: '居民记得听过的内容。' },
          after: { fading: 'forgetting' },
        },
        forgetting: {
          description: 'Some have forgotten it, some have removed the app.',
          meta: { zh: '部分人淡忘，部分人卸载APP。' },
          entry: [
            ...['awarenessLevel', 'forgotten'].map(settle),
            fade('awareness', 'forgotten', 'awarenessLevel'),
            ...['appLevel', 'removed'].map(settle),
            fade('appCoverage', 'removed', 'appLevel'),
          ],
          always: 'remembering',
        },
      },
    },
  },
});
