import type { Sign } from '../text/block.ts';
import { px } from './markup.ts';

/**
 * A sign of 11 px, its left edge at `x` and its middle at `y`. Drawn rather than written, since few
 * fonts have these characters.
 */
export function signMarkup(sign: Sign, x: number, y: number): string {
  return `<g transform="translate(${px(x)} ${px(y)})">${shapes[sign]}</g>`;
}

const shapes: Readonly<Record<Sign, string>> = {
  clock: '<circle class="sign" cx="5.5" cy="0" r="4.7"/><path class="sign" d="M5.5 -3V0L7.7 1.3"/>',
  milestone: '<path class="full" d="M5.5 -5L10.5 0L5.5 5L.5 0Z"/>',
  decision: '<path class="sign" d="M5.5 -5L10.5 0L5.5 5L.5 0Z"/>',
  folded: '<path class="sign" d="M1 -4.5H10V4.5H1ZM5.5 -2.5V2.5M3 0H8"/>',
  again:
    '<path class="sign" d="M9.3 -2.2A4.3 4.3 0 1 0 9.8 1"/><path class="full" d="M10.8 -4.6V-.6H6.8Z"/>',
  onward: '<path class="sign" d="M.5 0H7"/><path class="full" d="M6 -3.5L10.5 0L6 3.5Z"/>',
  inward: '<path class="sign" d="M1 -4V.5H7"/><path class="full" d="M6 -3L10.5 .5L6 4Z"/>',
  parallel: '<path class="sign" d="M3.5 -4.5V4.5M7.5 -4.5V4.5"/>',
};
