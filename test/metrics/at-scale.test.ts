import { expect, test } from 'vitest';
import { Kind, symbolOf } from '../../src/eventlog/index.ts';
import { FrontFold, LedgerFold, PoolFold } from '../../src/metrics/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { readFromDisk, readScenario } from '../../src/scenario/index.ts';
import { NaiveFronts, NaiveLedger, NaivePools } from './naive.ts';

const DAY = 86_400_000;

/** Half a day of a city forty times as busy, with thousands of stories of several cases at once. */
function city() {
  const read = readScenario('scenarios/shenzhen-year.yaml', readFromDisk);
  if ('issues' in read) throw new TypeError('the shipped scenario has issues');
  const shipped = read.file.resolve('w21y21');
  const arrivals = shipped.arrivals
    .filter(({ id }) => id !== 'signals')
    .map((each) => ({ ...each, perDay: 40 * each.perDay }));
  const scenario = { ...shipped, arrivals, warmUp: DAY / 4, runLength: DAY / 2, followUp: DAY };
  const window = { from: DAY / 4, to: (3 * DAY) / 4, dayOffset: 0 };
  const pools = scenario.pools.map(({ id }) => symbolOf(id));
  const fronts = scenario.fronts.map(({ roles, outcomes, costs }) => ({
    roles: roles.map(symbolOf),
    milestones: [...outcomes, ...costs].map(({ name }) => symbolOf(name)),
  }));
  return { scenario, window, pools, fronts };
}

test('what is summed up of a city is what a plain reading of its log says, to the last millisecond', () => {
  const { scenario, window, pools, fronts } = city();
  const folds = {
    ledger: new LedgerFold(window),
    pools: new PoolFold(pools, window),
    fronts: new FrontFold(fronts, window),
  };
  const naive = {
    ledger: new NaiveLedger(window),
    pools: new NaivePools(pools, window),
    fronts: new NaiveFronts(fronts, window),
  };
  let [open, most] = [0, 0];
  const change = new Map<number, number>([
    [Kind.opened, 1],
    [Kind.closed, -1],
    [Kind.censored, -1],
  ]);
  const counter = {
    record(_: number, __: number, kind: number) {
      most = Math.max(most, (open += change.get(kind) ?? 0));
    },
  };
  runReplication(scenario, {
    seed: 5,
    replication: 0,
    executor: 'compiled',
    readers: Object.values(folds),
    listeners: [counter, ...Object.values(naive)],
  });
  expect(most).toBeGreaterThan(2000);
  expect(folds.ledger.byRole).toEqual(naive.ledger.byRole);
  const summed = folds.pools.summaries.map(({ granted, withdrawn, atOnce, waited, unitTime }) => {
    return { granted, withdrawn, atOnce, waited, unitTime };
  });
  expect(summed).toEqual(naive.pools.summaries);
  expect(folds.fronts.summaries).toEqual(naive.fronts.summaries);
});
