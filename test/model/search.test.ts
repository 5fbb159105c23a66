import { describe, expect, test } from 'vitest';
import { MetricsFold, type DurationSummary } from '../../src/metrics/index.ts';
import { measuresFor, runReplication } from '../../src/model/index.ts';
import { constant } from '../../src/random/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { shipped, withHazards, withRoles } from './shipped.ts';

const HOUR = 3_600_000;

const never = {
  cases: { otherwise: { kind: 'drawn', distribution: constant(1000 * 24 * HOUR) } },
} as const;

function timeToFind(scenario: Scenario): DurationSummary {
  const question = {
    metric: 'timeToFind',
    statistic: { kind: 'meanCut', cut: 48 * HOUR },
  } as const;
  const [measure] = measuresFor(scenario.metrics.slice(0, 1), [question]);
  const window = { from: scenario.warmUp, to: scenario.warmUp + scenario.runLength, dayOffset: 0 };
  const fold = new MetricsFold([measure!.spec], window);
  runReplication(scenario, { seed: 3, replication: 0, executor: 'compiled', readers: [fold] });
  return fold.summaries[0] as DurationSummary;
}
const meanOf = ({ cutSums, started }: DurationSummary): number => cutSums[0]! / started;

describe('time to find', () => {
  test('goes up when half the searchers are on each line', () => {
    const all = shipped();
    const half = withRoles(all, (role) =>
      'crew' in role.settings ? { ...role, settings: { ...role.settings, crew: 1 } } : role,
    );
    expect(meanOf(timeToFind(half))).toBeGreaterThan(1.2 * meanOf(timeToFind(all)));
  });

  test('is never reached when no hazard is left and nobody comes home', () => {
    const hopeless = withRoles(withHazards(shipped(), 0), (role) => {
      const delays = { ...role.delays };
      for (const name of ['selfReturn', 'chanceReport']) {
        if (delays[name] !== undefined) delays[name] = never;
      }
      return { ...role, delays };
    });
    const { started, reached } = timeToFind(hopeless);
    expect(started).toBeGreaterThan(20);
    expect(reached).toBe(0);
  });

  test('falls with every lever of the reform, and most with all of them', () => {
    const before = meanOf(timeToFind(shipped('before')));
    const people = meanOf(timeToFind(shipped('before', ['people'])));
    const all = meanOf(timeToFind(shipped('after')));
    expect(people).toBeLessThan(before);
    expect(all).toBeLessThan(people);
  });
});
