import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { cast } from '../cast.ts';
import { DAY, HOUR, MINUTE, type Parts, recast, troupe } from '../troupe.ts';
import { watched } from '../watch.ts';

const fen = 1_000_001;

/** One person, to the end of the story. */
function approached(changes: Parts = {}) {
  const made = troupe(recast(cast, changes));
  made.stand('crackdown', 3);
  made.stand('cardCutting', 1);
  made.arrive('person');
  made.sim.runUntil(200 * DAY);
  return made;
}

const unanswered: Parts[string] = {
  activities: { call: [MINUTE, 'noAnswer'], visit: [MINUTE, 'unconvinced'] },
};

describe('a person whom a scammer approaches', () => {
  test('and who is aware sees through it at once', () => {
    const { milestones, host } = approached({ person: { draws: { aware: true } } });
    expect(milestones()).toEqual(['contacted', 'recognised']);
    expect(host.cases.live).toBe(0);
  });

  test('or whose app warns does so too', () => {
    const { milestones } = approached({ person: { draws: { appWarns: true } } });
    expect(milestones()).toEqual(['contacted', 'recognised']);
  });

  test('takes a text message to heart before anything is paid', () => {
    const { milestones, sumOf } = approached({ person: { draws: { heeds: true } } });
    expect(milestones()).toContain('heededWarning');
    expect(sumOf('prevented')).toBe(fen);
    expect(sumOf('transferred')).toBe(0);
  });

  test('and who is dissuaded before paying transfers nothing', () => {
    const { milestones, sumOf } = approached();
    expect(milestones(['reached', 'dissuaded', 'prevented', 'victimised'])).toEqual([
      'reached',
      'dissuaded',
      `prevented ${fen}`,
    ]);
    expect(sumOf('transferred')).toBe(0);
  });

  test('and who is dissuaded after a first instalment reports at once and keeps the rest', () => {
    const { sumOf, timesOf, milestones } = approached({
      person: { draws: { signalled: false, fundSignalled: true } },
    });
    expect(milestones(['dissuadedAfterPaying', 'reported'])).toEqual([
      'dissuadedAfterPaying',
      'reported',
    ]);
    expect(timesOf('reported')).toEqual(timesOf('dissuadedAfterPaying'));
    expect(sumOf('transferred')).toBe(Math.floor(fen / 3));
    expect(sumOf('transferred') + sumOf('prevented')).toBe(fen);
  });

  test('and who only finds out later pays all of it', () => {
    const { sumOf, timesOf } = approached({ person: { draws: { signalled: false } } });
    expect(sumOf('transferred')).toBe(fen);
    expect(sumOf('prevented')).toBe(0);
    // Six hours of grooming, three instalments an hour apart, five hours of not knowing.
    expect(timesOf('reported')).toEqual([13 * HOUR]);
  });

  test('and who pays after a visit counts as a failure of the visit', () => {
    const { milestones } = approached({ dissuasion: unanswered });
    expect(milestones(['visited', 'unconvinced', 'afterVisit', 'victimised'])).toEqual([
      'visited',
      'unconvinced',
      'afterVisit',
      'victimised',
    ]);
  });

  test('is left alone when the scammer finds no account', () => {
    const { milestones, timesOf } = approached({
      person: { draws: { signalled: false, accountReady: false } },
    });
    expect(milestones()).toEqual(['contacted', 'groomed', 'leftAlone']);
    expect(timesOf('leftAlone')).toEqual([6 * HOUR + 5 * DAY]);
  });

  test('pays as soon as an account turns up', () => {
    let asked = 0;
    const { timesOf } = approached({
      person: { draws: { signalled: false, accountReady: () => ++asked > 2 } },
    });
    expect(timesOf('victimised')).toEqual([10 * HOUR]);
  });

  test('has the account shown to card-cutting and the filed case to those who hunt that gang', () => {
    const { records } = approached({ person: { draws: { signalled: false } } });
    const told = records().filter(
      ({ kind, a }) => kind === 'told' && (a === 'CASE_FILED' || a === 'ACCOUNT_SEEN'),
    );
    // Standing cases 0, 1, 2 are the crackdown; 3 is card-cutting.
    expect(told.map(({ a, b }) => [a, b])).toEqual([
      ['ACCOUNT_SEEN', 3],
      ['CASE_FILED', 1],
    ]);
  });

  test('needs no message by hand any more when the report has come in', () => {
    const byHand = {
      settings: { onPaper: true, automatic: false },
      draws: { grade: 'blue' },
      delays: { nextList: HOUR },
      activities: { textAndEnter: 5 * DAY },
    };
    const made = troupe(recast(cast, { alert: byHand }), { units: { alertOfficers: 1 } });
    // One message is being written, the other waits for the officer.
    made.arrive('person');
    made.arrive('person');
    made.sim.runUntil(200 * DAY);
    expect(made.timesOf('overtaken')).toEqual(made.timesOf('reported'));
    const ends = made.milestones(['textSent', 'struckOff', 'feedbackLate']);
    expect(ends).toEqual(['feedbackLate', 'feedbackLate']);
    expect(made.host.cases.live).toBe(0);
  });

  test('lets nobody search on when the report has come in', () => {
    const { milestones, host } = approached({
      alert: { delays: { signing: DAY } },
    });
    expect(milestones(['reported', 'overtaken', 'dissuaded'])).toEqual(['reported', 'overtaken']);
    expect(host.cases.live).toBe(0);
  });
});

