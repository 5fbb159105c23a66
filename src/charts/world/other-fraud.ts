import { setup } from 'xstate';
import { note, release, seize, settle, work } from '../asking.ts';
import { type Done, drawn, effects, type StateMeta } from '../vocabulary.ts';

interface Context {
  /** The facts amount to a crime. */
  readonly isCrime: boolean;
}

type Events = { type: 'OFFICER_FREE' } | Done<'FILED'>;

/**
 * Fraud without telephone or network (非电信网络诈骗), in the background: reported and, if it is a
 * crime, filed. Incidents and filings are two series; those of all fraud contain these.
 */
export const otherFraud = setup({
  types: {
    context: {} as Context,
    input: {} as Record<string, never>,
    events: {} as Events,
    meta: {} as StateMeta,
  },
  actions: effects,
  delays: { review: drawn('review') },
  guards: { isCrime: ({ context }) => context.isCrime },
}).createMachine({
  id: 'otherFraud',
  description: 'Fraud face to face is reported, reviewed, and filed or not.',
  meta: {
    zh: '非电信网络诈骗：报警、审查、立案或不予立案。',
    source: 'A13-C',
    settings: {},
  },
  context: ({ input }) => ({ ...input, isCrime: false }),
  entry: [settle('isCrime'), note('otherReported')],
  initial: 'underReview',
  states: {
    underReview: {
      description: 'Somebody has reported a fraud; the facts are looked into.',
      meta: { zh: '已接报，核查事实。', heading: 'outside', source: 'A13-C' },
      after: { review: [{ guard: 'isCrime', target: 'filing' }, { target: 'notFiled' }] },
    },
    filing: {
      description: 'The facts amount to a crime: the case is being filed.',
      meta: { zh: '符合立案条件，办理立案。', heading: 'waiting' },
      entry: seize('filingOfficers', 'OFFICER_FREE'),
      exit: release('filingOfficers'),
      initial: 'queueing',
      states: {
        queueing: {
          description: 'No officer is free for it.',
          meta: { zh: '等待民警。' },
          on: { OFFICER_FREE: 'writing' },
        },
        writing: {
          description: 'The filing decision is written.',
          meta: { zh: '制作立案决定书。', heading: 'working' },
          entry: work('file', 'filingOfficers', 'FILED'),
        },
      },
      on: { FILED: 'filed' },
    },
    filed: {
      type: 'final',
      description: 'The incident has become a filed case.',
      meta: { zh: '警情转为刑事案件。', source: 'A13-C' },
      entry: note('otherFiled'),
    },
    notFiled: {
      type: 'final',
      description: 'No crime: the person is told why no case is filed.',
      meta: { zh: '不构成犯罪，告知不予立案理由。' },
      entry: note('otherNotFiled'),
    },
  },
});
