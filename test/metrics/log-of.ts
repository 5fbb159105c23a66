import { EventLog, type Kind } from '../../src/eventlog/index.ts';

export const HOUR = 3_600_000;

/** A record of a log: `a` and `b` as the kind has them. */
export type Line = readonly [hours: number, caseNumber: number, kind: Kind, a?: number, b?: number];

/** A log of these lines, in order. */
export function logOf(lines: readonly Line[]): EventLog {
  const log = new EventLog();
  for (const [hours, caseNumber, kind, a = 0, b = 0] of lines) {
    log.record(hours * HOUR, caseNumber, kind, a, b);
  }
  return log;
}
