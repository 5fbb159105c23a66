import { expect, test } from 'vitest';
import { frontResults } from '../../src/experiments/front-results.ts';
import { poolResults, utilisations } from '../../src/experiments/pool-results.ts';
import { replayResult, scenario } from '../report/fixtures.ts';

const MINUTE = 60_000;
const [run] = replayResult.runs as [(typeof replayResult.runs)[number]];
/** The run with shifts that replications happen to have more or fewer units on. */
const uneven = {
  ...run,
  summaries: run.summaries.map((each, i) => ({ ...each, onDuty: [2, 4 + i] })),
};

test('a pool has its units averaged over replications, and its requests summed', () => {
  const [callTakers, searchers] = poolResults(uneven, scenario);
  expect([callTakers!.id, callTakers!.units]).toEqual(['callTakers', 2]);
  expect([searchers!.id, searchers!.units]).toEqual(['searchers', 5.5]);
  expect(searchers).toMatchObject({
    granted: 320,
    withdrawn: 80,
    grantedPerDay: { mean: 8, n: 320 },
    gaveUp: { mean: expect.closeTo(0.2, 12) as number, n: 400 },
  });
});

test('a pool whose line nobody left says what so many requests do not rule out', () => {
  const kept = run.summaries.map((each) => ({
    ...each,
    pools: each.pools.map((pool) => ({ ...pool, withdrawn: 0 })),
  }));
  const [, searchers] = poolResults({ ...run, summaries: kept }, scenario);
  // 1 - 0.025 ** (1 / 320)
  expect(searchers!.gaveUp).toMatchObject({
    mean: 0,
    n: 320,
    bound: expect.closeTo(0.01146, 5) as number,
  });
});

test('a pool is as busy as the units on duty were, and not at all known where none were', () => {
  // 36 unit-days over ten days.
  const shares = utilisations(uneven.summaries, [1], scenario);
  expect(shares).toEqual([4, 5, 6, 7].map((units) => 36 / (10 * units)));
  // Of several pools together: 38 unit-days of 6 to 9 units.
  const together = utilisations(uneven.summaries, [0, 1], scenario);
  expect(together).toEqual([6, 7, 8, 9].map((units) => 38 / (10 * units)));
  const nobody = uneven.summaries.map((each) => ({ ...each, onDuty: [0, 0] }));
  expect(utilisations(nobody, [1], scenario)).toEqual([NaN, NaN, NaN, NaN]);
});

test('a front has its own outcomes and costs, its requests and the hours that an outcome took', () => {
  const [front] = frontResults(run, scenario);
  const { wait, wait90, personHours, outcomes, costs } = front!;
  expect([wait.n, wait90.n]).toEqual([320, 320]);
  expect(wait.mean).toBeCloseTo(3 * MINUTE * 2.03, 6);
  expect(personHours.mean).toBe(36 * 24);
  const [found] = outcomes;
  expect(outcomes).toHaveLength(1);
  expect(found).toMatchObject({ name: 'found', count: { mean: 841.5 }, amount: { mean: 0 } });
  expect(found!.hoursEach.mean).toBeCloseTo((36 * 24) / 841.5, 5);
  expect(found).not.toHaveProperty('money');
  expect(costs).toMatchObject([
    { name: 'wrongBlock', money: true, count: { mean: 12 }, amount: { mean: 180_000_000 } },
  ]);
});

test('a front of which a variant lacks a pool has the others', () => {
  const [front] = scenario.fronts;
  const both = { ...scenario, fronts: [{ ...front!, pools: ['helicopters', 'searchers'] }] };
  const [one] = frontResults(run, both);
  const [other] = frontResults(run, scenario);
  expect(one).toEqual(other);
  const none = { ...scenario, fronts: [{ ...front!, pools: ['helicopters'] }] };
  const [idle] = frontResults(run, none);
  expect(idle).toMatchObject({ personHours: { mean: 0 }, utilisation: { mean: NaN } });
});
