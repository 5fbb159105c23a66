import { setup } from 'xstate';
import { charts, effects } from '../../src/charts/index.ts';
import { DAY, HOUR, MINUTE, type Parts } from './troupe.ts';

/** Somebody who is told things and only keeps them in the log. */
const listener = (id: string) =>
  setup({ actions: effects }).createMachine({
    id,
    initial: 'listening',
    states: {
      listening: { on: { CASE_FILED: 'listening', ACCOUNT_SEEN: 'listening' } },
    },
  });

/** One who raids the gang numbered 1. */
const raid = setup({ actions: effects }).createMachine({
  id: 'raid',
  initial: 'over',
  states: {
    over: {
      type: 'final',
      entry: { type: 'tell', params: { role: 'gang', event: 'RAIDED', which: 1 } },
    },
  },
});

const taken = (name: string) => (context: Readonly<Record<string, unknown>>) =>
  context[name] as string | number;
const never = 10_000 * DAY;

/**
 * The people of the fraud workflow with the same luck for everybody: the contact is noticed, the
 * alert is red, nobody hears the telephone, the visit convinces.
 */
export const cast: Parts = {
  person: {
    draws: {
      scamType: 'loan',
      loss: 10_000.01,
      offender: 'usual',
      gang: 1,
      aware: false,
      hasApp: false,
      appWarns: false,
      signalled: true,
      fundSignalled: false,
      heeds: false,
      accountReady: true,
    },
    delays: {
      signalDelay: 10 * MINUTE,
      grooming: 6 * HOUR,
      thinksAgain: never,
      accountFound: 2 * HOUR,
      gaveUp: 5 * DAY,
      fundSignalDelay: 5 * MINUTE,
    },
  },
  victim: {
    settings: { lastLayer: 2 },
    draws: {
      scamType: taken('scamType'),
      loss: taken('loss'),
      offender: taken('offender'),
      instalments: 3,
      channel: 'hotline',
    },
    delays: { betweenTransfers: HOUR, realising: 5 * HOUR },
  },
  funds: { draws: { parts: 2 }, delays: { dwell: 2 * HOUR } },
  stopPayment: {
    settings: { extends: false },
    draws: { threeWayCall: true, byApp: true, stopFirst: true, review: 'plain' },
    delays: {
      journeyToStation: 8 * MINUTE,
      paperDelivery: 4 * MINUTE,
      firstStop: 2 * DAY,
      secondStop: 2 * DAY,
      filingReview: DAY,
      holderNotices: never,
      returnProcedure: 10 * DAY,
    },
    activities: {
      takeReport: [4 * MINUTE, 'complete'],
      completeDetails: 5 * MINUTE,
      takeStatement: 9 * MINUTE,
      identifyAccount: 2 * MINUTE,
      orderByApp: MINUTE,
      orderOnPaper: 4 * MINUTE,
      approve: [2 * MINUTE, 'approved'],
      checkPapers: 5 * MINUTE,
      match: [2 * MINUTE, 'matched'],
      correctOrder: 5 * MINUTE,
      traceLayer: [20 * MINUTE, 'trailCold'],
      renew: 5 * MINUTE,
      file: 40 * MINUTE,
      reviewAppeal: [3 * HOUR, 'upheld'],
    },
  },
  alert: {
    settings: { active: true, onPaper: false, automatic: true },
    draws: { grade: 'red' },
    delays: {
      nextList: 12 * HOUR,
      pushing: MINUTE,
      signing: 2 * MINUTE,
      feedbackLimit: HOUR,
      outOfDate: 10 * DAY,
    },
    activities: { textAndEnter: 4 * MINUTE },
  },
  falseAlert: {
    chart: charts['alert'],
    settings: {
      active: true,
      onPaper: false,
      automatic: true,
      kind: 'touch',
      scamType: 'other',
      inDanger: false,
    },
    draws: { grade: 'blue' },
    delays: {
      nextList: 12 * HOUR,
      pushing: MINUTE,
      signing: 2 * MINUTE,
      feedbackLimit: HOUR,
      outOfDate: 10 * DAY,
    },
    activities: { textAndEnter: 4 * MINUTE },
  },
  dissuasion: {
    settings: { teams: true },
    draws: { mostCalls: 2, mostVisits: 2 },
    delays: { busyPause: 3 * MINUTE, betweenCalls: 10 * MINUTE, nextAddress: 30 * MINUTE },
    activities: {
      call: [2 * MINUTE, 'noAnswer'],
      askFamily: [6 * MINUTE, 'noAnswer'],
      approveLookUp: [2 * MINUTE, 'approved'],
      narrowLookUp: 5 * MINUTE,
      goThere: 10 * MINUTE,
      visit: [8 * MINUTE, 'convinced'],
      enterFeedback: 5 * MINUTE,
    },
  },
  gang: { draws: { comesBack: 0.6 }, delays: { regrouping: 20 * DAY, recruiting: 30 * DAY } },
  otherFraud: {
    draws: { isCrime: true },
    delays: { review: 2 * DAY },
    activities: { file: 40 * MINUTE },
  },
  cardCutting: { chart: listener('cardCutting') },
  crackdown: { chart: listener('crackdown') },
  raid: { chart: raid },
};
