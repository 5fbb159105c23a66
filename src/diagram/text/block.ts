import { textWidth, type TextStyle } from './measure.ts';
import { wrap, wrapEvenly } from './wrap.ts';

/** How a piece of text looks; each is a class in the drawing's style sheet. */
export type StyleName =
  | 'title'
  | 'subtitle'
  | 'trail'
  | 'path'
  | 'name'
  | 'description'
  | 'row'
  | 'event'
  | 'note';
/** A sign drawn in front of a text, 1 em wide. */
export type Sign =
  | 'clock'
  | 'milestone'
  | 'decision'
  | 'folded'
  | 'again'
  | 'onward'
  | 'inward'
  | 'parallel';

interface Style extends TextStyle {
  /** From one baseline to the next, px. */
  readonly leading: number;
}

/** Size, family and leading of each style, px. */
export const styles: Readonly<Record<StyleName, Style>> = {
  title: { size: 17, family: 'sans', leading: 22, isBold: true },
  subtitle: { size: 14, family: 'sans', leading: 18, isBold: true },
  trail: { size: 11.5, family: 'sans', leading: 16 },
  path: { size: 11, family: 'mono', leading: 16 },
  name: { size: 12, family: 'sans', leading: 16, isBold: true },
  description: { size: 12, family: 'sans', leading: 15 },
  row: { size: 11, family: 'sans', leading: 14 },
  event: { size: 11.5, family: 'sans', leading: 15 },
  note: { size: 11, family: 'sans', leading: 14 },
};

/** Words of one look that are wrapped by themselves. */
export interface Token {
  readonly text: string;
  readonly style: StyleName;
  readonly sign?: Sign;
  /** Begins a line of its own. */
  readonly breaks?: boolean;
  /** Stands a little below what is before it. */
  readonly isApart?: boolean;
}

/** A token in its place: `x` from the left of the block, `y` its baseline from the top. */
export interface Span extends Token {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Words in their places; px from the top left corner of the block. */
export interface TextBlock {
  readonly spans: readonly Span[];
  readonly width: number;
  readonly height: number;
}

const SIGN = 15;
const GAP = 5;
/** Above a line that stands apart, px. */
const SPACE = 5;

/** Paragraphs one below the other, each wrapped at `width` px. */
export function paragraphs(tokens: readonly Token[], width: number, isEven = false): TextBlock {
  const spans: Span[] = [];
  let top = 0;
  for (const token of tokens) {
    const style = styles[token.style];
    const indent = token.sign === undefined ? 0 : SIGN;
    const lines = (isEven ? wrapEvenly : wrap)(plain(token.text), width - indent, style);
    for (const [i, text] of lines.entries()) {
      const { sign, ...rest } = token;
      const line = {
        ...rest,
        text,
        x: indent,
        y: top + baseline(style),
        width: textWidth(text, style),
      };
      spans.push(i === 0 && sign !== undefined ? { ...line, sign } : line);
      top += style.leading;
    }
  }
  return { spans, width: widest(spans), height: top };
}

/** Tokens beside each other as far as `width` px allows, and else on the next line. */
export function flow(tokens: readonly Token[], width: number): TextBlock {
  const rows: Span[][] = [];
  let right = Infinity;
  for (const each of tokens) {
    const token = { ...each, text: plain(each.text) };
    const style = styles[token.style];
    const indent = token.sign === undefined ? 0 : SIGN;
    const own = textWidth(token.text, style) + indent;
    if (token.breaks !== true && right + GAP + own <= width) {
      rows.at(-1)!.push({ ...token, x: right + GAP + indent, y: 0, width: own - indent });
      right += GAP + own;
      continue;
    }
    const { sign, isApart, ...rest } = token;
    for (const [i, text] of wrapEvenly(token.text, width - indent, style).entries()) {
      const isFirst = i === 0 && isApart === true;
      const span = {
        ...rest,
        text,
        x: indent,
        y: 0,
        width: textWidth(text, style),
        ...(isFirst && { isApart }),
      };
      rows.push([i === 0 && sign !== undefined ? { ...span, sign } : span]);
      right = indent + span.width;
    }
  }
  let top = 0;
  const spans = rows.flatMap((row) => {
    const leading = Math.max(...row.map(({ style }) => styles[style].leading));
    if (row[0]!.isApart === true) top += SPACE;
    const placed = row.map((span) => ({ ...span, y: top + baseline(styles[span.style]) }));
    top += leading;
    return placed;
  });
  return { spans, width: widest(spans), height: top };
}

/**
 * Chinese families draw curved quotes as wide as a character, which tears English words apart; words
 * of Latin letters stand a little off the Chinese beside them.
 */
function plain(text: string): string {
  if (/[\u2e80-\uffef]/.test(text)) {
    return text
      .replaceAll(/(\p{Script=Han})(?=[A-Za-z])/gu, '$1 ')
      .replaceAll(/([A-Za-z])(?=\p{Script=Han})/gu, '$1 ');
  }
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
}

/** Latin and Chinese letters sit well in their line when the baseline is here. */
function baseline({ size, leading }: Style): number {
  return Math.round((leading - size) / 2 + size * 0.84);
}

function widest(spans: readonly Span[]): number {
  return Math.ceil(spans.reduce((width, span) => Math.max(width, span.x + span.width), 0));
}

/** One block below another. */
export function stacked(above: TextBlock, below: TextBlock): TextBlock {
  const moved = below.spans.map((span) => ({ ...span, y: span.y + above.height }));
  return {
    spans: [...above.spans, ...moved],
    width: Math.max(above.width, below.width),
    height: above.height + below.height,
  };
}

export const nothing: TextBlock = { spans: [], width: 0, height: 0 };
