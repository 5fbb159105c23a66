import { describe, expect, test } from 'vitest';
import { Kind, Symbols } from '../../../src/eventlog/index.ts';
import { runReplication } from '../../../src/model/index.ts';
import { constant } from '../../../src/random/index.ts';
import type { ByAttribute, Delay, Draw, Role, TimedWork } from '../../../src/scenario/index.ts';
import { shipped, withRoles } from '../../model/shipped.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const always = <T>(value: T): ByAttribute<T> => ({ cases: { otherwise: value } });
const lasting = (ms: number): ByAttribute<Delay> =>
  always({ kind: 'drawn', distribution: constant(ms) });
const work = (ms: number): ByAttribute<TimedWork> =>
  always({ kind: 'timed', distribution: constant(ms) });
const number = (value: number): ByAttribute<Draw> =>
  always({ kind: 'number', distribution: constant(value) });

/** How long things take, in hours, from the stop on. */
interface Times {
  /** In the first account, and in each of two in the second layer. */
  readonly dwell?: readonly [number, number];
  /** How many there are, two hours apart. */
  readonly transfers?: number;
  readonly review?: number;
  readonly file?: number;
  readonly trace?: number;
  readonly firstStop?: number;
  readonly appeal?: number;
}

const NEVER = 400 * 24;
/** Longer than a case of stop-payment, and over in the end. */
const LONG = 40 * 24;

/** One victim who reports at once and loses 3,000 yuan, which is followed to a second layer. */
const changes = ({
  dwell = [0.02, LONG],
  transfers = 1,
  review = 72,
  file = 1,
  trace = NEVER,
  firstStop = 48,
  appeal = NEVER,
}: Times) => {
  const roles: Readonly<Record<string, (role: Role) => Partial<Role>>> = {
    victim: ({ settings, draws, delays }) => ({
      settings: { ...settings, lastLayer: 2 },
      draws: { ...draws, instalments: number(transfers), loss: number(3000) },
      delays: { ...delays, realising: lasting(2 * MINUTE), betweenTransfers: lasting(2 * HOUR) },
    }),
    funds: () => ({
      draws: { parts: number(2) },
      delays: {
        dwell: {
          by: 'layer',
          cases: {
            1: { kind: 'drawn', distribution: constant(dwell[0] * HOUR) },
            2: { kind: 'drawn', distribution: constant(dwell[1] * HOUR) },
          },
        },
      },
    }),
    stopPayment: ({ delays, activities }) => ({
      delays: {
        ...delays,
        firstStop: lasting(firstStop * HOUR),
        filingReview: lasting(review * HOUR),
        holderNotices: lasting(appeal * HOUR),
      },
      activities: {
        ...activities,
        file: { effort: work(file * HOUR) },
        traceLayer: { effort: work(trace * HOUR), outcomes: always({ found: 1 }) },
        match: { ...activities['match']!, outcomes: always({ matched: 1 }) },
        approve: { ...activities['approve']!, outcomes: always({ approved: 1 }) },
        reviewAppeal: { effort: work(HOUR), outcomes: always({ released: 1 }) },
      },
    }),
  };
  return (role: Role): Role => ({ ...role, ...roles[role.id]?.(role) });
};

/** The one victim's milestones, with yuan where they are about a sum, and hours since the stop. */
function milestones(times: Times, executor: 'compiled' | 'actor' = 'compiled') {
  const base = shipped('after');
  const scenario = {
    ...withRoles(base, changes(times)),
    followUp: 300 * DAY,
    arrivals: base.arrivals
      .filter(({ id }) => id === 'victims')
      .map((each) => ({ ...each, at: [0] })),
  };
  const symbols = new Symbols();
  const all: { name: string; yuan: number; time: number }[] = [];
  const record = (time: number, _: number, kind: Kind, a: number, b: number): void => {
    if (kind === Kind.milestone) all.push({ name: symbols.nameOf(a)!, yuan: b / 100, time });
  };
  const options = { seed: 1, replication: 0, executor, symbols, listeners: [{ record }] };
  const { unfinished } = runReplication(scenario, options);
  const stop = all.find(({ name }) => name === 'stopExecuted')!.time;
  const told = all.map(
    ({ name, yuan, time }) => [name, yuan, Math.round((time - stop) / MINUTE) / 60] as const,
  );
  const of = (...names: readonly string[]) => told.filter(([name]) => names.includes(name));
  return { of, unfinished };
}

const MONEY = ['stopped', 'released', 'frozen', 'returned', 'lost'];

describe('an order that is under way when the case is filed', () => {
  test.each(['compiled', 'actor'] as const)('holds no money for ever (%s)', (executor) => {
    const { of, unfinished } = milestones({ review: 1, trace: 2 }, executor);
    expect(of('extended', 'filed')).toEqual([
      ['extended', 0, 2],
      ['filed', 0, 2],
    ]);
    expect(of(...MONEY).map(([name, yuan]) => [name, yuan])).toEqual([
      ['stopped', 1500],
      ['stopped', 1500],
      ['released', 1500],
      ['released', 1500],
      ['lost', 1500],
      ['lost', 1500],
    ]);
    expect(unfinished).toBe(0);
  });

  test.each([
    ['to a later layer', { review: 2, file: 0, trace: 2 }],
    ['to the first account', { dwell: [LONG, LONG], review: 0, file: 0 }],
  ] as const)('holds none either where filing takes no time at all: the order %s', (_, times) => {
    const { of, unfinished } = milestones(times);
    const sums = (wanted: string) => of(wanted).reduce((sum, [, yuan]) => sum + yuan, 0);
    expect(sums('stopped') - sums('released') - sums('returned')).toBe(0);
    expect(unfinished).toBe(0);
  });
});

