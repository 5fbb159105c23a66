import { describe, expect, test } from 'vitest';
import { Kind, symbolOf } from '../../src/eventlog/index.ts';
import { binOf } from '../../src/metrics/bins.ts';
import { CaseFold } from '../../src/metrics/case-fold.ts';
import { type CaseSpec, OPENED } from '../../src/metrics/specs.ts';
import { HOUR, type Line, logOf } from './log-of.ts';

const [guest, host, seen, found, kin] = ['guest', 'host', 'seen', 'found', 'kin'].map(symbolOf) as [
  number,
  number,
  number,
  number,
  number,
];
const window = { from: 10 * HOUR, to: 34 * HOUR, dayOffset: 0 };
const ofGuests = { role: guest, from: OPENED, to: found, population: [] };

/** What a fold makes of a log. */
function figures(lines: readonly Line[], specs: readonly CaseSpec[], counted = window) {
  const fold = new CaseFold(specs, counted);
  logOf(lines).readBy(fold);
  return fold.summaries;
}
/** Opened and found at these hours, and closed a little later. */
const searched = (caseNumber: number, opened: number, at: number): readonly Line[] => [
  [opened, caseNumber, Kind.opened, guest, -1],
  [at, caseNumber, Kind.milestone, found],
  [at + 0.1, caseNumber, Kind.closed],
];

describe('a duration', () => {
  const spec: CaseSpec = {
    ...ofGuests,
    kind: 'duration',
    cuts: [1.5 * HOUR, 9 * HOUR],
    limits: [HOUR, 2 * HOUR],
  };

  test('is that of cases opened in the window, whenever they end, to where they first came', () => {
    const [told] = figures(
      [
        ...searched(1, 9.9, 10),
        ...searched(1, 34, 34),
        ...searched(1, 12, 12),
        [10, 2, Kind.opened, guest, -1],
        [11, 2, Kind.milestone, found],
        [20, 2, Kind.milestone, found],
        [21, 2, Kind.closed],
        ...searched(1, 33, 35),
      ],
      [spec],
    );
    expect(told).toMatchObject({ started: 3, reached: 3, censored: 0, sum: 3 * HOUR });
    expect(told).toMatchObject({ within: [2, 3], cutSums: [2.5 * HOUR, 3 * HOUR], atOnce: 1 });
  });

  test('counts whoever did not come there at the cut: the unfinished apart from those that ended', () => {
    const [told] = figures(
      [
        ...searched(1, 11, 12),
        [20, 2, Kind.opened, guest, -1],
        [25, 2, Kind.closed],
        [33, 3, Kind.opened, guest, -1],
        [50, 3, Kind.censored],
      ],
      [spec],
    );
    expect(told).toMatchObject({ started: 3, reached: 1, censored: 1, sum: HOUR });
    expect(told).toMatchObject({ cutSums: [4 * HOUR, 19 * HOUR], within: [1, 1] });
    if (told?.kind !== 'duration') throw new Error('expected durations');
    const [reached, other, censored] = [told.reachedBins, told.otherBins, told.censoredBins];
    expect([reached[binOf(HOUR)], other[binOf(5 * HOUR)], censored[binOf(17 * HOUR)]]).toEqual([
      1, 1, 1,
    ]);
    for (const bins of [reached, other, censored]) {
      expect(bins.reduce((sum, count) => sum + count, 0)).toBe(1);
    }
  });

  test('ends on the same day by the clock on the wall, not by that of the run', () => {
    const sameDay = (lines: readonly Line[], dayOffset: number) =>
      figures(lines, [spec], { ...window, dayOffset })[0];
    const evening = searched(1, 21, 23);
    const night = searched(1, 23, 25);
    expect(sameDay(evening, 0)).toMatchObject({ sameDay: 1 });
    expect(sameDay(night, 0)).toMatchObject({ sameDay: 0 });
    // Runs that begin at two in the morning: 23 to 1, and 1 to 3.
    expect(sameDay(evening, 2 * HOUR)).toMatchObject({ sameDay: 0 });
    expect(sameDay(night, 2 * HOUR)).toMatchObject({ sameDay: 1 });
  });

  test('may begin at a milestone: who never came there does not count', () => {
    const [told] = figures(
      [
        [11, 1, Kind.opened, guest, -1],
        [12, 1, Kind.milestone, seen],
        [15, 1, Kind.milestone, found],
        [16, 1, Kind.closed],
        ...searched(2, 17, 18),
      ],
      [{ ...spec, from: seen }],
    );
    expect(told).toMatchObject({ started: 1, reached: 1, sum: 3 * HOUR });
  });

  test('is of its role alone, and a number that is used again is another case', () => {
    const [guests, hosts] = figures(
      [
        ...searched(1, 11, 12),
        [13, 1, Kind.opened, guest, -1],
        [14, 1, Kind.closed],
        [15, 1, Kind.opened, host, -1],
        [20, 1, Kind.milestone, found],
        [20, 1, Kind.closed],
      ],
      [spec, { ...spec, role: host }],
    );
    expect(guests).toMatchObject({ started: 2, reached: 1, sum: HOUR });
    expect(hosts).toMatchObject({ started: 1, reached: 1, sum: 5 * HOUR });
  });

  test('is told apart however many cases are open at once', () => {
    const numbers = Array.from({ length: 300 }, (_, i) => i);
    const population = [kin, seen].map((attribute) => ({ attribute, code: 1 }));
    const asked = { ...spec, population };
    const lines: readonly Line[] = [
      ...numbers.map((i): Line => [11, i, Kind.opened, guest, -1]),
      ...numbers.map((i): Line => [11, i, Kind.drawn, kin, i % 3]),
      ...numbers.map((i): Line => [11, i, Kind.drawn, seen, i % 2]),
      // Another case in the place of one that has ended, beside one that counts.
      [11, 0, Kind.closed],
      [11, 0, Kind.opened, guest, -1],
      ...numbers.map((i): Line => [12 + i / 100, i, Kind.milestone, found]),
      ...numbers.map((i): Line => [20, i, Kind.closed]),
    ];
    const [told] = figures(lines, [asked]);
    const hours = numbers.filter((i) => i % 6 === 1).map((i) => 1 + i / 100);
    expect(told).toMatchObject({ started: 50, reached: 50 });
    expect(told!.kind === 'duration' ? told!.sum / HOUR : NaN).toBeCloseTo(
      hours.reduce((sum, each) => sum + each, 0),
      8,
    );
  });
});

