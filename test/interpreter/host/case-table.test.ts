import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseTable, MOST_CASES, TooManyCases } from '../../../src/interpreter/host/case-table.ts';

const NONE = -1;

/** The open children of a case, as whoever tells them something meets them. */
function childrenOf(cases: CaseTable, parent: number): number[] {
  const children: number[] = [];
  for (let c = cases.firstChild(parent); c !== NONE; c = cases.nextSibling(c)) children.push(c);
  return children;
}

describe('children of a case', () => {
  test('are met latest first, however many there are and whoever has closed', () => {
    // Without a size lists would be short.
    const moves = fc.array(fc.record({ opens: fc.boolean(), which: fc.nat() }), {
      maxLength: 400,
      size: 'max',
    });
    fc.assert(
      fc.property(fc.nat(300), moves, (many, all) => {
        const cases = new CaseTable();
        const parents = [cases.open(0, 0, 0, NONE), cases.open(0, 0, 0, NONE)];
        const expected = parents.map(() => [] as number[]);
        const open = (which: number): void => {
          expected[which % 2]!.unshift(cases.open(0, 0, 0, parents[which % 2]!));
        };
        for (let i = 0; i < many; i++) open(i);
        for (const { opens, which } of all) {
          const mine = expected[which % 2]!;
          if (opens) open(which);
          else if (mine.length > 0) cases.close(mine.splice(which % mine.length, 1)[0]!);
          expect(parents.map((parent) => childrenOf(cases, parent))).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('are all there when some in the middle of many close one after the other', () => {
    const cases = new CaseTable();
    const parent = cases.open(0, 0, 0, NONE);
    const children = Array.from({ length: 200 }, () => cases.open(0, 0, 0, parent)).toReversed();
    for (const child of children.splice(100, 20)) cases.close(child);
    expect(childrenOf(cases, parent)).toEqual(children);
  });

  test('whose parent has closed leave others alone that have its place now', () => {
    const cases = new CaseTable();
    const first = cases.open(0, 0, 0, NONE);
    const second = cases.open(0, 0, 0, NONE);
    const orphans = Array.from({ length: 3 }, () => cases.open(0, 0, 0, first));
    const many = Array.from({ length: 200 }, () => cases.open(0, 0, 0, second));
    cases.close(first);
    cases.close(many.shift()!);
    const third = cases.open(0, 0, 0, NONE);
    const child = cases.open(0, 0, 0, third);
    for (const orphan of orphans) cases.close(orphan);
    expect(childrenOf(cases, third)).toEqual([child]);
    expect(childrenOf(cases, second)).toEqual(many.toReversed());
  });

  test('close in the same time however many there are', () => {
    const cases = new CaseTable();
    const parent = cases.open(0, 0, 0, NONE);
    const children = Array.from({ length: 300_000 }, () => cases.open(0, 0, 0, parent));
    // Oldest first: each used to be looked for behind all later ones, for minutes.
    for (const child of children) cases.close(child);
    expect([cases.live, cases.firstChild(parent)]).toEqual([1, NONE]);
  });
});

test('more than four million cases open at once are refused; a place that is free again is not one', () => {
  const cases = new CaseTable();
  for (let i = 0; i < MOST_CASES; i++) cases.open(0, 0, 0, NONE);
  cases.close(17);
  expect(cases.open(0, 0, 0, NONE)).toBe(17);
  expect(() => cases.open(0, 0, 0, NONE)).toThrow(new TooManyCases());
  expect([cases.live, cases.slots]).toEqual([MOST_CASES, MOST_CASES]);
});
