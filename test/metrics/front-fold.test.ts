import { describe, expect, test } from 'vitest';
import { EventLog, Kind, symbolOf } from '../../src/eventlog/index.ts';
import { FrontFold } from '../../src/metrics/index.ts';

const HOUR = 3_600_000;
const window = { from: 10 * HOUR, to: 20 * HOUR, dayOffset: 0 };
const [alert, visit, other, centre, dissuaded] = [
  'alert',
  'visit',
  'other',
  'centre',
  'dissuaded',
].map(symbolOf) as [number, number, number, number, number];

type Line = readonly [hours: number, caseNumber: number, kind: Kind, a?: number, b?: number];
function fronts(lines: readonly Line[]) {
  const fold = new FrontFold(
    [
      { roles: [alert, visit, centre], milestones: [dissuaded] },
      { roles: [visit], milestones: [] },
    ],
    window,
  );
  const log = new EventLog();
  for (const [hours, caseNumber, kind, a = 0, b = 0] of lines) {
    log.record(hours * HOUR, caseNumber, kind, a, b);
  }
  log.readBy(fold);
  return fold.summaries;
}

describe('a front', () => {
  test('gets the cases of its roles that open within the window', () => {
    const [first, second] = fronts([
      [9, 1, Kind.opened, alert, -1],
      [10, 2, Kind.opened, alert, -1],
      [12, 3, Kind.opened, visit, 2],
      [12, 4, Kind.opened, other, 2],
      [20, 5, Kind.opened, alert, -1],
    ]);
    expect([first!.opened, second!.opened]).toEqual([2, 1]);
  });

  test('has a backlog of what is open within the window, whenever it was opened', () => {
    const [first, second] = fronts([
      [5, 1, Kind.opened, alert, -1],
      [12, 2, Kind.opened, visit, 1],
      [15, 1, Kind.closed],
      [25, 2, Kind.censored],
    ]);
    expect(first!.caseTime).toBe((5 + 8) * HOUR);
    expect(second!.caseTime).toBe(8 * HOUR);
  });

  test('counts what standing cases achieve, but not them as work', () => {
    const [first] = fronts([
      [0, 1, Kind.standing, centre, 0],
      [11, 1, Kind.milestone, dissuaded, 0],
      [12, 1, Kind.closed],
    ]);
    expect(first).toEqual({ opened: 0, caseTime: 0, milestones: [{ count: 1, amount: 0 }] });
  });

  test('counts milestones of its own roles when they happen, with their amounts', () => {
    const [first, second] = fronts([
      [5, 1, Kind.opened, alert, -1],
      [6, 2, Kind.opened, other, -1],
      [9.9, 1, Kind.milestone, dissuaded, 1],
      [11, 1, Kind.milestone, dissuaded, 500],
      [12, 2, Kind.milestone, dissuaded, 9000],
      [12, 1, Kind.milestone, other, 9000],
      [13, 1, Kind.closed],
      [14, 1, Kind.milestone, dissuaded, 9000],
    ]);
    expect(first!.milestones).toEqual([{ count: 1, amount: 500 }]);
    expect(second!.milestones).toEqual([]);
  });

  test('loses sight of no case, however many are open at once', () => {
    const numbers = Array.from({ length: 200 }, (_, i) => i);
    const [first] = fronts([
      ...numbers.map((i): Line => [11, i, Kind.opened, alert, -1]),
      ...numbers.map((i): Line => [12, i, Kind.milestone, dissuaded, 2]),
      ...numbers.map((i): Line => [13, i, Kind.closed]),
      [19, 0, Kind.opened, other, -1],
    ]);
    expect(first).toEqual({
      opened: 200,
      caseTime: 400 * HOUR,
      milestones: [{ count: 200, amount: 400 }],
    });
  });
});
