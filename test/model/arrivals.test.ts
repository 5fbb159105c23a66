import { expect, test } from 'vitest';
import { Kind } from '../../src/eventlog/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { shipped } from './shipped.ts';

test('what is to arrive at the very end of the run length does not', () => {
  const scenario = shipped();
  const horizon = scenario.warmUp + scenario.runLength;
  const first = scenario.arrivals.find(({ id }) => id === 'reports');
  const arrivals = [{ ...first!, at: [0, horizon - 1, horizon, horizon + 1] }];
  const times: number[] = [];
  const listener = {
    record(time: number, _: number, kind: number) {
      if (kind === Kind.arrived) times.push(time);
    },
  };
  runReplication(
    { ...scenario, arrivals },
    { seed: 1, replication: 0, executor: 'compiled', listeners: [listener] },
  );
  expect(times).toEqual([0, horizon - 1]);
});
