import { expect, test } from 'vitest';
import { Kind } from '../../src/eventlog/index.ts';
import {
  type ReplicationOptions,
  replicationInTurns,
  runReplication,
} from '../../src/model/index.ts';
import { shipped } from './shipped.ts';

test('an executor that there is not is refused by name before anything runs', () => {
  const options = { seed: 1, replication: 0, executor: 'fast' as ReplicationOptions['executor'] };
  expect(() => runReplication(shipped(), options)).toThrow(
    new RangeError('executor must be one of compiled, actor, received "fast"'),
  );
});

test('whoever has not finished when the follow-up ends is censored then, and not at the last event', () => {
  const HOUR = 3_600_000;
  const scenario = { ...shipped(), warmUp: 0, runLength: 6 * HOUR, followUp: 17 };
  const censored: number[] = [];
  let last = 0;
  const { unfinished } = runReplication(scenario, {
    seed: 1,
    replication: 0,
    executor: 'compiled',
    listeners: [
      {
        record(time, _, kind) {
          if (kind === Kind.censored) censored.push(time);
          else last = time;
        },
      },
    ],
  });
  expect(unfinished).toBeGreaterThan(0);
  expect(last).toBeLessThan(6 * HOUR + 17);
  expect(censored).toEqual(Array.from({ length: unfinished }, () => 6 * HOUR + 17));
});

test.each([{}, { isEnough: () => false }])(
  'a replication that is run in turns comes to the same, and has many of them (with %o)',
  (more) => {
    const options = { seed: 1, replication: 0, executor: 'compiled', ...more } as const;
    const whole = runReplication(shipped(), options);
    const turns = replicationInTurns(shipped(), options, 100);
    let count = 0;
    let turn = turns.next();
    for (; turn.done !== true; turn = turns.next()) count++;
    expect(turn.value).toEqual(whole);
    expect(count).toBeGreaterThan(10);
    // Shorter turns, more of them.
    expect([...replicationInTurns(shipped(), options, 10)].length).toBeGreaterThan(9 * count);
  },
);
