import { expect, test } from 'vitest';
import { z } from 'zod';
import { roleShape } from '../../../src/scenario/schema/role.ts';

const role = z.object(roleShape).partial();
const assumption = 'for a test';

test('a draw is a number, a choice or a chance', () => {
  const { draws } = role.parse({
    draws: {
      ease: { gamma: { shape: 3, mean: 1 }, assumption },
      person: { choice: { elder: 2, adult: 3 }, assumption },
      hasPhone: { chance: 0.9, assumption },
    },
  });
  expect(draws?.['ease']?.cases['otherwise']).toMatchObject({
    kind: 'number',
    distribution: { mean: 1 },
  });
  expect(draws?.['person']).toEqual({
    cases: { otherwise: { kind: 'choice', values: ['elder', 'adult'], weights: [2, 3] } },
  });
  expect(draws?.['hasPhone']).toEqual({
    cases: { otherwise: { kind: 'chance', probability: 0.9 } },
  });
});

test('a delay may last until the clock shows a time', () => {
  const { delays } = role.parse({ delays: { opening: { untilClock: '08:30', assumption } } });
  expect(delays?.['opening']?.cases['otherwise']).toEqual({ kind: 'untilClock', time: 30_600_000 });
});

test('a delay may fall into hours, for all values of an attribute or for some', () => {
  const during = { days: 'mon', hours: '09-17' };
  const nine = [{ from: 32_400_000, to: 61_200_000 }];
  const { delays, decisions } = role.parse({
    delays: {
      answer: { constant: '1 h', during, assumption },
      visit: {
        by: 'person',
        cases: {
          elder: { constant: '1 h', during: { days: 'mon', hours: '00-24' } },
          adult: { untilClock: '08:30' },
        },
        otherwise: { constant: '2 h' },
        during,
        assumption,
      },
    },
    decisions: {
      grade: { choose: 'high', latency: { constant: '5 min', during }, assumption },
    },
  });
  const hours = (delay: string) =>
    Object.values(delays![delay]!.cases).map((each) => each.during ?? 'any');
  expect(hours('answer')).toEqual([nine]);
  expect(hours('visit')).toEqual([[{ from: 0, to: 86_400_000 }], nine, nine]);
  expect(decisions?.['grade']?.latency.during).toEqual(nine);
});

test('anything may depend on an attribute, outcomes too', () => {
  const { activities } = role.parse({
    activities: {
      search: {
        by: 'person',
        cases: { elder: { hazard: { perSearcher: '3.6 per h' } } },
        otherwise: { hazard: { perSearcher: '36 per h' } },
        outcomes: { by: 'person', cases: { elder: { a: 1 } }, otherwise: { a: 0.5, b: 0.5 } },
        assumption,
      },
    },
  });
  expect(activities?.['search']).toMatchObject({
    effort: {
      by: 'person',
      cases: {
        elder: { kind: 'hazard', perSearcher: 1e-6, decay: Infinity },
        otherwise: { kind: 'hazard', perSearcher: 1e-5 },
      },
    },
    outcomes: { by: 'person', cases: { elder: { a: 1 }, otherwise: { a: 0.5, b: 0.5 } } },
  });
});

test('outcomes that depend on an attribute need not know all of its values', () => {
  const outcomes = { by: 'person', cases: { elder: { a: 1 } } };
  const search = { constant: '1 min', outcomes, assumption };
  const { activities } = role.parse({ activities: { search } });
  expect(activities?.['search']?.outcomes).toStrictEqual(outcomes);
});

/** Where something is wrong with a role, and what. */
const wrong = (written: object) =>
  role
    .safeParse(written)
    .error?.issues.map((issue) => [
      issue.path.slice(2).join('.'),
      'params' in issue ? (issue.params as { finding: object }).finding : issue.code,
    ]);

test('weights may be 0, but not all of them', () => {
  const person = (weights: object) => wrong({ draws: { person: { choice: weights, assumption } } });
  expect(person({ elder: 0, adult: 3 })).toBeUndefined();
  expect(person({ elder: 0, adult: 0 })).toEqual([['choice', { code: 'noWeight' }]]);
  expect(person({})).toEqual([
    ['choice', { code: 'wrongLength', received: '0', expected: ['>= 1'] }],
  ]);
});

test('work that fades takes some time to do so', () => {
  const search = (decay: string) =>
    wrong({ activities: { search: { hazard: { perSearcher: '1 per h', decay }, assumption } } });
  expect(search('1 ms')).toBeUndefined();
  expect(search('0 min')).toEqual([['hazard.decay', { code: 'outOfRange', expected: ['> 0'] }]]);
});

test('work ends after a time or at a threshold, for all cases alike', () => {
  const cases = { elder: { hazard: { perSearcher: '3.6 per h' } } };
  const search = { by: 'person', cases, otherwise: { constant: '1 min' }, assumption };
  const { error } = role.safeParse({ activities: { search } });
  expect(error?.issues).toMatchObject([
    {
      path: ['activities', 'search', 'cases'],
      params: { finding: { code: 'severalDistributions', received: 'hazard, constant' } },
    },
  ]);
});

test('a decision is sure, a matter of chance, or either by attribute', () => {
  const latency = { constant: '20 s' };
  const { decisions } = role.parse({
    decisions: {
      sure: { choose: 'yes', latency, assumption },
      chance: { choose: { yes: 0.5, no: 0.5 }, latency, assumption },
      either: {
        by: 'person',
        choose: { elder: 'yes', otherwise: { yes: 0.1, no: 0.9 } },
        latency,
        assumption,
      },
    },
  });
  expect(decisions?.['sure']?.choose).toEqual({ cases: { otherwise: { yes: 1 } } });
  expect(decisions?.['chance']?.choose).toEqual({ cases: { otherwise: { yes: 0.5, no: 0.5 } } });
  expect(decisions?.['either']).toMatchObject({
    choose: { by: 'person', cases: { elder: { yes: 1 }, otherwise: { yes: 0.1, no: 0.9 } } },
    latency: { kind: 'drawn' },
  });
});
