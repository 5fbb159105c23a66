import { describe, expect, test } from 'vitest';
import { Kind, symbolOf } from '../../src/eventlog/index.ts';
import type { StorySpec } from '../../src/metrics/index.ts';
import { StoryFold } from '../../src/metrics/story-fold.ts';
import { HOUR, type Line, logOf } from './log-of.ts';

const [victim, desk, paid, stopped, told] = ['victim', 'desk', 'paid', 'stopped', 'told'].map(
  symbolOf,
) as [number, number, number, number, number];
const window = { from: 10 * HOUR, to: 34 * HOUR, dayOffset: 0 };
const spec: StorySpec = {
  kind: 'story',
  role: victim,
  of: paid,
  reached: stopped,
  from: paid,
  to: told,
  edges: [HOUR, 2 * HOUR],
};

/** What a fold makes of a log. */
function stories(lines: readonly Line[], specs: readonly StorySpec[] = [spec]) {
  const fold = new StoryFold(specs, window);
  logOf(lines).readBy(fold);
  return fold.summaries;
}
/** A victim pays at one hour and tells so many hours later, when a desk takes up the case. */
const paying = (hours: number, delay: number, amount: number): readonly Line[] => [
  [hours, 1, Kind.opened, victim, -1],
  [hours, 1, Kind.milestone, paid, amount],
  [hours + delay, 1, Kind.milestone, told],
  [hours + delay, 2, Kind.opened, desk, 1],
];
const ended: readonly Line[] = [
  [40, 1, Kind.closed],
  [40, 2, Kind.censored],
];

describe('a story', () => {
  test('has what its linked cases came to, and is sorted by the time before: an edge belongs below', () => {
    const lines: readonly Line[] = [
      ...paying(11, 1, 500),
      [13, 2, Kind.milestone, stopped, 200],
      [14, 2, Kind.milestone, stopped, 100],
      ...ended,
      ...paying(11, 1.5, 70),
      ...ended,
      ...paying(11, 3, 9),
      [15, 2, Kind.milestone, stopped, 9],
      ...ended,
    ];
    expect(stories(lines)).toEqual([
      {
        kind: 'story',
        stories: [1, 1, 1],
        storiesReached: [1, 0, 1],
        amount: [500, 70, 9],
        amountReached: [300, 0, 9],
      },
    ]);
  });

  test('goes on while a linked case is open, also after the case that began it', () => {
    const lines: readonly Line[] = [
      ...paying(11, 1, 500),
      [12, 1, Kind.closed],
      [13, 3, Kind.opened, desk, 2],
      [14, 2, Kind.closed],
      [15, 3, Kind.milestone, stopped, 400],
    ];
    expect(stories(lines)[0]!.stories).toEqual([0, 0, 0]);
    expect(stories([...lines, [16, 3, Kind.closed]])[0]).toMatchObject({
      stories: [1, 0, 0],
      amountReached: [400, 0, 0],
    });
  });

  test('of which one end of the delay never came lies beyond the last edge', () => {
    const lines: readonly Line[] = [
      [11, 1, Kind.opened, victim, -1],
      [11, 1, Kind.milestone, paid, 80],
      [20, 1, Kind.closed],
    ];
    expect(stories(lines)[0]).toMatchObject({ stories: [0, 0, 1], amount: [0, 0, 80] });
  });

  test('and so does one that came to the end of the delay before its beginning', () => {
    const lines: readonly Line[] = [
      [11, 1, Kind.opened, victim, -1],
      [11, 1, Kind.milestone, told],
      [12, 1, Kind.milestone, paid, 80],
      [20, 1, Kind.closed],
    ];
    expect(stories(lines)[0]).toMatchObject({ stories: [0, 0, 1], amount: [0, 0, 80] });
  });

  test('counts when it began in the window and came to what it is a share of', () => {
    const before = [...paying(9.9, 1, 5), ...ended];
    const after = [...paying(34, 1, 5), ...ended];
    const first = [...paying(10, 1, 5), ...ended];
    const unpaid: readonly Line[] = [
      [11, 1, Kind.opened, victim, -1],
      [11, 1, Kind.milestone, stopped, 5],
      [12, 1, Kind.closed],
    ];
    expect(stories([...before, ...first, ...unpaid, ...after])[0]!.stories).toEqual([1, 0, 0]);
  });

  test('is of the role that began it, not of what it led to', () => {
    const [ofDesks, ofVictims] = stories(
      [...paying(11, 1, 5), [12, 2, Kind.milestone, paid, 7], ...ended],
      [{ ...spec, role: desk }, spec],
    );
    const desks: readonly Line[] = [
      [11, 5, Kind.opened, desk, -1],
      [12, 5, Kind.milestone, paid, 3],
      [13, 5, Kind.closed],
    ];
    expect(stories(desks)[0]!.stories).toEqual([0, 0, 0]);
    expect(ofDesks!.stories).toEqual([0, 0, 0]);
    expect(ofVictims).toMatchObject({ stories: [1, 0, 0], amount: [12, 0, 0] });
  });
});
