import { describe, expect, test } from 'vitest';
import { Kind, type LogListener, Symbols } from '../../src/eventlog/index.ts';
import { runReplication } from '../../src/model/index.ts';
import { shipped } from './shipped.ts';

/** One sum in one account, in fen. */
interface Account {
  readonly parent: number;
  credited: number;
  passedOn: number;
  lost: number;
  returned: number;
}

/** Runs a variant and keeps the books of every account that money passes through. */
function run(variant: string, seed: number) {
  const scenario = { ...shipped(variant), followUp: 20 * 86_400_000 };
  const symbols = new Symbols();
  const accounts = new Map<number, Account>();
  const storyOf = new Map<number, number>();
  const transferred = new Map<number, number>();
  const violations: string[] = [];
  const matched = new Set<number>();
  const stops = new Map<number, number>();
  let most = 0;
  const record: LogListener['record'] = (_, caseNumber, kind, a, b) => {
    if (kind === Kind.opened) {
      storyOf.set(caseNumber, b === -1 ? caseNumber : storyOf.get(b)!);
      const empty = { credited: 0, passedOn: 0, lost: 0, returned: 0 };
      if (symbols.nameOf(a) === 'funds') accounts.set(caseNumber, { parent: b, ...empty });
      return;
    }
    const story = storyOf.get(caseNumber)!;
    const name = symbols.nameOf(a);
    if (kind === Kind.ended && name === 'match' && symbols.nameOf(b) === 'matched') {
      matched.add(story);
    }
    if (kind !== Kind.milestone) return;
    const account = accounts.get(caseNumber);
    if (account !== undefined && name !== undefined && name in account) {
      account[name as 'credited'] += b;
      if (!Number.isSafeInteger(b) || b < 0) violations.push(`${name} of ${b} fen`);
    }
    if (name === 'transferred') transferred.set(story, (transferred.get(story) ?? 0) + b);
    if (name === 'stopped' && !matched.has(story))
      violations.push(`stop without a match: ${story}`);
    if (name === 'stopExecuted' || name === 'renewed') {
      stops.set(caseNumber, (stops.get(caseNumber) ?? 0) + 1);
      most = Math.max(most, stops.get(caseNumber)!);
    }
    // What is stopped later, in other accounts, has a term of its own.
    if (name === 'stopLapsed') stops.set(caseNumber, 0);
  };
  const listeners = [{ record }];
  runReplication(scenario, { seed, replication: 0, executor: 'compiled', listeners, symbols });
  return { accounts, storyOf, transferred, violations, stops, most };
}

describe.each(['before', 'after'])('money in "%s"', (variant) => {
  test('is conserved to the fen in every account, every hop and every case', () => {
    for (const seed of [1, 2, 3]) {
      const { accounts, storyOf, transferred } = run(variant, seed);
      const handedOn = new Map<number, number>();
      const ends = new Map<number, number>();
      for (const [number, { parent, credited, passedOn, lost, returned }] of accounts) {
        const rest = credited - passedOn - lost - returned;
        expect([0, credited]).toContain(rest);
        handedOn.set(parent, (handedOn.get(parent) ?? 0) + credited);
        const story = storyOf.get(number)!;
        ends.set(story, (ends.get(story) ?? 0) + lost + returned + rest);
      }
      for (const [number, { passedOn }] of accounts) {
        expect(handedOn.get(number) ?? 0).toBe(passedOn);
      }
      expect(ends).toEqual(transferred);
      expect(ends.size).toBeGreaterThan(10);
    }
  });

  test('is never stopped without a match, nor by more than two stops', () => {
    const { violations, stops, most } = run(variant, 4);
    expect(violations).toEqual([]);
    expect(stops.size).toBeGreaterThan(10);
    expect(most).toBeLessThanOrEqual(2);
  });
});
