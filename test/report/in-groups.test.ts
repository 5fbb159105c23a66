import { describe, expect, test } from 'vitest';
import { inGroups } from '../../src/report/in-groups.ts';

const first = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('things side by side', () => {
  test.each([
    ['all that fit, up to four', 4, 9, [[1, 2, 3, 4]]],
    [
      'in groups of about the same size rather than a full one and a rest',
      6,
      9,
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'with the smaller group last',
      5,
      9,
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
    [
      'never more than four',
      9,
      9,
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
    ['fewer where fewer fit', 5, 2, [[1, 2], [3, 4], [5]]],
    ['each alone where no two fit', 3, 1, [[1], [2], [3]]],
    ['each alone where not even one fits', 2, 0, [[1], [2]]],
    ['none where there is none', 0, 9, []],
  ])('%s', (_, count, room, groups) => {
    expect(inGroups(first(count), ({ length }) => length <= room)).toEqual(groups);
  });

  test('only if every group fits', () => {
    expect(inGroups(first(4), (some) => !some.includes(3))).toEqual([[1], [2], [3], [4]]);
  });
});