describe('what an order to a later layer stops', () => {
  test('has a term of its own once that of the first account has run out', () => {
    const { of } = milestones({ review: 200, trace: 60 });
    expect(
      of('stopLapsed', 'extended')
        .slice(0, 2)
        .map(([name, , at]) => [name, at]),
    ).toEqual([
      ['stopLapsed', 48],
      ['extended', 60],
    ]);
    expect(of('stopped').map(([, yuan, at]) => [yuan, at])).toEqual([
      [1500, 60],
      [1500, 60],
    ]);
    const renewed = of('renewed').map(([, , at]) => at);
    expect(renewed).toHaveLength(1);
    expect(renewed[0]).toBeGreaterThanOrEqual(108);
    expect(of('released').map(([, yuan, at]) => [yuan, at])).toEqual([
      [1500, renewed[0]! + 48],
      [1500, renewed[0]! + 48],
    ]);
  });

  test('has it from its own order on where nothing was held before', () => {
    const { of } = milestones({ review: 300, trace: 47 });
    const [first] = of('renewed').map(([, , at]) => at);
    expect(of('stopped').map(([, yuan, at]) => [yuan, at])).toEqual([
      [1500, 47],
      [1500, 47],
    ]);
    expect(first).toBeGreaterThanOrEqual(95);
    expect(of('released').map(([, , at]) => at)).toEqual([first! + 48, first! + 48]);
  });

  test('shares the term of what is held already, so that nothing is held for longer than it', () => {
    const { of } = milestones({ dwell: [1, LONG], transfers: 2, review: 300, trace: 47 });
    const [first] = of('renewed').map(([, , at]) => at);
    expect(first).toBeLessThan(49);
    expect(of('stopped', 'released').slice(0, 6)).toEqual([
      ['stopped', 1500, 0],
      ['stopped', 750, 47],
      ['stopped', 750, 47],
      ['released', 1500, first! + 48],
      ['released', 750, first! + 48],
      ['released', 750, first! + 48],
    ]);
  });

  test('is not stopped again after it was released', () => {
    const { of } = milestones({ review: 400, trace: 30 });
    expect(of('extended').length).toBeGreaterThan(5);
    expect(of('stopped')).toHaveLength(2);
    expect(of('released')).toHaveLength(2);
  });

  test('is frozen at once where the case is filed already', () => {
    // Of two transfers the first has gone on to the second layer before the stop.
    const { of } = milestones({ dwell: [1, LONG], transfers: 2, review: 1, trace: 5 });
    expect(of('stopped', 'frozen')).toEqual([
      ['stopped', 1500, 0],
      ['frozen', 1500, 2],
      ['stopped', 750, 5],
      ['stopped', 750, 5],
      ['frozen', 750, 5],
      ['frozen', 750, 5],
    ]);
  });
});

describe('money whose stop ends within the instant of its order', () => {
  test('is not renewed, frozen or returned', () => {
    const { of, unfinished } = milestones({ dwell: [LONG, LONG], firstStop: 0 });
    expect(of(...MONEY, 'moneyHeld', 'renewed', 'returnExecuted').slice(0, 4)).toEqual([
      ['stopped', 3000, 0],
      ['released', 3000, 0],
      ['moneyHeld', 0, 0],
      ['lost', 1500, 2 * LONG],
    ]);
    expect(unfinished).toBe(0);
  });
});

describe('an account whose holder is not involved', () => {
  test('is released, and the case is filed all the same', () => {
    const { of, unfinished } = milestones({ dwell: [LONG, LONG], appeal: 10 });
    expect(of('released')).toEqual([['released', 3000, 11]]);
    expect(of('filed').map(([, , at]) => at)).toEqual([73]);
    expect(of('stopLapsed', 'frozen', 'returned')).toEqual([]);
    expect(unfinished).toBe(0);
  });

  test('has nothing frozen or returned where an order to a later layer arrives as it is released', () => {
    const { of, unfinished } = milestones({ appeal: 9, trace: 10 });
    expect(of('extended', 'releasedEarly').map(([, , at]) => at)).toEqual([10, 10]);
    expect(of('released').map(([, yuan]) => yuan)).toEqual([1500, 1500]);
    expect(of('filed')).toHaveLength(1);
    expect(of('frozen', 'returned', 'returnExecuted')).toEqual([]);
    expect(unfinished).toBe(0);
  });

  test('ends the file where the money was frozen', () => {
    const { of, unfinished } = milestones({ dwell: [LONG, LONG], review: 1, appeal: 10 });
    expect(of('frozen', 'released').map(([name, , at]) => [name, at])).toEqual([
      ['frozen', 2],
      ['released', 11],
    ]);
    expect(of('returned')).toEqual([]);
    expect(unfinished).toBe(0);
  });
});
