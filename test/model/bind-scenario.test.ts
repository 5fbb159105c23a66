import { describe, expect, test } from 'vitest';
import { Stocks } from '../../src/interpreter/index.ts';
import { bindScenario } from '../../src/model/bind-scenario.ts';
import { constant, uniformBetween } from '../../src/random/index.ts';
import type { Role } from '../../src/scenario/index.ts';
import { scenario } from '../report/fixtures.ts';

const [MINUTE, HOUR] = [60_000, 3_600_000];
const DAY = 24 * HOUR;
const always = <const T>(otherwise: T) => ({ cases: { otherwise } });
const drawn = (minutes: number) =>
  ({ kind: 'drawn', distribution: uniformBetween(0, minutes * MINUTE) }) as const;
const stocks = new Stocks([{ name: 'trust', initial: 0.4, least: 0, most: 1 }]);

/** The rules of a role with these parameters. */
function bound(role: Partial<Role>, startOfWeekOffset = 0) {
  const [first] = scenario.roles;
  const roles = [{ ...first!, ...role }];
  return bindScenario({ ...scenario, startOfWeekOffset, roles }, stocks)[0]!;
}

test('a role has the pools of the scenario, and further names for them', () => {
  const { pools } = bound({ pools: { officers: 'searchers' } });
  expect([...pools]).toEqual([
    ['callTakers', 0],
    ['searchers', 1],
    ['officers', 1],
  ]);
  expect(() => bound({ pools: { officers: 'nobody' } })).toThrow('has no pool "nobody"');
  expect(() => bound({ chart: 'none' })).toThrow('role "missing" has no chart "none"');
});

describe('a delay', () => {
  const rule = (delay: Role['delays'][string], start = 0) =>
    bound({ delays: { wait: delay } }, start).delays.get('wait')!;

  test('is drawn, by an attribute where it depends on one', () => {
    const same = rule(always(drawn(8)));
    expect([same.draws, same.quantile?.(0.5), same.ms({}, 0.5, 0)]).toEqual([
      true,
      4 * MINUTE,
      4 * MINUTE,
    ]);
    const by = rule({ by: 'person', cases: { elder: drawn(2), otherwise: drawn(8) } });
    expect(by.quantile).toBeUndefined();
    expect(['elder', 'adult'].map((person) => by.ms({ person }, 0.5, 0))).toEqual([
      MINUTE,
      4 * MINUTE,
    ]);
  });

  test('needs no uniform where it is the same every time', () => {
    expect(rule(always({ kind: 'drawn', distribution: constant(MINUTE) })).draws).toBe(false);
  });

  test('until the clock shows a time is shorter the later it begins, and nothing at that time', () => {
    // The replication begins on a Monday at 06:00.
    const opening = rule(always({ kind: 'untilClock', time: 8.5 * HOUR }), 6 * HOUR);
    expect([opening.draws, opening.quantile]).toEqual([false, undefined]);
    const left = [0, HOUR, 2.5 * HOUR, 3 * HOUR, 3 * DAY].map((now) => opening.ms({}, 0, now));
    expect(left).toEqual([2.5 * HOUR, 1.5 * HOUR, 0, 23.5 * HOUR, 2.5 * HOUR]);
  });

  test('that is not given for a value is refused', () => {
    const elder = rule({ by: 'person', cases: { elder: drawn(2) } });
    expect(() => elder.ms({ person: 'adult' }, 0.5, 0)).toThrow(
      'nothing is given for person "adult", nor otherwise',
    );
  });
});

describe('a draw', () => {
  const value = (draw: Role['draws'][string], u: number, context = {}) =>
    bound({ draws: { it: draw } })
      .draws.get('it')!
      .value(context, u);

  test('is a number, or true as often as its probability says', () => {
    expect(value(always({ kind: 'number', distribution: uniformBetween(2, 4) }), 0.25)).toBe(2.5);
    const chance = always({ kind: 'chance', probability: 0.3 });
    expect([0, 0.29, 0.3, 0.9].map((u) => value(chance, u))).toEqual([true, true, false, false]);
  });

  test('is a choice by its weights, of which only the proportions count', () => {
    const values = ['elder', 'adult', 'minor'];
    const choice = always({ kind: 'choice', values, weights: [2, 1, 1] });
    expect([0, 0.49, 0.5, 0.74, 0.75, 0.99].map((u) => value(choice, u))).toEqual(
      'elder elder adult adult minor minor'.split(' '),
    );
    const never = always({ kind: 'choice', values, weights: [0, 1, 0] });
    expect([0, 0.5, 0.99].map((u) => value(never, u))).toEqual(['adult', 'adult', 'adult']);
  });

  test('is the level of a stock, or true as often as that says', () => {
    expect(value(always({ kind: 'stock', stock: 'trust' }), 0.9)).toBe(0.4);
    const half = always({ kind: 'stockChance', stock: 'trust', times: 0.5 });
    expect([0.19, 0.21].map((u) => value(half, u))).toEqual([true, false]);
  });

  test('is what was handed over, and nothing else', () => {
    const taken = always({ kind: 'taken', attribute: 'loss' });
    expect(value(taken, 0, { loss: 0 })).toBe(0);
    expect(() => value(taken, 0)).toThrow('nothing was handed over as "loss"');
  });
});

describe('an activity', () => {
  const rule = (activity: Role['activities'][string]) =>
    bound({ activities: { search: activity } }).activities.get('search')!;

  test('takes a time, and ends in one way where nothing is said of that', () => {
    const distribution = uniformBetween(0, HOUR);
    const { effort, outcome } = rule({ effort: always({ kind: 'timed', distribution }) });
    expect(effort).toMatchObject({ kind: 'timed', draws: true });
    expect(effort.kind === 'timed' && effort.ms({}, 0.5, 0)).toBe(HOUR / 2);
    expect(outcome).toBeUndefined();
  });

  test('ends with a hazard, which an attribute may multiply', () => {
    const hazard = { kind: 'hazard', perSearcher: 1e-6, decay: HOUR } as const;
    const rate = (times: object) => {
      const { effort } = rule({ effort: always({ ...hazard, ...times }) });
      return effort.kind === 'hazard' && effort.rate({ ease: 3 });
    };
    expect(rate({})).toBe(1e-6);
    expect(rate({ times: 'ease' })).toBeCloseTo(3e-6, 12);
  });

  test('ends in the ways that are given, by their probabilities', () => {
    const distribution = constant(MINUTE);
    const outcomes = {
      by: 'person',
      cases: { elder: { found: 1 }, otherwise: { found: 0.2, not: 0.8 } },
    };
    const { outcome } = rule({ effort: always({ kind: 'timed', distribution }), outcomes });
    expect(outcome!({ person: 'elder' }, 0.9)).toBe('found');
    expect([0.1, 0.3].map((u) => outcome!({ person: 'adult' }, u))).toEqual(['found', 'not']);
  });
});

test('a decision is chosen by its probabilities, after some time', () => {
  const answer = { choose: always({ yes: 0.25, no: 0.75 }), latency: drawn(2) };
  const rule = bound({ decisions: { answer } }).decisions.get('answer')!;
  expect([0.2, 0.3].map((u) => rule.choose({}, u))).toEqual(['yes', 'no']);
  expect(rule.latency.ms({}, 0.5, 0)).toBe(MINUTE);
});
