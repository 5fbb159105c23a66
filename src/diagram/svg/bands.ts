import type { Box } from '../layout/scene.ts';
import { BAND, hasBand } from '../layout/sizes.ts';
import { px } from './markup.ts';
import { CHAMFER } from './shapes.ts';

/**
 * The band at the left of a box: solid for work, arrowheads for journeys, hatched for waiting, dots
 * off shift, empty where the case is out of the police's hands. `prefix` begins the ids of patterns.
 */
export function bandMarkup(box: Box, prefix: string): string {
  const { vertex, x, y, height } = box;
  if (!hasBand(vertex)) return '';
  switch (vertex.state?.heading) {
    case 'working':
      return `<path class="hue" d="${bandPath(box)}"/>`;
    case 'travelling':
      return chevrons(x + BAND / 2, y + 9, y + height - 9);
    case 'waiting':
    case 'offShift':
      return `<path fill="url(#${prefix}-${vertex.state.heading})" d="${bandPath(box)}"/>`;
    default:
      return `<path class="line" d="M${px(x + BAND)} ${px(y)}V${px(y + height)}"/>`;
  }
}

/** On the way: a column of arrowheads. */
export function chevrons(x: number, top: number, bottom: number): string {
  const count = Math.max(1, Math.floor((bottom - top) / 9));
  const pitch = (bottom - top) / count;
  const heads = Array.from({ length: count }, (_, i) => {
    return `M${px(x - 2)} ${px(top + pitch * (i + 0.5) - 3)}l4.5 3l-4.5 3`;
  });
  return `<path class="hue-line" stroke-width="2" d="${heads.join('')}"/>`;
}

/** Inside the outline of the box, with its corners. */
function bandPath({ vertex, x, y, height }: Box): string {
  const isChamfered = vertex.state?.isDecision === true;
  const [left, top, bottom] = [x + 0.6, y + 0.6, y + height - 0.6];
  const corner = isChamfered ? CHAMFER : 5.4;
  const right = Math.max(x + BAND, left + corner);
  const [high, low] = [top + corner, bottom - corner];
  const edge = isChamfered
    ? `L${px(left)} ${px(high)}V${px(low)}L${px(left + corner)} ${px(bottom)}`
    : `Q${px(left)} ${px(top)} ${px(left)} ${px(high)}V${px(low)}Q${px(left)} ${px(bottom)} ${px(left + corner)} ${px(bottom)}`;
  return `M${px(right)} ${px(top)}H${px(left + corner)}${edge}H${px(right)}Z`;
}
