import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Stocks } from '../../src/interpreter/index.ts';
import { bindScenario } from '../../src/model/bind-scenario.ts';
import { constant, uniformBetween } from '../../src/random/index.ts';
import type { Role } from '../../src/scenario/index.ts';
import { during } from '../../src/scenario/schema/week.ts';
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

  test('knows no case that was not given, though every object has something of that name', () => {
    const by = rule({ by: 'person', cases: { elder: drawn(2), otherwise: drawn(8) } });
    for (const person of ['constructor', 'toString', '__proto__']) {
      expect(by.ms({ person }, 0.5, 0)).toBe(4 * MINUTE);
    }
    const only = rule({ by: 'person', cases: { constructor: drawn(2) } });
    expect(only.ms({ person: 'constructor' }, 0.5, 0)).toBe(MINUTE);
    expect(() => only.ms({ person: 'toString' }, 0.5, 0)).toThrow(
      'nothing is given for person "toString", nor otherwise',
    );
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

  test('that falls into hours ends as soon as they begin, within them as it is', () => {
    // Office hours of two days, and the replication begins on a Friday at 06:00.
    const office = [
      { from: 9 * HOUR, to: 17 * HOUR },
      { from: 4 * DAY + 9 * HOUR, to: 4 * DAY + 12 * HOUR },
    ];
    const start = 4 * DAY + 6 * HOUR;
    const hour = rule(
      always({ kind: 'drawn', distribution: constant(HOUR), during: office }),
      start,
    );
    expect([hour.draws, hour.quantile]).toEqual([false, undefined]);
    const ends = [0, 2 * HOUR, 4 * HOUR, 5 * HOUR - 1, 5 * HOUR].map(
      (now) => (now + hour.ms({}, 0.5, now)) / HOUR,
    );
    expect(ends).toEqual([3, 3, 5, 6 - 1 / HOUR, 75]);
  });

  test('until the clock shows a time may fall into hours as well', () => {
    const weekdays = [{ from: 0, to: 5 * DAY }];
    // A Friday at noon: the next time that it is 09:00 is on Saturday, of weekdays on Monday at midnight.
    const noon = 4 * DAY + 12 * HOUR;
    const next = rule(always({ kind: 'untilClock', time: 9 * HOUR, during: weekdays }), noon);
    expect(next.ms({}, 0, 0)).toBe(7 * DAY - noon);
    expect(next.ms({}, 0, 3 * DAY)).toBe(21 * HOUR);
  });

  test('that falls into hours is whole, ends in them, and waits for no more than the next ones', () => {
    const entry = fc.record({
      days: fc.subarray(['mon', 'tue', 'fri', 'sun'], { minLength: 1 }),
      hours: fc.constantFrom('09-17', '12:30-13', '22-06', '00-24', '23:59-24'),
    });
    const hours = fc.array(entry, { minLength: 1, maxLength: 3 });
    const length = fc.double({ min: 0, max: 9 * DAY, noNaN: true });
    fc.assert(
      fc.property(hours, length, fc.nat(), (written, ms, now) => {
        const stretches = during.parse(written);
        const isIn = (at: number) => stretches.some(({ from, to }) => at >= from && at < to);
        const after = (lasts: number) => (3 * HOUR + now + lasts) % (7 * DAY);
        const distribution = constant(ms);
        const delay = rule(always({ kind: 'drawn', distribution, during: stretches }), 3 * HOUR);
        const lasts = delay.ms({}, 0.5, now);
        const asDrawn = Math.round(ms);
        expect(Number.isInteger(lasts)).toBe(true);
        expect(isIn(after(lasts))).toBe(true);
        expect(lasts === asDrawn).toBe(isIn(after(asDrawn)));
        if (lasts === asDrawn) return;
        expect(isIn(after(lasts - 1))).toBe(false);
        expect(lasts).toBeGreaterThan(asDrawn);
        expect(lasts - asDrawn).toBeLessThan(7 * DAY);
      }),
    );
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
    const odd = always({ kind: 'taken', attribute: 'constructor' });
    expect(() => value(odd, 0)).toThrow('nothing was handed over as "constructor"');
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
