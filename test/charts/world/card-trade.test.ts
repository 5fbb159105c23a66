import { expect, test } from 'vitest';
import { DAY, type Happening, run } from '../fronts/city.ts';

/** The shortest and longest time between two restockings that lie between two instants. */
function pace(all: readonly Happening[], from: number, to: number): readonly number[] {
  const times = all.map(({ time }) => time).filter((time) => time >= from && time <= to);
  return times.slice(1).map((time, i) => (time - times[i]!) / DAY);
}

test('the trade makes good a share of what is missing, day by day', () => {
  const { of } = run(
    'roles: { cardCutting: { settings: { active: { value: false, assumption: off } } } }\nstocks: { accounts: { initial: 0.5, assumption: half } }',
  );
  const levels = of('changed', 'accounts').map(({ b }) => Number(b));
  expect(levels.length).toBeGreaterThan(80);
  for (const [i, level] of levels.slice(1, 60).entries()) {
    expect(level).toBeCloseTo(1 - (1 - levels[i]!) * 0.9, 10);
  }
});

test('a raid on the trade slows restocking for a while, and for no longer', () => {
  const { of, standing } = run(
    'roles: { cardCutting: { settings: { cardsForOperation: { value: 60, assumption: one operation and no more } },' +
      ' activities: { pullNail: { constant: 1 d, outcomes: { struck: 1, flown: 0 }, assumption: sure } } } }',
  );
  const trade = standing('cardTrade', 0);
  const restocked = of('changed', 'accounts').filter(({ caseNumber }) => caseNumber === trade);
  const raid = of('milestone', 'nailPulled')[0]!.time;
  expect(new Set(pace(restocked, 0, raid))).toEqual(new Set([1]));
  const after = restocked.filter(({ time }) => time > raid);
  expect((after[0]!.time - raid) / DAY).toBe(4);
  expect((after[1]!.time - raid) / DAY).toBe(8);
  expect((after[2]!.time - raid) / DAY).toBe(10);
});
