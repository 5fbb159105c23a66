import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  awaitedPool,
  EventLog,
  Headed,
  Kind,
  symbolOf,
  waitingFor,
} from '../../src/eventlog/index.ts';
import { LedgerFold } from '../../src/metrics/index.ts';
import { HOUR, type Line, logOf } from './log-of.ts';

const person = symbolOf('person');
const headings = [
  Headed.working,
  Headed.travelling,
  Headed.outside,
  Headed.offShift,
  Headed.waiting,
  waitingFor(0),
  waitingFor(3),
  waitingFor(12),
];

/** Lower goes first, as the ledger's own words say. */
function precedence(heading: number): number {
  if (awaitedPool(heading) >= 0) return 2 + awaitedPool(heading) / 1000;
  const order = [
    Headed.working,
    Headed.travelling,
    Headed.waiting,
    Headed.outside,
    Headed.offShift,
  ];
  return [0, 1, 3, 4, 5][order.findIndex((each) => each === heading)]!;
}

interface Move {
  readonly which: number;
  readonly what: 'open' | 'close' | 'heading';
  readonly heading: number;
  readonly ms: number;
}

const moves = fc.array(
  fc.record({
    which: fc.nat(5),
    what: fc.constantFrom<Move['what']>('open', 'close', 'heading', 'heading', 'heading'),
    heading: fc.constantFrom(...headings),
    ms: fc.nat(50),
  }),
  { maxLength: 60 },
);

test('every ms of a story is booked to the first heading among its open cases', () => {
  fc.assert(
    fc.property(moves, (all) => {
      const log = new EventLog();
      const open = new Map<number, number | undefined>([[0, undefined]]);
      const expected = new Map<number, number>();
      let now = 0;
      let next = 1;
      log.record(0, 0, Kind.opened, person, -1);
      const pass = (ms: number): void => {
        const known = [...open.values()].filter((heading) => heading !== undefined);
        const first = known.sort((a, b) => precedence(a) - precedence(b))[0] ?? Headed.outside;
        if (ms > 0) expected.set(first, (expected.get(first) ?? 0) + ms);
        now += ms;
      };
      for (const { which, what, heading, ms } of all) {
        pass(ms);
        const someone = [...open.keys()][which % open.size]!;
        if (what === 'open') {
          log.record(now, next, Kind.opened, person, someone);
          open.set(next++, undefined);
        } else if (what === 'heading') {
          log.record(now, someone, Kind.heading, heading, 0);
          open.set(someone, heading);
        } else if (someone !== 0) {
          log.record(now, someone, Kind.closed, 0, 0);
          open.delete(someone);
        }
      }
      pass(7);
      log.record(now, 0, Kind.closed, 0, 0);
      const told: [number, ReadonlyMap<number, number>][] = [];
      const fold = new LedgerFold(undefined, (root, ledger) => told.push([root, ledger]));
      log.readBy(fold);
      const sorted = new Map([...expected].sort(([a], [b]) => a - b));
      expect(told).toEqual([[0, sorted]]);
      expect(fold.byRole.get(person)).toEqual({ stories: 1, minutes: Object.fromEntries(sorted) });
    }),
  );
});

describe('the minutes of many stories', () => {
  const patrol = symbolOf('patrol');
  const window = { from: 10 * HOUR, to: 20 * HOUR, dayOffset: 0 };
  const folded = (lines: readonly Line[]) => {
    const fold = new LedgerFold(window);
    logOf(lines).readBy(fold);
    return fold;
  };
  /** A story of one case under one heading from one hour to another. */
  const story = (role: number, from: number, to: number, heading: number): readonly Line[] => [
    [from, 1, Kind.opened, role, -1],
    [from, 1, Kind.heading, heading],
    [to, 1, Kind.closed],
  ];

  test('are summed up by the role that each began with, of stories that began in the window', () => {
    const fold = folded([
      ...story(person, 9.9, 12, Headed.working),
      ...story(person, 12, 14, Headed.working),
      ...story(person, 10, 11, Headed.travelling),
      ...story(person, 19, 25, Headed.working),
      ...story(patrol, 11, 14, Headed.outside),
      ...story(patrol, 20, 22, Headed.working),
    ]);
    expect(fold.stories).toBe(4);
    expect([...fold.byRole]).toEqual([
      [
        person,
        {
          stories: 3,
          minutes: { [Headed.working]: 8 * HOUR, [Headed.travelling]: HOUR },
        },
      ],
      [patrol, { stories: 1, minutes: { [Headed.outside]: 3 * HOUR } }],
    ]);
  });

  test('are kept apart however many are open at once, each with a linked case', () => {
    const numbers = Array.from({ length: 150 }, (_, i) => i);
    const fold = folded([
      ...numbers.map((i): Line => [11, i, Kind.opened, i % 3 === 0 ? patrol : person, -1]),
      ...numbers.map((i): Line => [11, i, Kind.heading, Headed.waiting]),
      ...numbers.map((i): Line => [12, 1000 + i, Kind.opened, patrol, i]),
      ...numbers.map((i): Line => [12, 1000 + i, Kind.heading, Headed.travelling]),
      ...numbers.map((i): Line => [13, 1000 + i, Kind.closed]),
      ...numbers.map((i): Line => [15, i, Kind.closed]),
    ]);
    const minutes = (stories: number) => ({
      stories,
      minutes: {
        [Headed.travelling]: stories * HOUR,
        [Headed.waiting]: 3 * stories * HOUR,
      },
    });
    expect([...fold.byRole]).toEqual([
      [patrol, minutes(50)],
      [person, minutes(100)],
    ]);
  });

  test.each([0, 12, 95])('are those of thousands of stories at once, up to pool %i', (pool) => {
    const numbers = Array.from({ length: 5000 }, (_, i) => i);
    const fold = folded([
      ...numbers.map((i): Line => [11, i, Kind.opened, person, -1]),
      ...numbers.map((i): Line => [11, i, Kind.heading, Headed.outside]),
      ...numbers.map((i): Line => [11, 5000 + i, Kind.opened, patrol, i]),
      ...numbers.map((i): Line => [11, 5000 + i, Kind.heading, waitingFor(pool)]),
      ...numbers.map((i): Line => [12, 5000 + i, Kind.heading, Headed.working]),
      ...numbers.map((i): Line => [14, 5000 + i, Kind.closed]),
      ...numbers.map((i): Line => [15, i, Kind.closed]),
    ]);
    expect(fold.byRole.get(person)).toEqual({
      stories: 5000,
      minutes: {
        [Headed.working]: 10_000 * HOUR,
        [Headed.outside]: 5000 * HOUR,
        [waitingFor(pool)]: 5000 * HOUR,
      },
    });
  });

  test('are those of stories alone: what a standing case opens belongs to none', () => {
    const fold = folded([
      [0, 7, Kind.standing, patrol, 0],
      [11, 8, Kind.opened, person, 7],
      [11, 8, Kind.heading, Headed.working],
      [12, 9, Kind.opened, person, 8],
      [13, 9, Kind.closed],
      [14, 8, Kind.closed],
    ]);
    expect([fold.stories, fold.byRole.size]).toEqual([0, 0]);
  });
});
