import { describe, expect, test } from 'vitest';
import { Kind } from '../../src/eventlog/index.ts';
import { cityUnder, readCity, runCity } from './city.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Ordinals of the contacts that a source let in. */
function letIn({ of, named }: ReturnType<typeof runCity>, source = 'contacts'): number[] {
  return of(Kind.arrived)
    .filter(({ a }) => a === named(source))
    .map(({ b }) => b);
}

describe('stocks', () => {
  test('begin at their level, and stay in their range whatever is added', () => {
    const { of, named } = runCity(cityUnder());
    const capacity = of(Kind.changed).filter(({ a }) => a === named('capacity'));
    expect(capacity[0]).toMatchObject({ time: 0, caseNumber: -1, b: 0.9 });
    const levels = capacity.map(({ b }) => b);
    expect(levels.length).toBeGreaterThan(100);
    expect(Math.min(...levels)).toBe(0.2);
    expect(Math.max(...levels)).toBe(1);
  });

  test('decide about chances, and are handed to whoever asks', () => {
    const shareAware = (level: string) => {
      const scenario = cityUnder('before', ['initial: 0.4', `initial: ${level}`]);
      const { of, named } = runCity(scenario);
      const drawn = of(Kind.drawn);
      const levels = drawn.filter(({ a }) => a === named('level')).map(({ b }) => b);
      expect(new Set(levels)).toEqual(new Set([Number(level)]));
      const aware = drawn.filter(({ a }) => a === named('aware')).map(({ b }) => b);
      return aware.reduce((sum, each) => sum + each, 0) / aware.length;
    };
    expect(shareAware('0')).toBe(0);
    // About half of the level: the factor is 0.5, and some 340 contacts arrive.
    expect(shareAware('0.9')).toBeGreaterThan(0.35);
    expect(shareAware('0.9')).toBeLessThan(0.55);
  });

  test('thin arrivals so that fewer are a part of more, with the same luck', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const under = (reach: string) =>
        runCity(cityUnder('before', ['initial: 0.6', `initial: ${reach}`]), seed);
      const [few, some, all] = ['0.2', '0.6', '1'].map((reach) => letIn(under(reach)));
      expect(all!.length).toBeGreaterThan(450);
      expect(all).toEqual(all!.map((_, ordinal) => ordinal));
      expect(some!.filter((ordinal) => !all!.includes(ordinal))).toEqual([]);
      expect(few!.filter((ordinal) => !some!.includes(ordinal))).toEqual([]);
      expect(few!.length / all!.length).toBeGreaterThan(0.12);
      expect(few!.length / all!.length).toBeLessThan(0.28);
    }
  });
});

describe('standing cases', () => {
  test('begin at once, never arrive, and are never censored', () => {
    const { of, named, result } = runCity(cityUnder());
    expect(of(Kind.standing)).toEqual([
      { time: 0, caseNumber: 0, kind: Kind.standing, a: named('gang'), b: 0 },
      { time: 0, caseNumber: 1, kind: Kind.standing, a: named('gang'), b: 1 },
      { time: 0, caseNumber: 2, kind: Kind.standing, a: named('meeting'), b: 0 },
    ]);
    expect(
      of(Kind.opened, Kind.arrived, Kind.censored).map(({ caseNumber }) => caseNumber),
    ).not.toContain(0);
    expect(result.unfinished).toBe(0);
  });

  test('do not keep a run going', () => {
    const { log } = runCity(cityUnder());
    // Sixty days of follow-up would be possible.
    expect(log.at(log.length - 1).time).toBeLessThan(20 * DAY);
  });

  test('are told by number, and nobody is where none stand', () => {
    const { of, named } = runCity(cityUnder());
    const told = of(Kind.told).filter(({ a }) => a === named('PAID'));
    expect(new Set(told.map(({ b }) => b))).toEqual(new Set([0, 1]));
    const none = runCity(cityUnder('before', ['count: 2,', 'count: 0,']));
    expect(none.of(Kind.told).filter(({ a }) => a === none.named('PAID'))).toEqual([]);
    expect(none.result.unfinished).toBe(0);
  });

  test('arrived and opened cases are finished, every one', () => {
    const { of } = runCity(cityUnder());
    expect(of(Kind.opened).length).toBeGreaterThan(300);
    expect(of(Kind.closed)).toHaveLength(of(Kind.opened).length);
  });
});

