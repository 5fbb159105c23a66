import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { cast } from '../cast.ts';
import { DAY, HOUR, MINUTE, type Part, recast, type Told, troupe } from '../troupe.ts';
import { watched } from '../watch.ts';

/** One alert of a grade about somebody in danger, to its end. */
function alerted(grade: string, part: Part = {}, danger = true) {
  const made = troupe(
    recast(cast, {
      falseAlert: { settings: { inDanger: danger }, draws: { grade } },
      dissuasion: part,
    }),
  );
  made.arrive('falseAlert');
  made.sim.runUntil(30 * DAY);
  expect(made.host.cases.live).toBe(0);
  return made;
}

/** Work in the order in which it was begun, with the minute. */
const begun = (records: readonly Told[]) =>
  records
    .filter(({ kind }) => kind === 'started')
    .map(({ time, a }) => [a, time / MINUTE] as const);
const names = (records: readonly Told[]) => begun(records).map(([name]) => name);

const nobodyHelps: Part = {
  draws: { mostCalls: 1, mostVisits: 1 },
  activities: {
    call: [2 * MINUTE, 'noAnswer'],
    askFamily: [6 * MINUTE, 'noAnswer'],
    visit: [8 * MINUTE, 'notAtAddress'],
  },
};
const distrusted: Part = recastPart({ call: [MINUTE, 'distrusted'] });
function recastPart(activities: NonNullable<Part['activities']>): Part {
  return { ...nobodyHelps, activities: { ...nobodyHelps.activities, ...activities } };
}

