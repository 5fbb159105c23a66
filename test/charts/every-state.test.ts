import { beforeAll, describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { type ExecutorKind, nodesOf } from '../../src/interpreter/index.ts';
import { anyLuck } from './luck.ts';
import { DAY, HOUR, type Parts, recast, troupe } from './troupe.ts';

const played = ['person', 'victim', 'alert', 'dissuasion', 'gang', 'otherFraud'] as const;

/** Many cases with any luck. */
function season(changes: Parts, people: number, executor: ExecutorKind) {
  const made = troupe(recast(anyLuck, changes), {
    units: { callers: 2, visitors: 2, alertOfficers: 2, communityOfficers: 2, lookUpApprovers: 1 },
    stocks: { gangCapacity: 1 },
    executor,
  });
  made.stand('gang', 3);
  made.stand('crackdown', 3);
  made.stand('cardCutting', 1);
  for (let i = 0; i < people; i++) {
    made.arrive('person');
    made.arrive('falseAlert');
    made.arrive('otherFraud');
    if (i % 10 === 0) made.arrive('raid');
    made.sim.runUntil(made.sim.now + HOUR);
  }
  made.sim.runUntil(made.sim.now + 100 * DAY);
  return made;
}

/** Ids of the states in which a case can rest: those that are left at once are not among them. */
const restingStates = (name: string): readonly string[] =>
  nodesOf(charts[name]!)
    .filter(({ always = [], states }) => {
      const leaves = Object.keys(states).length === 0;
      return leaves && !always.some(({ guard }) => guard === undefined);
    })
    .map(({ id }) => id);

describe('with any luck', () => {
  const visited = new Set<string>();
  const open: number[] = [];
  beforeAll(() => {
    const ways: readonly (readonly [Parts, number])[] = [
      [{}, 200],
      [{ dissuasion: { settings: { teams: false } } }, 200],
      [{ falseAlert: { settings: { active: false } } }, 5],
    ];
    for (const [changes, people] of ways) {
      const { records, host } = season(changes, people, 'compiled');
      open.push(host.cases.live);
      for (const { kind, to } of records()) {
        if (kind === 'event') for (const id of to!.split(',')) visited.add(id);
      }
    }
  }, 120_000);

  test.each(played)('every state of "%s" is reached', (name) => {
    expect(restingStates(name).filter((id) => !visited.has(id))).toEqual([]);
  });

  test('every case ends', () => {
    expect(open).toEqual([0, 0, 0]);
  });
});

test('both executors tell the same of all these charts, record by record', () => {
  const [compiled, actor] = (['compiled', 'actor'] as const).map((kind) => [
    ...season({}, 25, kind).log,
  ]);
  expect(compiled).toEqual(actor);
  expect(actor!.length).toBeGreaterThan(2000);
}, 120_000);
