import { expect, test, vi } from 'vitest';
import { caseKey } from '../../src/cases/index.ts';
import { symbolOf } from '../../src/eventlog/index.ts';
import { Host } from '../../src/interpreter/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { shipped } from '../model/shipped.ts';

test('a case has the same key in a story as in the replication in which it arrived', () => {
  const scenario = { ...shipped(), warmUp: 0, runLength: 3 * 3_600_000, followUp: 0 };
  const arrive = vi.spyOn(Host.prototype, 'arrive');
  try {
    runReplication(scenario, { seed: 20, replication: 3, executor: 'compiled' });
    const roles = new Map(scenario.arrivals.map(({ id, role }) => [symbolOf(id), symbolOf(role)]));
    const arrived = arrive.mock.calls.map(([, source, ordinal, hi, lo]) => ({
      source,
      ordinal,
      key: [hi, lo],
    }));
    expect(arrived.length).toBeGreaterThan(5);
    expect(new Set(arrived.map(({ source }) => source)).size).toBeGreaterThan(1);
    for (const { source, ordinal, key } of arrived) {
      expect(caseKey(20, 3, source, roles.get(source)!, ordinal)).toEqual(key);
    }
  } finally {
    arrive.mockRestore();
  }
});

test('the key of a case is another one for another seed, replication, source, role or ordinal', () => {
  const given = [20, 3, 101, 102, 5] as const;
  const others = given.map((_, i) =>
    caseKey(...(given.map((each, k) => (k === i ? each + 1 : each)) as [...typeof given])),
  );
  const keys = [caseKey(...given), ...others].map(String);
  expect(new Set(keys).size).toBe(6);
});
