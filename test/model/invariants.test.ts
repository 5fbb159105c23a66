import { describe, expect, test } from 'vitest';
import { type BlockReader, Kind, type LogListener, symbolOf } from '../../src/eventlog/index.ts';
import { LedgerFold } from '../../src/metrics/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { shipped } from './shipped.ts';

/** Runs a replication and lets `listen` hear every record. */
function run(
  variant: string,
  listen: LogListener['record'],
  seed = 5,
  readers: readonly BlockReader[] = [],
) {
  const listeners = [{ record: listen }];
  return runReplication(shipped(variant), {
    seed,
    replication: 0,
    executor: 'compiled',
    listeners,
    readers,
  });
}

describe.each(['before', 'after'])('every run of "%s"', (variant) => {
  test('time never falls, and no case is lost or counted twice', () => {
    let last = 0;
    const open = new Set<number>();
    let opened = 0;
    let closed = 0;
    let censored = 0;
    const result = run(variant, (time, caseNumber, kind) => {
      expect(time).toBeGreaterThanOrEqual(last);
      last = time;
      if (kind === Kind.opened) {
        expect(open.has(caseNumber)).toBe(false);
        open.add(caseNumber);
        opened++;
      } else if (kind === Kind.closed || kind === Kind.censored) {
        expect(open.delete(caseNumber)).toBe(true);
        if (kind === Kind.closed) closed++;
        else censored++;
      } else if (kind !== Kind.dropped && kind !== Kind.arrived) {
        expect(open.has(caseNumber)).toBe(true);
      }
    });
    expect(open.size).toBe(0);
    expect(opened).toBe(result.cases);
    expect(closed + censored).toBe(opened);
    expect(censored).toBe(result.unfinished);
  });

  test('what is seized is released, and no more is held than there is', () => {
    const held = new Map<string, number>();
    const byPool = new Map<number, number>();
    const most = new Map(
      shipped(variant).pools.map(({ id, units, shifts }) => [
        symbolOf(id),
        Math.max(units, ...shifts.map(({ capacity }) => capacity)),
      ]),
    );
    run(variant, (_, caseNumber, kind, pool, units) => {
      const key = `${caseNumber} ${pool}`;
      if (kind === Kind.granted) {
        expect(held.has(key)).toBe(false);
        held.set(key, units);
        byPool.set(pool, (byPool.get(pool) ?? 0) + units);
        expect(byPool.get(pool)).toBeLessThanOrEqual(most.get(pool)!);
      } else if (kind === Kind.released && units > 0) {
        expect(held.get(key)).toBe(units);
        held.delete(key);
        byPool.set(pool, byPool.get(pool)! - units);
      }
    });
    expect(held.size).toBe(0);
  });

  test('the minute ledger of every story sums exactly to its sojourn time', () => {
    const opened = new Map<number, number>();
    const sojourn = new Map<number, number>();
    const booked = new Map<number, number>();
    const ledger = new LedgerFold(undefined, (root, minutes) => {
      booked.set(
        root,
        [...minutes.values()].reduce((sum, ms) => sum + ms, 0),
      );
    });
    run(
      variant,
      (time, caseNumber, kind, a, b) => {
        if (kind === Kind.opened && b === -1) opened.set(caseNumber, time);
        const start = opened.get(caseNumber);
        if ((kind === Kind.closed || kind === Kind.censored) && start !== undefined) {
          sojourn.set(caseNumber, time - start);
        }
      },
      5,
      [ledger],
    );
    expect(booked.size).toBeGreaterThan(20);
    expect(booked).toEqual(sojourn);
  });

  test('nobody is searched by location, video, records or broadcast without an approval on record', () => {
    const roleOf = new Map<number, number>();
    const audited = new Set<number>();
    const guarded = new Set(['location', 'video', 'transport', 'broadcast'].map(symbolOf));
    const search = symbolOf('search');
    let searches = 0;
    run(variant, (_, caseNumber, kind, a) => {
      if (kind === Kind.opened) roleOf.set(caseNumber, a);
      if (kind === Kind.audited) audited.add(caseNumber);
      if (kind === Kind.started && a === search && guarded.has(roleOf.get(caseNumber)!)) {
        searches++;
        expect(audited.has(caseNumber)).toBe(true);
      }
    });
    expect(searches).toBeGreaterThan(0);
  });
});
