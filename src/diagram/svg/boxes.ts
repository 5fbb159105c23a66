import type { Box, Rectangle } from '../layout/scene.ts';
import { BAND, hasBand } from '../layout/sizes.ts';
import type { Span, TextBlock } from '../text/block.ts';
import { styles } from '../text/block.ts';
import { textWidth } from '../text/measure.ts';
import { escaped, px } from './markup.ts';
import { signMarkup } from './signs.ts';

/** One box with its band, its marks and its words. `prefix` begins the ids of patterns. */
export function boxMarkup(box: Box, depth: number, prefix: string): string {
  const { vertex, text, textAt } = box;
  const words = textMarkup(text, box.x + textAt.x, box.y + textAt.y);
  const parts = [outline(box, depth), ...bands(box, prefix), ...marks(box), words];
  const state = vertex.state === undefined ? '' : ` data-state="${escaped(vertex.state.id)}"`;
  return `<g class="${vertex.kind}"${state}>${parts.join('')}</g>`;
}

/** Spans with their signs; `x` and `y` are the corner of the block. */
export function textMarkup({ spans }: TextBlock, x: number, y: number): string {
  return spans.map((span) => spanMarkup(span, x, y)).join('');
}

function spanMarkup(span: Span, x: number, y: number): string {
  const [left, base] = [x + span.x, y + span.y];
  const sign = span.sign && signMarkup(span.sign, left - 15, base - styles[span.style].size * 0.36);
  return `${sign ?? ''}${runs(span)
    .map(
      ({ text, x: at, isWide }) =>
        `<text class="t-${span.style}${isWide ? ' wide' : ''}" x="${px(x + at)}" y="${px(base)}">${escaped(text)}</text>`,
    )
    .join('')}`;
}

/** Chinese among monospaced letters is set in the family of the sentences. */
function runs({ text, style, x }: Span): readonly { text: string; x: number; isWide: boolean }[] {
  if (styles[style].family !== 'mono') return [{ text, x, isWide: false }];
  let at = x;
  return text.split(/([\u2e80-\uffef]+)/).flatMap((run, i) => {
    if (run === '') return [];
    const placed = { text: run, x: at, isWide: i % 2 === 1 };
    at += textWidth(run, styles[style]);
    return [placed];
  });
}

function outline(box: Box, depth: number): string {
  const { vertex } = box;
  switch (vertex.kind) {
    case 'group':
    case 'frame':
      return rectangle(box, 8, `ground g${depth % 2}`);
    case 'fork':
      return rectangle(box, 11, 's-fork');
    case 'moment':
      return rectangle(box, 11, 'box');
    case 'elsewhere':
    case 'origin':
      return rectangle(box, 4, 'away');
    case 'seam':
      return '';
    case 'history':
    case 'folded':
    case 'state': {
      const heading = vertex.state?.heading;
      const look = `box${heading === undefined || vertex.kind === 'folded' ? '' : ` h-${heading}`}`;
      if (vertex.state?.isDecision === true) return chamfered(box, look);
      if (vertex.state?.kind === 'final')
        return rectangle(box, 8, look) + rectangle(inset(box, 3.5), 5, 'line');
      return vertex.kind === 'folded'
        ? `<path class="line" d="M${px(box.x + 6)} ${px(box.y + box.height + 3.5)}H${px(box.x + box.width - 3)}Q${px(box.x + box.width + 3.5)} ${px(box.y + box.height + 3.5)} ${px(box.x + box.width + 3.5)} ${px(box.y + box.height - 3)}V${px(box.y + 6)}"/>${rectangle(box, 6, look)}`
        : rectangle(box, 6, look);
    }
  }
}

function bands(box: Box, prefix: string): readonly string[] {
  const { vertex, x, y, height } = box;
  const heading = vertex.state?.heading;
  if (heading === undefined || !hasBand(vertex)) return [];
  const isChamfered = vertex.state?.isDecision === true;
  const [left, top] = [x + 0.6, y + 0.6];
  const [right, bottom] = [x + BAND, y + height - 0.6];
  const corner = isChamfered ? CHAMFER : 5.4;
  const curve = isChamfered
    ? `L${px(left)} ${px(top + corner)}V${px(bottom - corner)}L${px(left + corner)} ${px(bottom)}`
    : `Q${px(left)} ${px(top)} ${px(left)} ${px(top + corner)}V${px(bottom - corner)}Q${px(left)} ${px(bottom)} ${px(left + corner)} ${px(bottom)}`;
  const shape = `M${px(Math.max(right, left + corner))} ${px(top)}H${px(left + corner)}${curve}H${px(Math.max(right, left + corner))}Z`;
  if (heading === 'outside')
    return [`<path class="line" d="M${px(x + BAND)} ${px(y)}V${px(y + height)}"/>`];
  if (heading === 'travelling') return [chevrons(x + BAND / 2, y + 9, y + height - 9)];
  const fill = heading === 'working' ? 'class="hue"' : `fill="url(#${prefix}-${heading})"`;
  return [`<path ${fill} d="${shape}"/>`];
}

function marks({ vertex, x, y, height }: Box): readonly string[] {
  const { state } = vertex;
  const found: string[] = [];
  if (state?.isInitial === true) {
    found.push(
      `<circle class="full" cx="${px(x - 20)}" cy="${px(y + 11)}" r="5"/><path class="line" d="M${px(x - 15)} ${px(y + 11)}H${px(x - 6)}"/><path class="head" d="M${px(x - 0.5)} ${px(y + 11)}l-7 -3.5v7Z"/>`,
    );
  }
  if (vertex.kind === 'history') {
    const middle = y + height / 2;
    const letter = state?.isDeep === true ? 'H*' : 'H';
    found.push(
      `<circle class="line" cx="${px(x + 20)}" cy="${px(middle)}" r="11"/><text class="t-key" text-anchor="middle" x="${px(x + 20)}" y="${px(middle + 4)}">${letter}</text>`,
    );
  }
  return found;
}

/** On the way: a column of arrowheads. */
export function chevrons(x: number, top: number, bottom: number): string {
  const count = Math.max(1, Math.floor((bottom - top) / 9));
  const pitch = (bottom - top) / count;
  const heads = Array.from(
    { length: count },
    (_, i) => `M${px(x - 2)} ${px(top + pitch * (i + 0.5) - 3)}l4.5 3l-4.5 3`,
  );
  return `<path class="hue-line" stroke-width="2" d="${heads.join('')}"/>`;
}

const CHAMFER = 10;

function chamfered({ x, y, width, height }: Rectangle, look: string): string {
  const c = CHAMFER;
  return `<path class="${look}" d="M${px(x + c)} ${px(y)}H${px(x + width - c)}l${c} ${c}V${px(y + height - c)}l-${c} ${c}H${px(x + c)}l-${c} -${c}V${px(y + c)}Z"/>`;
}

export function rectangle(
  { x, y, width, height }: Rectangle,
  radius: number,
  look: string,
): string {
  const corner = Math.min(radius, height / 2);
  return `<rect class="${look}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${px(corner)}"/>`;
}

function inset({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