describe('with a front switched off', () => {
  test('of stop-payment, the case is filed all the same and all the money is lost', () => {
    const { sumOf, milestones, host } = approached({
      person: { draws: { signalled: false } },
      stopPayment: { settings: { active: false } },
    });
    expect(milestones(['filed', 'stopExecuted'])).toEqual(['filed']);
    expect(sumOf('lost')).toBe(fen);
    expect(host.cases.live).toBe(0);
  });

  test('of dissuasion, nobody acts on the alert and the person pays', () => {
    const { sumOf, milestones } = approached({ alert: { settings: { active: false } } });
    expect(milestones(['unanswered', 'textSent', 'victimised'])).toEqual([
      'unanswered',
      'victimised',
    ]);
    expect(sumOf('transferred')).toBe(fen);
  });
});

test('whoever was warned or dissuaded before paying has paid nothing, whatever luck brings', () => {
  const keepsTheMoney = createMachine({
    initial: 'approached',
    states: {
      approached: {
        on: {
          'milestone prevented': 'saved',
          'milestone recognised': 'saved',
          'milestone transferred': 'paid',
        },
      },
      saved: { on: { 'milestone transferred': 'broken' } },
      paid: {},
      broken: {},
    },
  });
  const { sim, arrive, stand, records, sumOf } = troupe(
    recast(cast, {
      person: {
        draws: { heeds: (_, u) => u < 0.2, fundSignalled: (_, u) => u < 0.5 },
        delays: { grooming: (_, u) => u * 2 * HOUR, signalDelay: (_, u) => u * HOUR },
      },
      dissuasion: {
        activities: { visit: [8 * MINUTE, (_, u) => (u < 0.7 ? 'convinced' : 'unconvinced')] },
      },
    }),
  );
  stand('crackdown', 3);
  stand('cardCutting', 1);
  for (let i = 0; i < 300; i++) arrive('person');
  sim.runUntil(100 * DAY);
  const { saved = 0, paid = 0, ...others } = watched(keepsTheMoney, records());
  expect(others).toEqual({});
  expect(saved).toBeGreaterThan(100);
  expect(paid).toBeGreaterThan(50);
  // All that the scammers were after was either transferred or prevented, to the fen.
  expect(sumOf('transferred') + sumOf('prevented')).toBe(300 * fen);
});
