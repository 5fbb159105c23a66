import { cast } from './cast.ts';
import { DAY, HOUR, type Lot, MINUTE, type Parts, recast } from './troupe.ts';

/** One of these, each as likely as the others. */
const any =
  <T>(...values: readonly T[]): Lot<T> =>
  (_, u) =>
    values[Math.floor(u * values.length)]!;
/** True with a probability. */
const chance =
  (p: number): Lot<boolean> =>
  (_, u) =>
    u < p;
const upTo =
  (ms: number): Lot<number> =>
  (_, u) =>
    u * ms;

/** The cast with luck that brings everything about that can happen. */
export const anyLuck: Parts = recast(cast, {
  person: {
    draws: {
      loss: (_, u) => 1 + u * 50_000,
      gang: any(0, 1, 2),
      aware: chance(0.1),
      hasApp: chance(0.5),
      appWarns: chance(0.1),
      signalled: chance(0.6),
      fundSignalled: chance(0.5),
      heeds: chance(0.1),
      accountReady: chance(0.4),
    },
    delays: {
      signalDelay: upTo(4 * HOUR),
      grooming: upTo(6 * HOUR),
      thinksAgain: upTo(20 * HOUR),
      accountFound: upTo(4 * HOUR),
      gaveUp: upTo(12 * HOUR),
      fundSignalDelay: upTo(HOUR),
    },
  },
  victim: {
    draws: { instalments: any(1, 2, 3), channel: any('call', 'hotline', 'counter') },
    delays: { betweenTransfers: upTo(2 * HOUR), realising: upTo(5 * HOUR) },
  },
  funds: { delays: { dwell: upTo(8 * HOUR) } },
  alert: {
    draws: { grade: any('purple', 'red', 'yellow', 'blue') },
    settings: { active: true, onPaper: false, automatic: true },
    delays: {
      pushing: upTo(HOUR),
      signing: upTo(HOUR),
      feedbackLimit: upTo(4 * HOUR),
      outOfDate: upTo(2 * DAY),
    },
  },
  falseAlert: {
    draws: { grade: any('purple', 'red', 'yellow', 'blue') },
    settings: { active: true, onPaper: true, automatic: false },
    delays: {
      nextList: upTo(HOUR),
      signing: upTo(HOUR),
      feedbackLimit: upTo(4 * HOUR),
      outOfDate: upTo(2 * DAY),
    },
  },
  dissuasion: {
    settings: { teams: true },
    draws: { mostCalls: any(1, 2, 3), mostVisits: any(1, 2) },
    delays: { busyPause: upTo(HOUR), betweenCalls: upTo(HOUR), nextAddress: upTo(HOUR) },
    activities: {
      call: [upTo(30 * MINUTE), any('convinced', 'distrusted', 'busy', 'noAnswer')],
      askFamily: [upTo(HOUR), any('convinced', 'notConvinced', 'noAnswer')],
      approveLookUp: [upTo(30 * MINUTE), any('approved', 'refused')],
      goThere: upTo(HOUR),
      visit: [upTo(HOUR), any('convinced', 'unconvinced', 'notAtAddress', 'otherCity')],
    },
  },
  gang: { delays: { regrouping: upTo(2 * DAY), recruiting: upTo(2 * DAY) } },
  otherFraud: { draws: { isCrime: chance(0.7) }, delays: { review: upTo(DAY) } },
});
