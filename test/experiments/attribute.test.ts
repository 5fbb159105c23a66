import { describe, expect, test } from 'vitest';
import { attribute, coalitionPolicies } from '../../src/experiments/attribute.ts';
import type { DurationSpec } from '../../src/metrics/index.ts';
import type { Attribution } from '../../src/scenario/index.ts';
import { file } from '../report/fixtures.ts';
import { durations, replicationOf, runOf } from './runs.ts';

const attribution: Attribution = {
  metric: 'timeToFind',
  statistic: { kind: 'mean' },
  from: 'before',
  to: 'after',
  levers: ['people', 'order'],
};
const spec: DurationSpec = {
  kind: 'duration',
  role: 1,
  from: 0,
  to: 2,
  population: [],
  cuts: [],
  limits: [],
};
const levers = ['people', 'order'].map((id) => ({ id, title: { zh: id, en: id } }));

/** Mean times under nothing, people, order, and both; one list a replication of ten cases each. */
const attributed = (replications: readonly (readonly number[])[]) =>
  attribute(
    { ...file, levers },
    attribution,
    spec,
    0,
    [0, 1, 2, 3].map((coalition) =>
      runOf(
        'before',
        replications.map((means) =>
          replicationOf(durations({ reached: 10, sum: 10 * means[coalition]! }), { stories: 12 }),
        ),
      ),
    ),
  );

describe('an attribution', () => {
  test('asks for every combination of the levers, on the variant that the gain starts from', () => {
    expect(coalitionPolicies(attribution)).toEqual([
      { variant: 'before', levers: [] },
      { variant: 'before', levers: ['people'] },
      { variant: 'before', levers: ['order'] },
      { variant: 'before', levers: ['people', 'order'] },
    ]);
  });

  test('gives a lever the mean of what it saves first and last; time saved is a gain', () => {
    // People save 30 alone and 10 after the order, the order 40 alone and 20 after people.
    const { whole, shares } = attributed([[100, 70, 60, 50]]);
    expect(whole.mean).toBeCloseTo(50, 10);
    expect(shares.map(({ lever }) => lever.id)).toEqual(['people', 'order']);
    expect(shares[0]!.estimate.mean).toBeCloseTo(20, 10);
    expect(shares[1]!.estimate.mean).toBeCloseTo(30, 10);
    expect(whole.halfWidth).toBeNaN();
  });

  test('of a share is what it rises by', () => {
    const within: Attribution = {
      ...attribution,
      statistic: { kind: 'within', limit: 3_600_000, among: 'all' },
    };
    const runs = [2, 4, 5, 8].map((found) =>
      runOf('before', [
        replicationOf(durations({ started: 10, reached: 10, within: [found] }), { stories: 10 }),
      ]),
    );
    const limited = { ...spec, limits: [3_600_000] };
    const { whole, shares } = attribute({ ...file, levers }, within, limited, 0, runs);
    expect(whole.mean).toBeCloseTo(0.6, 10);
    expect(shares.map(({ estimate }) => estimate.mean)).toEqual([
      expect.closeTo(0.25, 10),
      expect.closeTo(0.35, 10),
    ]);
  });

  test('is shared out replication by replication, so that the shares sum to the whole in each', () => {
    const { whole, shares } = attributed([
      [100, 70, 60, 50],
      [120, 110, 60, 40],
      [90, 80, 100, 60],
    ]);
    const [people, order] = shares.map(({ estimate }) => estimate.values!);
    expect(whole.values).toHaveLength(3);
    for (const [r, value] of whole.values!.entries()) {
      expect(people![r]! + order![r]!).toBeCloseTo(value, 10);
    }
    expect(whole.mean).toBeCloseTo((50 + 80 + 30) / 3, 10);
  });

  test('counts the cases behind both ends, in the replications that all combinations have', () => {
    const runs = [100, 70, 60, 50].map((minutes, coalition) =>
      runOf(
        'before',
        Array.from({ length: coalition === 1 ? 2 : 3 }, () =>
          replicationOf(
            durations({
              reached: 10 + coalition,
              sum: (10 + coalition) * minutes,
              censored: coalition,
            }),
            { stories: 99 },
          ),
        ),
      ),
    );
    const { whole } = attribute({ ...file, levers }, attribution, spec, 0, runs);
    expect(whole).toMatchObject({ replications: 2, n: 2 * (10 + 13), censored: 2 * 3 });
  });
});
