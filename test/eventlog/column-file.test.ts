import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnWriter, EventLog, type Kind, readColumns } from '../../src/eventlog/index.ts';

const record = fc.tuple(
  fc.nat(1e12),
  fc.nat(1e6),
  fc.nat(19),
  fc.integer(),
  fc.double({ noNaN: true }),
);

function written(log: EventLog): Uint8Array {
  const parts: number[] = [];
  log.readBy(new ColumnWriter((bytes) => parts.push(...bytes)));
  return Uint8Array.from(parts);
}

test('a log written in columns is read back record by record, also when it takes several blocks', () => {
  fc.assert(
    fc.property(fc.array(record), fc.constantFrom(1, 700), (list, times) => {
      const log = new EventLog();
      for (let i = 0; i < times; i++) {
        for (const [time, number, kind, a, b] of list) log.record(time, number, kind as Kind, a, b);
      }
      const again = new EventLog();
      readColumns(written(log), again);
      expect(again.length).toBe(log.length);
      for (let i = 0; i < log.length; i += 97) expect(again.at(i)).toEqual(log.at(i));
    }),
    { numRuns: 30 },
  );
});

test('a file of another kind, or one that breaks off, is refused', () => {
  const log = new EventLog();
  log.record(1, 2, 3, 4, 5);
  const bytes = written(log);
  expect(() => readColumns(bytes.subarray(0, bytes.length - 1), log)).toThrow('breaks off');
  expect(() => readColumns(new TextEncoder().encode('replication,time_ms'), log)).toThrow(
    'it begins with "replication,time"',
  );
});