describe('dissuasion', () => {
  test('of the highest grade goes all ways at the same time where there are teams', () => {
    const { records } = alerted('purple', nobodyHelps);
    expect(begun(records())).toEqual([
      ['call', 3],
      ['approveLookUp', 3],
      ['askFamily', 5],
      ['goThere', 5],
      ['visit', 15],
    ]);
  });

  test('of the highest grade does one thing at a time at a station', () => {
    const { records } = alerted('purple', { ...nobodyHelps, settings: { teams: false } });
    expect(names(records())).toEqual([
      'call',
      'approveLookUp',
      'askFamily',
      'goThere',
      'visit',
      'enterFeedback',
    ]);
    let busy = 0;
    for (const { kind } of records()) {
      if (kind === 'started') expect(++busy).toBe(1);
      if (kind === 'ended') busy--;
    }
  });

  test('of the highest grade stops the other ways as soon as one has convinced', () => {
    const { records, milestones } = alerted(
      'purple',
      recastPart({ call: [3 * MINUTE, 'convinced'] }),
    );
    expect(milestones(['dissuadedByCall', 'dissuadedByFamily', 'dissuadedByVisit'])).toEqual([
      'dissuadedByCall',
    ]);
    expect(names(records())).not.toContain('visit');
  });

  test('of the high grade goes there when the call has not convinced', () => {
    expect(names(alerted('red', distrusted).records())).toEqual([
      'call',
      'approveLookUp',
      'goThere',
      'visit',
    ]);
  });

  test('of the medium grade goes there when nobody answers, and asks the family when distrusted', () => {
    expect(names(alerted('yellow', nobodyHelps).records())).toContain('visit');
    expect(names(alerted('yellow', distrusted).records())).toEqual([
      'call',
      'approveLookUp',
      'askFamily',
    ]);
  });

  test('rings a busy line again very soon', () => {
    const { timesOf, records, milestones } = alerted('yellow', {
      draws: { mostCalls: 3 },
      activities: { call: [2 * MINUTE, ({ calls }) => (calls === 3 ? 'convinced' : 'busy')] },
    });
    expect(timesOf('lineBusy')).toEqual([5 * MINUTE, 10 * MINUTE]);
    expect(begun(records())).toEqual([
      ['call', 3],
      ['call', 8],
      ['call', 13],
    ]);
    expect(milestones()).toContain('dissuadedByCall');
  });

  test('goes to a line that stays busy', () => {
    const { milestones } = alerted('red', { activities: { call: [2 * MINUTE, 'busy'] } });
    expect(milestones(['lineBusy', 'callsUnanswered', 'dissuadedByVisit'])).toEqual([
      'lineBusy',
      'callsUnanswered',
      'dissuadedByVisit',
    ]);
  });

  test('looks for another address when the person is not at the first', () => {
    const { milestones } = alerted('red', {
      activities: {
        visit: [MINUTE, ({ visits }) => (visits === 1 ? 'notAtAddress' : 'convinced')],
      },
    });
    expect(milestones(['notAtAddress', 'dissuadedByVisit'])).toEqual([
      'notAtAddress',
      'dissuadedByVisit',
    ]);
  });

  test('hands a person in another city on to the police there', () => {
    const { milestones } = alerted('red', { activities: { visit: [MINUTE, 'otherCity'] } });
    expect(milestones(['handedOn', 'unreached', 'visited'])).toEqual(['handedOn']);
  });

  test('of the highest grade goes on by telephone when the person is in another city', () => {
    const { milestones } = alerted(
      'purple',
      recastPart({ visit: [MINUTE, 'otherCity'], call: [HOUR, 'convinced'] }),
    );
    expect(milestones(['handedOn', 'dissuadedByCall'])).toEqual(['dissuadedByCall']);
  });

  test('does not count the visit to somebody who was in no danger as dissuasion', () => {
    const { milestones } = alerted('red', {}, false);
    expect(milestones(['visited', 'dissuadedByVisit', 'dissuaded', 'falseAlert'])).toEqual([
      'visited',
      'falseAlert',
    ]);
  });

  test('narrows a look-up that was too wide, and keeps both answers on record', () => {
    const { records } = alerted('red', {
      activities: { approveLookUp: [2 * MINUTE, 'refused'] },
    });
    expect(
      records()
        .filter(({ kind }) => kind === 'audited')
        .map(({ to }) => to),
    ).toEqual(['refused', 'narrowed']);
  });

  test('lets go of everything when it is called off', () => {
    // The scammer was quicker: the whole sum is paid and reported while the team is on its way.
    const { sim, arrive, stand, records, milestones } = troupe(
      recast(cast, {
        person: { delays: { grooming: HOUR } },
        victim: { draws: { instalments: 1 }, delays: { realising: HOUR } },
        dissuasion: { activities: { goThere: 5 * HOUR } },
      }),
    );
    stand('crackdown', 3);
    stand('cardCutting', 1);
    arrive('person');
    sim.runUntil(100 * DAY);
    expect(milestones()).toContain('overtaken');
    const units = (wanted: string) =>
      records()
        .filter(({ kind, a }) => kind === wanted && a === 'visitors')
        .reduce((sum, { b }) => sum + b, 0);
    expect(units('granted')).toBe(1);
    expect(units('released')).toBe(1);
  });
});

test('nobody’s family is rung and nobody is visited without an approval on record', () => {
  const asksFirst = createMachine({
    initial: 'unasked',
    states: {
      unasked: {
        on: {
          'audited personalData': 'onRecord',
          'started askFamily': 'broken',
          'started goThere': 'broken',
        },
      },
      onRecord: { on: { 'started askFamily': 'used', 'started goThere': 'used' } },
      used: {},
      broken: {},
    },
  });
  const { sim, arrive, records } = troupe(
    recast(cast, {
      falseAlert: {
        draws: { grade: (_, u) => (u < 0.3 ? 'purple' : u < 0.6 ? 'red' : 'yellow') },
      },
      dissuasion: {
        activities: {
          call: [MINUTE, (_, u) => (u < 0.5 ? 'noAnswer' : u < 0.7 ? 'distrusted' : 'convinced')],
          approveLookUp: [MINUTE, (_, u) => (u < 0.8 ? 'approved' : 'refused')],
        },
      },
    }),
  );
  for (let i = 0; i < 100; i++) arrive('falseAlert');
  sim.runUntil(10 * DAY);
  const { used = 0, unasked = 0, onRecord = 0, ...others } = watched(asksFirst, records());
  expect(others).toEqual({});
  expect(used).toBeGreaterThan(40);
  expect(unasked).toBeGreaterThan(10);
  expect(used + unasked + onRecord).toBe(100);
});
