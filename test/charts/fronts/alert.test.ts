import { describe, expect, test } from 'vitest';
import { cast } from '../cast.ts';
import { DAY, HOUR, MINUTE, type Parts, recast, troupe } from '../troupe.ts';

/** One alert that comes from outside, to its end. */
function signalled(changes: Parts = {}, until = 30 * DAY) {
  const made = troupe(recast(cast, changes));
  made.arrive('falseAlert');
  made.sim.runUntil(until);
  return made;
}
const inDanger = { inDanger: true };

describe('a low-grade alert', () => {
  test('on the platform is texted and answered by itself, in few steps', () => {
    let timers = 0;
    const counted = (ms: number) => () => {
      timers++;
      return ms;
    };
    const { milestones, records, host } = signalled({
      falseAlert: {
        delays: {
          pushing: counted(MINUTE),
          signing: counted(MINUTE),
          feedbackLimit: counted(HOUR),
          outOfDate: counted(10 * DAY),
          nextList: counted(DAY),
        },
      },
    });
    expect(milestones()).toEqual(['feedbackDue', 'textSent', 'feedbackInTime']);
    // 27,000 such alerts come in a day.
    expect(timers).toBeLessThanOrEqual(3);
    expect(records().filter(({ kind }) => kind === 'event').length).toBeLessThanOrEqual(4);
    expect(host.cases.live).toBe(0);
  });

  test('too old to be worth a call is struck off without a feedback', () => {
    const { milestones, host } = signalled({
      falseAlert: {
        settings: { onPaper: true, automatic: false },
        delays: { outOfDate: MINUTE },
      },
    });
    expect(milestones()).toEqual(['feedbackDue', 'struckOff']);
    expect(host.cases.live).toBe(0);
  });

  test('on paper waits for the next list and for an officer', () => {
    const { milestones, timesOf } = signalled({
      falseAlert: { settings: { onPaper: true, automatic: false } },
    });
    expect(milestones()).toEqual(['feedbackDue', 'textSent', 'feedbackLate']);
    expect(timesOf('textSent')).toEqual([12 * HOUR + 6 * MINUTE]);
  });
});

describe('feedback in time, reached and dissuaded are three outcomes', () => {
  const outcomes = ['feedbackInTime', 'feedbackLate', 'reached', 'dissuaded', 'falseAlert'];
  const red = { settings: inDanger, draws: { grade: 'red' } };

  test('a feedback in time of a person whom nobody reached', () => {
    const { milestones } = signalled({
      falseAlert: red,
      dissuasion: {
        draws: { mostCalls: 1, mostVisits: 1 },
        activities: { visit: [MINUTE, 'notAtAddress'] },
      },
    });
    expect(milestones(outcomes)).toEqual(['feedbackInTime']);
  });

  test('a feedback in time of a person who was reached and trusts the scammer', () => {
    const { milestones } = signalled({
      falseAlert: red,
      dissuasion: { activities: { call: [MINUTE, 'distrusted'], visit: [MINUTE, 'unconvinced'] } },
    });
    // Spoken to twice, reached once.
    expect(milestones(outcomes)).toEqual(['reached', 'feedbackInTime']);
  });

  test('a person who was dissuaded and whose feedback came too late', () => {
    const { milestones } = signalled({
      falseAlert: red,
      dissuasion: { activities: { goThere: 2 * HOUR } },
    });
    expect(milestones(outcomes)).toEqual(['reached', 'dissuaded', 'feedbackLate']);
  });

  test('a person who was reached and never was in danger', () => {
    const { milestones } = signalled({
      falseAlert: { draws: { grade: 'red' } },
      dissuasion: { activities: { call: [MINUTE, 'convinced'] } },
    });
    expect(milestones(outcomes)).toEqual(['reached', 'falseAlert', 'feedbackInTime']);
  });

  test('a person who was dissuaded stays so when a station writes the feedback hours later', () => {
    const { milestones } = signalled({
      falseAlert: red,
      dissuasion: { settings: { teams: false }, activities: { enterFeedback: 3 * HOUR } },
    });
    expect(milestones(outcomes)).toEqual(['reached', 'dissuaded', 'feedbackLate']);
  });
});
