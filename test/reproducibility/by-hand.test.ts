import { describe, expect, test } from 'vitest';
import { runReplication } from '../../src/model/index.ts';
import { readFromDisk, readScenario } from '../../src/scenario/index.ts';
import { searchChart } from '../bench/search-chart.ts';
import { searchScenario } from '../bench/search-scenario.ts';
import { w2HandLogged } from '../bench/w2-hand-logged.ts';
import { w2Readers } from '../bench/w2-readers.ts';

/** The search chain as a scenario, with so many times the arrivals and the staff. */
function searches(scale: number, cases: number) {
  const text = JSON.stringify(searchScenario(scale, cases));
  const readFile = (path: string) => (path === 'w2.yaml' ? text : readFromDisk(path));
  const read = readScenario('w2.yaml', readFile, { charts: { search: searchChart } });
  if (!('file' in read)) throw new Error(JSON.stringify(read.issues));
  return read.file.resolve('w2');
}

describe.each([
  [1, 3000, 1],
  [1, 3000, 2],
  [40, 6000, 3],
])('with S = %i, a loop written by hand', (scale, cases, seed) => {
  const scenario = searches(scale, cases);
  const chart = w2Readers(scenario);
  const readers = Object.values(chart);
  const run = runReplication(scenario, { seed, replication: 0, executor: 'compiled', readers });
  const hand = w2Readers(scenario);
  const digest = w2HandLogged(scale, cases, seed, Object.values(hand));

  test('writes the log of the chart to the last byte', () => {
    expect(run.cases).toBeGreaterThan(cases * 0.9);
    expect(digest).toBe(run.digest);
  });

  test('gives readers the same figures', () => {
    expect(hand.metrics.summaries).toEqual(chart.metrics.summaries);
    expect(hand.minutes.byRole).toEqual(chart.minutes.byRole);
    expect(hand.pools.summaries).toEqual(chart.pools.summaries);
  });
});
