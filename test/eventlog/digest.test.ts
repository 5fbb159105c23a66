import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Digest, EventLog, Kind, type LogListener } from '../../src/eventlog/index.ts';

type Row = [number, number, number, number, number];
const rows = fc.array(
  fc.tuple(
    fc.nat(1e12),
    fc.nat(1e6),
    fc.nat(19),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  { minLength: 1, maxLength: 30 },
);
const write = (list: readonly Row[], listener: LogListener) =>
  list.forEach(([time, number, kind, a, b]) => listener.record(time, number, kind as Kind, a, b));
const digestOf = (list: readonly Row[]) => {
  const digest = new Digest();
  write(list, digest);
  return digest.hex;
};

describe('the digest', () => {
  test('changes with any column of any record', () => {
    fc.assert(
      fc.property(rows, fc.nat(29), fc.nat(4), (list, at, column) => {
        const changed = list.map((row): Row => [...row]);
        const row = changed[at % changed.length]!;
        row[column] = column === 2 ? (row[2] + 1) % 20 : row[column]! + 1;
        if (row[column] === list[at % list.length]![column]) return;
        expect(digestOf(changed)).not.toBe(digestOf(list));
      }),
    );
  });

  test('is that of the log it is replayed from', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const log = new EventLog();
        write(list, log);
        const again = new Digest();
        log.replayTo(again);
        expect(again.hex).toBe(digestOf(list));
        expect([...log].length).toBe(list.length);
      }),
    );
  });

  test('is pinned, so that it is the same on every version of Node', () => {
    expect(
      digestOf([
        [1000, 7, Kind.opened, -5, -1],
        [2 ** 40, 7, Kind.drawn, 3, 0.1],
      ]),
    ).toMatchInlineSnapshot(`"b119cdf790cd8fb7"`);
  });
});
