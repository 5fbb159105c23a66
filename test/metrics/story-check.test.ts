import { describe, expect, test } from 'vitest';
import { Kind, symbolOf } from '../../src/eventlog/index.ts';
import { StoryCheck } from '../../src/metrics/index.ts';

const [calls, frozen, lost, role] = ['calls', 'frozen', 'lost', 'role'].map(symbolOf) as [
  number,
  number,
  number,
  number,
];
type Line = readonly [caseNumber: number, kind: Kind, a?: number, b?: number];

function check(lines: readonly Line[]): StoryCheck {
  const fold = new StoryCheck({ source: calls, ordinal: 0, reached: [frozen], never: [lost] });
  lines.forEach(([caseNumber, kind, a = 0, b = 0], i) => fold.record(i, caseNumber, kind, a, b));
  return fold;
}
const begun: readonly Line[] = [
  [7, Kind.arrived, calls, 0],
  [7, Kind.opened, role, -1],
  [8, Kind.opened, role, 7],
];

describe('a story', () => {
  test('holds when a linked case reaches what is expected and none what is not', () => {
    const lines: readonly Line[] = [...begun, [8, Kind.milestone, frozen, 5], [7, Kind.closed]];
    expect(check(lines).verdict).toBe('holds');
    expect(check(lines).isDecided).toBe(false);
    expect(check([...lines, [8, Kind.closed]]).isDecided).toBe(true);
  });

  test('fails as soon as it reaches what it never should', () => {
    const fold = check([...begun, [8, Kind.milestone, frozen], [7, Kind.milestone, lost]]);
    expect([fold.verdict, fold.isDecided]).toEqual(['fails', true]);
  });

  test('fails when something is still missing at its end', () => {
    const fold = check([...begun, [7, Kind.closed], [8, Kind.censored]]);
    expect([fold.verdict, fold.isDecided]).toEqual(['fails', true]);
  });

  test('has nothing to do with other cases, nor with other arrivals of its source', () => {
    const others: readonly Line[] = [
      [3, Kind.arrived, calls, 1],
      [3, Kind.opened, role, -1],
      [3, Kind.milestone, lost],
      [4, Kind.opened, role, 3],
      [4, Kind.milestone, frozen],
    ];
    expect(check(others).verdict).toBe('absent');
    expect(check([...begun, ...others]).verdict).toBe('fails');
    expect(check([...begun, ...others]).isDecided).toBe(false);
  });
});
