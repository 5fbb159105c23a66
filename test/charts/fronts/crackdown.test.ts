import { expect, test } from 'vitest';
import { DAY, run } from './city.ts';

const everything =
  'activities: { link: { constant: 4 h, outcomes: { linked: 1, unrelated: 0 }, assumption: sure },' +
  ' approve: { constant: 1 h, outcomes: { approved: 1, tooWide: 0, refused: 0 }, assumption: sure },' +
  ' investigate: { constant: 2 d, outcomes: { located: 1, trailCold: 0 }, assumption: sure },' +
  ' raid: { constant: 1 d, outcomes: { arrests: 1, flown: 0 }, assumption: sure } }';
const noCards = 'cardCutting: { settings: { active: { value: false, assumption: off } } }';
const onlyGang1 =
  'witness: { draws: { gang: { empirical: { values: [1], weights: [1] }, assumption: gang 1 only } } }';

test('enough linked cases lead to a raid of that gang and of no other', () => {
  const { of, standing } = run(`roles: { ${noCards}, ${onlyGang1}, crackdown: { ${everything} } }`);
  const squad = standing('crackdown', 1);
  const raids = of('milestone', 'raided');
  expect(raids.length).toBeGreaterThan(1);
  expect(new Set(raids.map(({ caseNumber }) => caseNumber))).toEqual(new Set([squad]));
  const hit = of('milestone', 'hit');
  expect(hit).toHaveLength(raids.length);
  expect(new Set(hit.map(({ caseNumber }) => caseNumber))).toEqual(new Set([standing('gang', 1)]));
});

test('a raid needs as many linked cases as the scenario says, and a query that was approved', () => {
  const { of } = run(`roles: { ${noCards}, ${onlyGang1}, crackdown: { ${everything} } }`);
  const [first] = of('milestone', 'raided');
  const before = (kind: string, what: string) =>
    of(kind, what).filter(({ time }) => time < first!.time);
  const query = before('audited', 'caseRecords');
  expect(query.map(({ b }) => b)).toEqual(['approved']);
  const linked = of('milestone', 'linked').filter(({ time }) => time < query[0]!.time);
  expect(linked).toHaveLength(12);
  expect(first!.time - query[0]!.time).toBeGreaterThanOrEqual(3 * DAY);
});

test('a refused query ends the investigation before it begins', () => {
  const { count } = run(
    'roles: { crackdown: { activities: { approve: { constant: 1 h, outcomes: { approved: 0, tooWide: 0, refused: 1 }, assumption: never } } } }',
  );
  expect(count('audited', 'caseRecords')).toBeGreaterThan(1);
  expect(count('started', 'investigate')).toBe(0);
  expect(count('milestone', 'raided')).toBe(0);
});

test('whoever is warned in time is not there: the gang goes on', () => {
  const { count } = run(
    `roles: { ${onlyGang1}, crackdown: { activities: { raid: { constant: 1 d, outcomes: { arrests: 0, flown: 1 }, assumption: flown } } } }`,
  );
  expect(count('milestone', 'raidMissed')).toBeGreaterThan(0);
  expect(count('milestone', 'hit')).toBe(0);
});

test('what does not fit on the desk is shelved, and every file is accounted for', () => {
  const { of, count, standing } = run(
    `roles: { ${noCards}, ${onlyGang1}, crackdown: { activities: { link: { constant: 2 d, outcomes: { linked: 0.5, unrelated: 0.5 }, assumption: slow } } } }`,
  );
  const squad = standing('crackdown', 1);
  const told = of('event', 'CASE_FILED').filter(({ caseNumber }) => caseNumber === squad);
  const compared = of('event', 'COMPARED').filter(({ caseNumber }) => caseNumber === squad);
  const waiting = told.length - compared.length - count('milestone', 'fileShelved');
  expect(count('milestone', 'fileShelved')).toBeGreaterThan(100);
  expect(waiting).toBeGreaterThanOrEqual(0);
  expect(waiting).toBeLessThanOrEqual(4);
});

test('an upstream lead opens a case and counts for several linked ones', () => {
  const casesPerInvestigation = (worth: number): number => {
    const { count } = run(
      `roles: { crackdown: { settings: { leadWorth: { value: ${worth}, assumption: varied } } } }`,
    );
    expect(count('milestone', 'greyIndustryCase')).toBeGreaterThan(0);
    return count('milestone', 'linked') / count('audited', 'caseRecords');
  };
  expect(casesPerInvestigation(9)).toBeLessThan(casesPerInvestigation(0));
});

test('no gang is investigated without a case that is linked to it', () => {
  const settings = 'casesForRaid: { value: 0, assumption: none }';
  expect(() => run(`roles: { crackdown: { settings: { ${settings} } } }`)).toThrow('must be >= 1');
});
