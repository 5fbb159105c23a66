import { flow, nothing, paragraphs, type TextBlock, type Token } from '../text/block.ts';
import type { Vertex } from '../view/vertex.ts';
import type { Memory } from './memory.ts';
import type { Sized } from './scene.ts';

/** How words are broken: lines of a sentence at most, as far as a box may grow; px of a label. */
export interface Breaking {
  readonly lines: number;
  readonly label: number;
}

/** Width of the band that shows what the minutes of a state are booked to, px. */
export const BAND = 12;
/** Widths that are tried for the words of a box, px. */
const WIDTHS = [120, 140, 160, 180, 200, 220, 240];
/** Where arrows part of which all are followed, px: thick, as UML draws it. */
const BAR = { width: 72, height: 5 };
/** The circle with the letter of a history state. */
const CIRCLE = 30;

/** Whether a band at the left of a box shows what its minutes are booked to. */
export function hasBand({ kind, state }: Vertex): boolean {
  return kind === 'state' && state?.heading !== undefined;
}

/** Sets the words of boxes and arrows. */
export class Typesetter {
  readonly breaking: Breaking;
  private readonly memory: Memory;

  constructor(breaking: Breaking, memory: Memory) {
    this.breaking = breaking;
    this.memory = memory;
  }

  /** Size of a box without visible children, and the place of its words. */
  box(vertex: Vertex): Sized {
    const { kind, tokens, state } = vertex;
    const look = [this.breaking, kind, hasBand(vertex), state?.kind === 'final', tokens];
    const name = JSON.stringify(look);
    const sized = this.memory.sizes.get(name) ?? this.measured(vertex);
    this.memory.sizes.set(name, sized);
    return sized;
  }

  /** The words on an arrow. */
  label(tokens: readonly Token[]): TextBlock | undefined {
    return tokens.length > 0 ? flow(tokens, this.breaking.label) : undefined;
  }

  private measured(vertex: Vertex): Sized {
    const { kind, state, tokens } = vertex;
    const { lines } = this.breaking;
    switch (kind) {
      case 'fork':
        return framed(flow(tokens, tokens.length > 1 ? 260 : 170), 8, 3);
      case 'bar':
        return { text: nothing, textAt: { x: 0, y: 0 }, ...BAR };
      case 'moment':
        return framed(flow(tokens, 170), 10, 3);
      case 'elsewhere':
      case 'origin':
        return framed(roomy(tokens, lines, 150), 9, 5);
      case 'history':
        return shifted(framed(roomy(tokens, lines), 8, 5), CIRCLE);
      default: {
        const border = state?.kind === 'final' ? 4 : 0;
        const sized = framed(roomy(tokens, lines), 10 + border, 7 + border);
        return shifted(sized, hasBand(vertex) ? BAND : 0);
      }
    }
  }
}

/** The narrowest of a few widths at which all paragraphs together need few lines. */
function roomy(tokens: readonly Token[], lines: number, widest = 240): TextBlock {
  let text = nothing;
  for (const width of WIDTHS) {
    if (width > widest) break;
    text = paragraphs(tokens, width, true);
    if (text.spans.length <= tokens.length + lines - 1) break;
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
