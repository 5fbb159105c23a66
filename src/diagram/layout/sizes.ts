import { flow, nothing, paragraphs, type TextBlock, type Token } from '../text/block.ts';
import type { Vertex } from '../view/vertex.ts';
import type { Point } from './scene.ts';

export interface Sized {
  readonly text: TextBlock;
  readonly textAt: Point;
  readonly width: number;
  readonly height: number;
}

/** Width of the band that shows the heading, px. */
export const BAND = 12;
const WIDTHS = [120, 140, 160, 180, 200, 220, 240];

/** How words are broken: lines of a sentence at most, as far as a box may grow; px of a label. */
export interface Breaking {
  readonly lines: number;
  readonly label: number;
}

/** Whether a band at the left of a box shows what its minutes are booked to. */
export function hasBand({ kind, state }: Vertex): boolean {
  return kind === 'state' && state?.heading !== undefined && state.heading !== 'outside';
}

/** Size of a box without visible children, and the place of its words. */
export function sizeOf(vertex: Vertex, { lines }: Breaking): Sized {
  const { kind, tokens, state } = vertex;
  switch (kind) {
    case 'seam':
      return { text: nothing, textAt: { x: 0, y: 0 }, width: 2, height: 2 };
    case 'fork':
      return framed(flow(tokens, tokens.length > 1 ? 260 : 170), 8, 3);
    case 'moment':
      return framed(flow(tokens, 170), 10, 3);
    case 'elsewhere':
    case 'origin':
      return framed(roomy(tokens, lines, 150), 9, 5);
    case 'history':
      return shifted(framed(roomy(tokens, lines), 8, 5), 30);
    default: {
      const around = state?.kind === 'final' ? 4 : 0;
      const sized = framed(roomy(tokens, lines), 10 + around, 7 + around);
      return shifted(sized, hasBand(vertex) ? BAND : 0);
    }
  }
}

/** The narrowest of a few widths at which no paragraph needs more than `most` lines. */
function roomy(tokens: readonly Token[], most: number, widest = 240): TextBlock {
  let text = paragraphs(tokens, WIDTHS[0]!, true);
  for (const width of WIDTHS) {
    if (width > widest) break;
    text = paragraphs(tokens, width, true);
    if (text.spans.length <= tokens.length + most - 1) break;
  }
  return text;
}

function framed(text: TextBlock, x: number, y: number): Sized {
  return { text, textAt: { x, y }, width: text.width + 2 * x, height: text.height + 2 * y };
}

function shifted(sized: Sized, by: number): Sized {
  const textAt = { ...sized.textAt, x: sized.textAt.x + by };
  return { ...sized, textAt, width: sized.width + by };
}

/** The words on an arrow. */
export function labelOf(tokens: readonly Token[], { label }: Breaking): TextBlock | undefined {
  return tokens.length > 0 ? flow(tokens, label) : undefined;
}

