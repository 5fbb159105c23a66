import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arranged, BETWEEN, bundle } from '../../../src/diagram/layout/bundle.ts';
import { sheets } from '../../../src/diagram/layout/page.ts';

const sizes = fc.array(
  fc.record({
    width: fc.integer({ min: 100, max: 1000 }),
    height: fc.integer({ min: 100, max: 1000 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('everything is on one sheet exactly, and stays in order there', () => {
  fc.assert(
    fc.property(sizes, (given) => {
      const bundles = bundle(given);
      expect(bundles.flat().toSorted((a, b) => a - b)).toEqual(given.map((_, i) => i));
      for (const some of bundles) expect(some).toEqual(some.toSorted((a, b) => a - b));
    }),
  );
});

test('what is together fits a sheet of A4, with space between', () => {
  fc.assert(
    fc.property(sizes, (given) => {
      for (const some of bundle(given).filter(({ length }) => length > 1)) {
        const own = some.map((i) => given[i]!);
        const { at, width, height } = arranged(own)!;
        expect(sheets.some((sheet) => width <= sheet.width && height <= sheet.height)).toBe(true);
        const boxes = at.map((point, i) => ({ ...point, ...own[i]! }));
        for (const [i, one] of boxes.entries()) {
          for (const other of boxes.slice(i + 1)) {
            const isBeside =
              one.x + one.width + BETWEEN <= other.x || other.x + other.width + BETWEEN <= one.x;
            const isBelow =
              one.y + one.height + BETWEEN <= other.y || other.y + other.height + BETWEEN <= one.y;
            expect(isBeside || isBelow).toBe(true);
          }
        }
      }
    }),
  );
});

test('small things share a sheet, and a large one has its own', () => {
  const small = { width: 200, height: 300 };
  expect(bundle([small, small, small, { width: 730, height: 1000 }, small])).toEqual([
    [0, 1, 2, 4],
    [3],
  ]);
});

test('of rows and columns on either sheet those are taken that need the least room', () => {
  const three = Array.from({ length: 3 }, () => ({ width: 300, height: 100 }));
  expect(arranged(three)).toMatchObject({ width: 960, height: 100 });
  const high = three.map(() => ({ width: 100, height: 290 }));
  expect(arranged(high)).toMatchObject({ width: 100, height: 930 });
});

test('room is left for what stands around all panels, and nothing larger fits', () => {
  expect(arranged([{ width: 736, height: 951 }])).toBeDefined();
  expect(arranged([{ width: 736, height: 952 }])).toBeUndefined();
  expect(arranged([{ width: 737, height: 951 }])).toBeUndefined();
});

test('a small thing goes to the last sheet with room, no further back than three', () => {
  const most = { width: 730, height: 600 };
  const full = { width: 730, height: 940 };
  const small = { width: 200, height: 200 };
  expect(bundle([most, most, small])).toEqual([[0], [1, 2]]);
  expect(bundle([most, full, full, small])).toEqual([[0, 3], [1], [2]]);
  expect(bundle([most, full, full, full, small])).toEqual([[0], [1], [2], [3], [4]]);
});
