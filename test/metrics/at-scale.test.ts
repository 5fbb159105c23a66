import { expect, test } from 'vitest';
import { Kind, symbolOf } from '../../src/eventlog/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { readFromDisk, readScenario } from '../../src/scenario/index.ts';
import { expectSummedPlainly } from './summed-plainly.ts';

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
  const asked = { window, pools, fronts, specs: [] };
  expectSummedPlainly(asked, (readers, naive) => {
    const listeners = [counter, ...naive];
    runReplication(scenario, { seed: 5, replication: 0, executor: 'compiled', readers, listeners });
  });
  expect(most).toBeGreaterThan(2000);
});
