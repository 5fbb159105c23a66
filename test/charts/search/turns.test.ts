import { expect, test } from 'vitest';
import { Kind, Symbols } from '../../../src/eventlog/index.ts';
import { runReplication } from '../../../src/model/index.ts';
import { readFromDisk, readScenario } from '../../../src/scenario/index.ts';

/** The tutorial, whose lines take turns, with all of them started together. */
function together() {
  const read = readScenario('scenarios/tutorial.yaml', (path) =>
    Buffer.from(readFromDisk(path))
      .toString()
      .replace('allAtOnce: { value: false', 'allAtOnce: { value: true'),
  );
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  return read.file.resolve(read.file.variants[0]!.id);
}

test('lines that are followed together and give up their searchers after a turn ask for them again', () => {
  const symbols = new Symbols();
  const manned = new Map<number, number>();
  const inMind = new Map<number, readonly string[]>();
  runReplication(together(), {
    seed: 5,
    replication: 0,
    executor: 'compiled',
    symbols,
    listeners: [
      {
        record(_, number, kind, __, b) {
          if (kind !== Kind.event) return;
          const states = symbols.nameOf(b)!.split(',');
          const before = inMind.get(number) ?? [];
          inMind.set(number, states);
          if (!states.includes('probe.manned') || before.includes('probe.manned')) return;
          manned.set(number, (manned.get(number) ?? 0) + 1);
        },
      },
    ],
  });
  // Half an hour each; whoever is not found at once is searched for over many turns.
  expect(Math.max(...manned.values())).toBeGreaterThan(5);
});

test('the end of a turn moves on nobody but the round that the line belongs to', () => {
  const read = readScenario('scenarios/tutorial.yaml', readFromDisk);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const symbols = new Symbols();
  const inMind = new Map<number, string>();
  const moved: number[] = [];
  const record = (_: number, number: number, kind: Kind, a: number, b: number): void => {
    if (kind !== Kind.event) return;
    const states = symbols.nameOf(b)!;
    const before = inMind.get(number) ?? '';
    inMind.set(number, states);
    if (symbols.nameOf(a) !== 'TURN_OVER') return;
    const placeIn = (region: string, all: string): string =>
      all
        .split(',')
        .filter((id) => id.includes(`.searching.${region}.`))
        .join();
    const regions = ['station', 'centre'].filter(
      (region) => placeIn(region, states) !== placeIn(region, before),
    );
    moved.push(regions.length);
  };
  const options = { seed: 7, replication: 0, executor: 'compiled' as const, symbols };
  runReplication(read.file.resolve('before'), { ...options, listeners: [{ record }] });
  expect(moved.length).toBeGreaterThan(100);
  expect(Math.max(...moved)).toBe(1);
});
