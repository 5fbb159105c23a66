import { describe, expect, test } from 'vitest';
import { changeOf } from '../../src/experiments/change.ts';
import { held, questionsOf, variantsOf } from '../../src/experiments/held.ts';
import type { PolicyRun } from '../../src/experiments/index.ts';
import { verdictOf } from '../../src/experiments/verdict.ts';
import { measuresFor } from '../../src/model/index.ts';
import type { Metric, Target } from '../../src/scenario/index.ts';

const whole = (...values: readonly number[]) => values.map((above) => ({ above, below: 1 }));

describe('a change', () => {
  test('is that of the means, in %, and knows how exact it is', () => {
    const { mean, halfWidth, replications } = changeOf(
      whole(70, 72, 74, 71),
      whole(100, 100, 100, 100),
    );
    expect(mean).toBeCloseTo(-28.25, 10);
    // Mean of four with a standard deviation of 1.708: Student's 3.182 × 0.854.
    expect(halfWidth).toBeCloseTo(2.717, 2);
    expect(replications).toBe(4);
  });

  test('owes its precision to the fate that both share', () => {
    const change = changeOf(whole(50, 100, 150, 200), whole(100, 200, 300, 400));
    expect(change.mean).toBeCloseTo(-50, 10);
    expect(change.halfWidth).toBeCloseTo(0, 10);
  });

  test('of one replication has a figure but no precision', () => {
    const { mean, halfWidth } = changeOf(whole(80), whole(100));
    expect(mean).toBeCloseTo(-20, 10);
    expect(halfWidth).toBeNaN();
  });

  test('pairs no more replications than both have', () => {
    expect(changeOf(whole(1, 1, 1), whole(2, 2)).replications).toBe(2);
  });

  test('against nothing is not known', () => {
    expect(Number.isFinite(changeOf(whole(5, 6), whole(0, 0)).mean)).toBe(false);
  });
});

const title = { zh: '数', en: 'number' };
const metric = (id: string): Metric => ({
  id,
  title,
  kind: 'count',
  of: [id],
  less: [],
  from: 0,
});
const metrics = [metric('now'), metric('then')];

const target = (more: Partial<Target>): Target => ({
  id: 'drop',
  title,
  definition: title,
  variant: 'after',
  metric: 'now',
  statistic: { kind: 'count' },
  role: 'check',
  unit: '%',
  source: 'S01',
  ...more,
});

/** Runs of a variant in which the two metrics came to these numbers. */
function run(variant: string, now: readonly number[], then: readonly number[]): PolicyRun {
  const total = (value: number) =>
    ({ kind: 'count', occurrences: value, total: value, base: 0, isWhole: true }) as const;
  return {
    policy: { variant, levers: [] },
    title,
    digest: '',
    summaries: now.map((value, replication) => ({
      replication,
      digest: '',
      records: 0,
      cases: 0,
      unfinished: 0,
      onDuty: [],
      metrics: [total(value), total(then[replication]!)],
      stories: 0,
      ledgers: [],
      pools: [],
      fronts: [],
    })),
  };
}

describe('a target', () => {
  const runs = [
    run('before', [200, 220], [100, 110]),
    run('after', [150, 165], [300, 330]),
  ] as const;
  const result = (more: Partial<Target>) => {
    const asked = target(more);
    return held(asked, runs, measuresFor(metrics, questionsOf(asked)));
  };

  test('without a change counts what happened', () => {
    const { estimate } = result({ unit: 'cases' });
    expect(estimate).toMatchObject({ mean: 157.5, n: 315, replications: 2 });
  });

  test('is held against another variant, on the same fate', () => {
    const { estimate } = result({ against: { variant: 'before' } });
    expect(estimate.mean).toBeCloseTo(-25, 10);
    expect(estimate.n).toBe(315 + 420);
    expect(variantsOf(target({ against: { variant: 'before' } }))).toEqual(['after', 'before']);
  });

  test('counts the cases of those replications that both sides have, as its figure does', () => {
    const asked = target({ against: { variant: 'before' } });
    const more = run('before', [200, 220, 900], [100, 110, 500]);
    const { estimate } = held(asked, [more, runs[1]], measuresFor(metrics, questionsOf(asked)));
    expect(estimate).toEqual(result({ against: { variant: 'before' } }).estimate);
    expect(estimate).toMatchObject({ replications: 2, n: 315 + 420 });
  });

  test('is held against another metric of the same variant', () => {
    expect(result({ against: { metric: 'then' } }).estimate.mean).toBeCloseTo(-50, 10);
  });

  test('is held against another metric of another variant', () => {
    const { estimate } = result({ against: { metric: 'then', variant: 'before' } });
    expect(estimate.mean).toBeCloseTo(50, 10);
  });

  test('below zero has its verdict like any other', () => {
    const down = result({
      against: { variant: 'before' },
      reported: -28.58,
      band: [-28.585, -28.575],
    });
    expect(down.verdict).toBe('outside');
    const asked = target({ against: { variant: 'before' }, band: [-25.5, -24.5] });
    expect(verdictOf(asked, { ...down.estimate, mean: -25, halfWidth: 0.1 })).toBe('inside');
    expect(verdictOf(asked, { ...down.estimate, mean: -26, halfWidth: 0.6 })).toBe('overlaps');
  });
});
