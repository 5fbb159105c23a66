import { flow, type TextBlock, type Token } from '../text/block.ts';
import { PADDING } from './elk.ts';
import type { Point, Rectangle } from './scene.ts';

/** The words at the top of a group, where no arrow passes. */
export interface Heading {
  readonly text: TextBlock;
  /** From the left of the box. */
  readonly left: number;
  /** Height taken off the inside of the box, px. */
  readonly height: number;
}

const ABOVE = 8;
const BELOW = 12;
/** Free space on either side of an arrow that passes a heading. */
const CLEAR = 8;

/** A heading wrapped at a width, from the left edge. */
export function plainHeading(tokens: readonly Token[], width: number): Heading {
  const text = flow(tokens, width);
  return { text, left: PADDING, height: ABOVE + text.height + BELOW };
}

/**
 * The lowest heading that fits between the arrows that pass vertically through the top of a box;
 * undefined where they leave no room.
 */
export function headingBetween(
  tokens: readonly Token[],
  box: Rectangle,
  height: number,
  paths: Iterable<readonly Point[]>,
): Heading | undefined {
  const passing = [...paths].flatMap((points) => crossings(points, box, height));
  const right = box.width - PADDING + CLEAR;
  let free = PADDING - CLEAR;
  let best: Heading | undefined;
  for (const [from, to] of [...passing.sort(([a], [b]) => a - b), [right, right] as const]) {
    const width = from - free - 2 * CLEAR;
    if (width >= 90) {
      const heading = { ...plainHeading(tokens, width), left: free + CLEAR };
      if (best === undefined || heading.height < best.height) best = heading;
    }
    free = Math.max(free, to);
  }
  return best;
}

/** From where to where a path passes through the top of a box, from its left edge. */
function crossings(
  points: readonly Point[],
  box: Rectangle,
  height: number,
): readonly (readonly [from: number, to: number])[] {
  return points.slice(1).flatMap((end, i) => {
    const start = points[i]!;
    const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
    const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
    const isInside =
      bottom > box.y + 0.5 &&
      top < box.y + height &&
      right > box.x + 0.5 &&
      left < box.x + box.width - 0.5;
    return isInside ? [[left - box.x, right - box.x] as const] : [];
  });
}
