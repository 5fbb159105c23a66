import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  awaitedPool,
  EventLog,
  Headed,
  Kind,
  symbolOf,
  waitingFor,
} from '../../src/eventlog/index.ts';
import { LedgerFold } from '../../src/metrics/index.ts';

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