test('a level is the time that cases lay there within the window, whenever they were opened', () => {
  const [told] = figures(
    [
      [3, 1, Kind.opened, guest, -1],
      [5, 2, Kind.opened, guest, -1],
      [10, 1, Kind.milestone, found],
      [12, 2, Kind.milestone, found],
      [20, 3, Kind.opened, guest, -1],
      [25, 3, Kind.closed],
      [33, 4, Kind.opened, guest, -1],
      [40, 1, Kind.closed],
      [40, 2, Kind.closed],
      [41, 4, Kind.censored],
      ...searched(5, 42, 43),
    ],
    [{ ...ofGuests, kind: 'level' }],
  );
  // Two hours of the second, five of the third, which ended unfound, and one of the fourth.
  expect(told).toEqual({ kind: 'level', caseTime: 8 * HOUR, window: 24 * HOUR, cases: 3 });
});

test('a share is of those that came to one milestone; of the others the unfinished are told', () => {
  const begun = (caseNumber: number, hours: number): readonly Line[] => [
    [hours, caseNumber, Kind.opened, guest, -1],
    [hours, caseNumber, Kind.milestone, seen],
  ];
  const [told] = figures(
    [
      ...begun(1, 9),
      ...begun(2, 11),
      ...begun(3, 12),
      ...begun(4, 13),
      [14, 5, Kind.opened, guest, -1],
      [15, 5, Kind.milestone, found],
      [16, 2, Kind.milestone, found],
      [17, 1, Kind.milestone, found],
      [40, 1, Kind.closed],
      [40, 2, Kind.censored],
      [40, 3, Kind.closed],
      [40, 4, Kind.censored],
      [40, 5, Kind.closed],
    ],
    [{ kind: 'share', role: guest, of: seen, reached: found, population: [] }],
  );
  expect(told).toEqual({ kind: 'share', of: 3, reached: 1, censored: 1 });
});

test('a population is of cases that drew all that is asked; what was never drawn is not it', () => {
  const [old, young] = [101, 102];
  const drawn = (caseNumber: number, ...codes: readonly number[]): readonly Line[] => [
    [11, caseNumber, Kind.opened, guest, -1],
    ...codes.map((code, i): Line => [11, caseNumber, Kind.drawn, i === 0 ? kin : seen, code]),
    [12, caseNumber, Kind.milestone, found],
    [13, caseNumber, Kind.closed],
  ];
  const lines = [...drawn(1, old, 0), ...drawn(1, young, 0), ...drawn(1, old, 1), ...drawn(1)];
  const count = (...population: readonly (readonly [number, number, number?])[]) => {
    const [told] = figures(lines, [
      {
        ...ofGuests,
        kind: 'duration',
        cuts: [],
        limits: [],
        population: population.map(([attribute, code, number]) => {
          return { attribute, code, ...(number === undefined ? {} : { number }) };
        }),
      },
    ]);
    return told!.kind === 'duration' ? told!.started : NaN;
  };
  expect(count()).toBe(4);
  expect(count([kin, old])).toBe(2);
  expect(count([kin, young])).toBe(1);
  expect(count([kin, old], [seen, 0])).toBe(1);
  // A number was drawn, or something was chosen that is called so.
  expect(count([seen, 103, 0])).toBe(2);
  expect(count([kin, old, 0])).toBe(2);
});
