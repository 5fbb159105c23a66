import { beforeAll, describe, expect, test } from 'vitest';
import { Kind, Symbols } from '../../../src/eventlog/index.ts';
import { runReplication } from '../../../src/model/index.ts';
import { readFromDisk, readScenario } from '../../../src/scenario/index.ts';

/** Where a search and its lines of enquiry have come to, event by event, over a season of searches. */
function season() {
  const read = readScenario('scenarios/shenzhen-2021.yaml', readFromDisk);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  const scenario = read.file.resolve('after');
  const symbols = new Symbols();
  const parentOf = new Map<number, number>();
  const statesOf = new Map<number, readonly string[]>();
  const milestones = new Map<number, string[]>();
  const manned: { readonly search: readonly string[]; readonly at: number }[] = [];
  const homecomings: (readonly string[])[] = [];
  let lines = 0;
  runReplication(scenario, {
    seed: 5,
    replication: 0,
    executor: 'compiled',
    symbols,
    listeners: [
      {
        record(time, number, kind, a, b) {
          if (kind === Kind.opened) parentOf.set(number, b);
          if (kind === Kind.milestone) {
            milestones.set(number, [...(milestones.get(number) ?? []), symbols.nameOf(a)!]);
          }
          if (kind !== Kind.event) return;
          const before = statesOf.get(number) ?? [];
          const states = symbols.nameOf(b)!.split(',');
          statesOf.set(number, states);
          const begins = states.includes('probe.manned') && !before.includes('probe.manned');
          if (begins) {
            lines++;
            manned.push({ search: statesOf.get(parentOf.get(number)!)!, at: time });
          }
          const isHome = (ids: readonly string[]) => ids.includes('missingPerson.person.home');
          if (isHome(states) && !isHome(before)) homecomings.push(before);
        },
      },
    ],
  });
  return { lines, manned, homecomings, milestones };
}

describe('a season of searches', () => {
  let seen: ReturnType<typeof season>;
  beforeAll(() => {
    seen = season();
  }, 60_000);

  test('puts searchers on a line only while the person is searched for', () => {
    const searching = 'missingPerson.handling.search.searching';
    expect(seen.lines).toBeGreaterThan(1000);
    expect(seen.manned.filter(({ search }) => !search.includes(searching))).toEqual([]);
  });

  test('has nobody come home who is with an officer already', () => {
    const asked = 'missingPerson.handling.search.verifying.askingWishes';
    expect(seen.homecomings.length).toBeGreaterThan(10);
    expect(seen.homecomings.filter((before) => before.includes(asked))).toEqual([]);
  });

  test('finds nobody twice', () => {
    const found = [...seen.milestones.values()].map(
      (names) => names.filter((name) => name === 'found').length,
    );
    expect(found.filter((times) => times === 1).length).toBeGreaterThan(500);
    expect(found.filter((times) => times > 1)).toEqual([]);
  });
});
