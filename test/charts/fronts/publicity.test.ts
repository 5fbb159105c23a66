import { expect, test } from 'vitest';
import { run } from './city.ts';

const off = 'roles: { publicity: { settings: { active: { value: false, assumption: off } } } }';
const levels = (of: ReturnType<typeof run>['of'], stock: string) =>
  of('changed', stock).map(({ b }) => Number(b));

test('a campaign raises what people know by its share of what is left, and it fades again', () => {
  const { of, count } = run(
    'standing: { communities: { count: 1, assumption: one } }\n' +
      'roles: { publicity: { delays: { betweenCampaigns: { constant: 12 d, assumption: known } } } }',
  );
  expect(count('milestone', 'campaignHeld')).toBeGreaterThan(2);
  for (const stock of ['awareness', 'appCoverage']) {
    const known = levels(of, stock);
    const [gain, loss] = stock === 'awareness' ? [0.2, 0.04] : [0.1, 0.02];
    const steps = known.slice(1).map((level, i) => {
      const before = known[i]!;
      const raised = Math.abs(level - (before + gain * (1 - before))) < 1e-12;
      const faded = Math.abs(level - before * (1 - loss)) < 1e-12;
      return raised ? 'raised' : faded ? 'faded' : `from ${before} to ${level}`;
    });
    expect(new Set(steps)).toEqual(new Set(['raised', 'faded']));
    expect(steps.filter((step) => step === 'raised')).toHaveLength(
      count('milestone', 'campaignHeld'),
    );
  }
});

test('a campaign that few attend changes nothing', () => {
  const { of, count } = run(
    'roles: { publicity: { activities: { holdCampaign: { constant: 2 d, outcomes: { held: 0, poorlyAttended: 1 }, assumption: nobody comes } } } }',
  );
  expect(count('milestone', 'campaignMissed')).toBeGreaterThan(5);
  const known = levels(of, 'awareness');
  expect(known.every((level, i) => i === 0 || level < known[i - 1]!)).toBe(true);
});

test('two communities weigh half each', () => {
  const { of } = run(off);
  const [first, second] = levels(of, 'awareness');
  expect(second).toBeCloseTo(first! * (1 - 0.04 / 2), 12);
});

test('switched off, no campaign is held and no team asked for; people only forget', () => {
  const { of, count } = run(off);
  expect(count('milestone', 'campaignHeld')).toBe(0);
  expect(count('requested', 'communityTeams')).toBe(0);
  const known = levels(of, 'awareness');
  expect(known.length).toBeGreaterThan(10);
  expect(known.every((level, i) => i === 0 || level < known[i - 1]!)).toBe(true);
});
