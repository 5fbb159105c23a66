import { describe, expect, test } from 'vitest';
import { EventLog, Kind, type LogListener, symbolOf } from '../../src/eventlog/index.ts';
import { runReplication } from '../../src/model/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { shipped, withRoles } from './shipped.ts';

const options = { seed: 11, replication: 3, executor: 'compiled' } as const;
const digestOf = (scenario: Scenario, listeners: LogListener[] = []) =>
  runReplication(scenario, { ...options, listeners }).digest;

/** What chance brought to each arrival, by ordinal: name of the draw and value. */
function drawsByOrdinal(scenario: Scenario): Map<number, string[]> {
  const ordinals = new Map<number, number>();
  const draws = new Map<number, string[]>();
  const record: LogListener['record'] = (_, caseNumber, kind, a, b) => {
    if (kind === Kind.arrived) {
      ordinals.set(caseNumber, b);
      draws.set(b, []);
    }
    const ordinal = ordinals.get(caseNumber);
    if (kind === Kind.drawn && ordinal !== undefined) draws.get(ordinal)!.push(`${a} ${b}`);
  };
  runReplication(scenario, { ...options, listeners: [{ record }] });
  return draws;
}

describe('the same seed', () => {
  test('gives the same bytes twice, with a log kept and without', () => {
    const scenario = shipped();
    const plain = digestOf(scenario);
    expect(digestOf(scenario)).toBe(plain);
    expect(digestOf(scenario, [new EventLog()])).toBe(plain);
  });

  test('gives other bytes for another seed, replication or policy', () => {
    const digests = [
      digestOf(shipped()),
      digestOf(shipped('before')),
      runReplication(shipped(), { ...options, seed: 12 }).digest,
      runReplication(shipped(), { ...options, replication: 4 }).digest,
    ];
    expect(new Set(digests).size).toBe(4);
  });

  test('brings the same people under every policy', () => {
    const before = drawsByOrdinal(shipped('before'));
    const after = drawsByOrdinal(shipped('after'));
    expect(before.size).toBeGreaterThan(20);
    expect(before).toEqual(after);
  });

  test('leaves the draws of all cases alone when a pool and a role are added', () => {
    const scenario = shipped();
    const extended: Scenario = {
      ...scenario,
      pools: [{ ...scenario.pools[0]!, id: 'volunteers', units: 7, shifts: [] }, ...scenario.pools],
      roles: [
        { ...scenario.roles.find(({ id }) => id === 'phone')!, id: 'neighbours' },
        ...scenario.roles,
      ],
    };
    expect(drawsByOrdinal(extended)).toEqual(drawsByOrdinal(scenario));
  });

  test('leaves the draws of other cases alone when one role draws more than before', () => {
    const scenario = shipped();
    const extended = withRoles(scenario, (role) => {
      if (role.id !== 'phone') return role;
      return { ...role, delays: { ...role.delays, another: Object.values(role.delays)[0]! } };
    });
    expect(drawsByOrdinal(extended)).toEqual(drawsByOrdinal(scenario));
    expect(digestOf(extended)).toBe(digestOf(scenario));
  });

  test('is told by the name of a thing, not by its place', () => {
    expect(symbolOf('found')).toBe(symbolOf('found'));
    expect(symbolOf('found')).not.toBe(symbolOf('closed'));
  });
});
