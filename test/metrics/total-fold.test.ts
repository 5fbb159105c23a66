import { describe, expect, test } from 'vitest';
import { EventLog, Kind, symbolOf } from '../../src/eventlog/index.ts';
import type { TotalSpec } from '../../src/metrics/index.ts';
import { TotalFold } from '../../src/metrics/total-fold.ts';

const HOUR = 3_600_000;
const window = { from: 10 * HOUR, to: 34 * HOUR, dayOffset: 0 };
const [reported, paid, returned] = ['reported', 'paid', 'returned'].map(symbolOf) as [
  number,
  number,
  number,
];
const [victim, patrol] = [symbolOf('victim'), symbolOf('patrol')];

const spec = (more: Partial<TotalSpec> = {}): TotalSpec => ({
  kind: 'count',
  of: [reported],
  less: [],
  from: 0,
  ...more,
});

type Line = readonly [hours: number, caseNumber: number, kind: Kind, a: number, b?: number];

/** What a fold makes of a log. */
function totals(lines: readonly Line[], ...specs: readonly TotalSpec[]) {
  const fold = new TotalFold(specs, window);
  const log = new EventLog();
  for (const [hours, caseNumber, kind, a, b = 0] of lines) {
    log.record(hours * HOUR, caseNumber, kind, a, b);
  }
  log.readBy(fold);
  return fold.summaries;
}

describe('what happens in a period', () => {
  const lines: readonly Line[] = [
    [5, 0, Kind.milestone, reported],
    [10, 1, Kind.milestone, reported],
    [20, 1, Kind.milestone, reported],
    [33.9, 2, Kind.milestone, reported],
    [34, 3, Kind.milestone, reported],
  ];

  test('is counted by the time it happens, whenever the case began and however often', () => {
    expect(totals(lines, spec())[0]).toEqual({
      kind: 'count',
      occurrences: 3,
      total: 3,
      base: 0,
      isWhole: true,
    });
  });

  test('may be asked of a part of the run: from included, to excluded', () => {
    const part = spec({ from: 0, to: 10 * HOUR });
    const rest = spec({ from: 10 * HOUR });
    expect(totals(lines, part, rest).map(({ total }) => total)).toEqual([1, 2]);
  });

  test('is not known of a window that reaches beyond what was run', () => {
    const [long, just] = totals(lines, spec({ to: 25 * HOUR }), spec({ to: 24 * HOUR }));
    expect([long!.isWhole, just!.isWhole]).toEqual([false, true]);
  });
});

test('milestones may be told as a share of others, of any role', () => {
  const lines: readonly Line[] = [
    [5, 0, Kind.milestone, paid],
    [11, 1, Kind.milestone, paid],
    [12, 2, Kind.milestone, paid],
    [13, 3, Kind.milestone, paid],
    [14, 3, Kind.milestone, reported],
  ];
  expect(totals(lines, spec({ among: [paid] }))[0]).toMatchObject({ total: 1, base: 3 });
});

describe('amounts', () => {
  test('add up over several milestones, less what is taken off', () => {
    const lines: readonly Line[] = [
      [11, 1, Kind.milestone, paid, 180_000_000],
      [12, 1, Kind.milestone, paid, 50],
      [30, 1, Kind.milestone, returned, 100_000_000],
      [35, 1, Kind.milestone, returned, 7],
    ];
    const [net] = totals(lines, spec({ kind: 'amount', of: [paid], less: [returned] }));
    expect(net).toMatchObject({ total: 80_000_050, occurrences: 3 });
  });
});

describe('a figure of a role', () => {
  const lines: readonly Line[] = [
    [11, 1, Kind.opened, victim, -1],
    [11, 2, Kind.opened, patrol, 1],
    [12, 1, Kind.milestone, reported],
    [12, 2, Kind.milestone, reported],
    [13, 1, Kind.closed, 0],
    [14, 1, Kind.opened, patrol, -1],
    [15, 1, Kind.milestone, reported],
  ];

  test('counts cases of it that stand there from the beginning', () => {
    const standing: readonly Line[] = [
      [0, 1, Kind.standing, patrol, 0],
      [12, 1, Kind.milestone, reported],
    ];
    expect(totals(standing, spec({ role: patrol }))[0]!.total).toBe(1);
  });

  test('counts its cases only, and a number that is used again is another case', () => {
    const [all, of] = totals(lines, spec(), spec({ role: victim }));
    expect([all!.total, of!.total]).toEqual([3, 1]);
  });

  test('knows the role of each case, however many are open at once', () => {
    const numbers = Array.from({ length: 200 }, (_, i) => i);
    const many: readonly Line[] = [
      ...numbers.map((i): Line => [11, i, Kind.opened, i % 4 === 0 ? victim : patrol, -1]),
      ...numbers.map((i): Line => [12, i, Kind.milestone, reported]),
    ];
    expect(totals(many, spec({ role: victim }))[0]!.total).toBe(50);
  });
});
