import { ROW } from './legend.ts';
import { MARGIN, sheets, type Size } from './page.ts';
import type { Point } from './scene.ts';

/** Between panels, px. */
export const BETWEEN = 30;
/** How many sheets back there may be room: what is read together must not be far apart. */
const NEAR = 3;
/** What stands above and below all panels: the heading, the legend in three rows, the notice. */
const AROUND: Size = { width: 2 * MARGIN, height: 2 * MARGIN + 26 + 16 + 4 * ROW };

/** Places for some things, in reading order, and what they take together. */
export interface Places extends Size {
  readonly at: readonly Point[];
}

/**
 * Things of some sizes put together into as few sheets of A4 as comes easily: each goes to the last
 * sheet if it fits there, else to one shortly before. Gives their numbers, sheet by sheet.
 */
export function bundle(sizes: readonly Size[]): readonly (readonly number[])[] {
  const bundles: number[][] = [];
  for (const [i] of sizes.entries()) {
    const home = bundles
      .slice(-NEAR)
      .toReversed()
      .find((some) => arranged([...some, i].map((each) => sizes[each]!)) !== undefined);
    if (home === undefined) bundles.push([i]);
    else home.push(i);
  }
  return bundles;
}

/** In rows or in columns, whichever takes less of a sheet; undefined where neither fits one. */
export function arranged(sizes: readonly Size[]): Places | undefined {
  const rooms = sheets.map(({ width, height }) => ({
    width: width - AROUND.width,
    height: height - AROUND.height,
  }));
  const found = rooms.flatMap((room) => [
    ...within(inRows(sizes, room.width), room),
    ...within(inColumns(sizes, room.height), room),
  ]);
  return found.toSorted((a, b) => a.width * a.height - b.width * b.height)[0];
}

function within(places: Places, room: Size): Places[] {
  return places.width <= room.width && places.height <= room.height ? [places] : [];
}

function inRows(sizes: readonly Size[], width: number): Places {
  const at: Point[] = [];
  let [x, y, high, right] = [0, 0, 0, 0];
  for (const size of sizes) {
    if (x > 0 && x + size.width > width) [x, y, high] = [0, y + high + BETWEEN, 0];
    at.push({ x, y });
    right = Math.max(right, x + size.width);
    high = Math.max(high, size.height);
    x += size.width + BETWEEN;
  }
  return { at, width: right, height: y + high };
}

function inColumns(sizes: readonly Size[], height: number): Places {
  const turned = sizes.map((size) => ({ width: size.height, height: size.width }));
  const rows = inRows(turned, height);
  const at = rows.at.map(({ x, y }) => ({ x: y, y: x }));
  return { at, width: rows.height, height: rows.width };
}
