import type { Rectangle } from '../layout/scene.ts';
import { px } from './markup.ts';

/** How far the corners of a decision are cut off, px. */
export const CHAMFER = 10;

/** `radius` of the corners in px, half the height at most; `look` is a class of the style sheet. */
export function rectangle(area: Rectangle, radius: number, look: string): string {
  const { x, y, width, height } = area;
  const corner = Math.min(radius, height / 2);
  return `<rect class="${look}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${px(corner)}"/>`;
}

/** A rectangle without its corners, as decisions have it. */
export function chamfered({ x, y, width, height }: Rectangle, look: string): string {
  const c = CHAMFER;
  const [right, bottom] = [x + width - c, y + height - c];
  return `<path class="${look}" d="M${px(x + c)} ${px(y)}H${px(right)}l${c} ${c}V${px(bottom)}l-${c} ${c}H${px(x + c)}l-${c} -${c}V${px(y + c)}Z"/>`;
}

/** The rectangle inside another, with a margin all round. */
export function inset({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** The edge of a second sheet under a box: there is more to see. */
export function sheetBelow({ x, y, width, height }: Rectangle): string {
  const [right, bottom] = [x + width + 3.5, y + height + 3.5];
  return `<path class="line" d="M${px(x + 6)} ${px(bottom)}H${px(right - 6.5)}Q${px(right)} ${px(bottom)} ${px(right)} ${px(bottom - 6.5)}V${px(y + 6)}"/>`;
}