describe('arrivals at fixed instants', () => {
  test('come then, and no later than the run length', () => {
    const instants = ({ of, named }: ReturnType<typeof runCity>) =>
      of(Kind.arrived)
        .filter(({ a }) => a === named('known'))
        .map(({ time }) => time);
    expect(instants(runCity(cityUnder()))).toEqual([0, 2 * HOUR]);
    const late = cityUnder('before', ['[0 min, 2 h]', '[3 h, 20 d, 1 h]']);
    expect(instants(runCity(late))).toEqual([HOUR, 3 * HOUR]);
  });
});

describe('pools', () => {
  test('grant nothing while they are closed', () => {
    const granted = (scenario = cityUnder()) =>
      runCity(scenario)
        .of(Kind.granted)
        .filter(({ time }) => time >= 2 * DAY && time < 3.5 * DAY).length;
    expect(granted()).toBe(0);
    expect(
      granted(cityUnder('before', ['assumption: works', 'units: 2, assumption: none'])),
    ).toBeGreaterThan(10);
  });

  test('have more units once somebody staffs them, with the reason on record', () => {
    const { of, named, log } = runCity(cityUnder());
    expect(of(Kind.staffed)[0]).toMatchObject({ time: 7 * DAY, a: named('desk'), b: 1 });
    expect(of(Kind.justified)[0]).toMatchObject({ a: named('desk'), b: named('manyDeceived') });
    const busiest = (from: number, to: number) => {
      let held = 0;
      let most = 0;
      for (const { time, kind, b } of log) {
        if (kind === Kind.granted) held += b;
        if (kind === Kind.released) held -= b;
        if (time >= from && time < to) most = Math.max(most, held);
      }
      return most;
    };
    expect(busiest(0, 7 * DAY)).toBe(2);
    expect(busiest(7 * DAY, 14 * DAY)).toBe(3);
  });
});

describe('reviews', () => {
  test('count milestones since the last one', () => {
    const { of, named } = runCity(cityUnder());
    const figures = (name: string) =>
      of(Kind.reviewed)
        .filter(({ a }) => a === named(name))
        .map(({ time, b }) => [time / DAY, b]);
    const count = (name: string, from: number, to: number) =>
      of(Kind.milestone).filter(
        ({ a, time }) => a === named(name) && time >= from * DAY && time <= to * DAY,
      ).length;
    const weeks = [count('deceived', 0, 7), count('deceived', 7, 14)];
    expect(figures('deceived').slice(0, 2)).toEqual([
      [7, weeks[0]],
      [14, weeks[1]],
    ]);
    expect(figures('lost').slice(0, 2)).toEqual([
      [7, weeks[0]! * 100],
      [14, weeks[1]! * 100],
    ]);
    expect(figures('helped')[0]).toEqual([7, count('helped', 0, 7) / weeks[0]!]);
  });
});

describe('what was handed over', () => {
  test('is drawn as it was given', () => {
    const { of, named, symbols } = runCity(cityUnder());
    const why = of(Kind.drawn).filter(({ a }) => a === named('why'));
    expect(new Set(why.map(({ b }) => symbols.nameOf(b)))).toEqual(new Set(['alone']));
    expect(
      runCity(cityUnder('after'))
        .of(Kind.drawn)
        .some(({ b }) => b === named('warned')),
    ).toBe(true);
  });
});

test('time never falls', () => {
  let before = 0;
  for (const { time } of runCity(cityUnder()).log) {
    expect(time).toBeGreaterThanOrEqual(before);
    before = time;
  }
});

test('a variant can go without a lever of the one it extends', () => {
  const read = readCity();
  if ('issues' in read) throw new Error('the city has problems');
  const initial = (variant: string) =>
    read.file.resolve(variant).stocks.map(({ initial: level }) => level);
  expect(initial('before')).toEqual([0.4, 0.6, 0.9]);
  expect(initial('after')).toEqual([0.9, 0.2, 0.9]);
  expect(initial('ablated')).toEqual([0.4, 0.2, 0.9]);
});
