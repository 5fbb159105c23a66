import { expect, test } from 'vitest';
import { MetricsFold } from '../../src/metrics/index.ts';
import { measuresFor, runReplication } from '../../src/model/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { shipped } from './shipped.ts';

/** What came of the searches of one replication. */
function searches(scenario: Scenario) {
  const [measure] = measuresFor(
    scenario.metrics.filter(({ id }) => id === 'timeToFind'),
    [],
  );
  const window = { from: scenario.warmUp, to: scenario.warmUp + scenario.runLength, dayOffset: 0 };
  const fold = new MetricsFold([measure!.spec], window);
  runReplication(scenario, { seed: 9, replication: 2, executor: 'compiled', readers: [fold] });
  return fold.summaries;
}

test.each(['before', 'after'])(
  '%s: who is defrauded never changes how people are found',
  (variant) => {
    const all = shipped(variant);
    const alone = { ...all, arrivals: all.arrivals.filter(({ id }) => id === 'reports') };
    expect(alone.arrivals.length).toBeLessThan(all.arrivals.length);
    const found = searches(alone);
    expect(found[0]).toMatchObject({ kind: 'duration' });
    expect(searches(all)).toEqual(found);
  },
);
