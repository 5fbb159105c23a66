import { type Span, styles, type TextBlock } from '../text/block.ts';
import { textWidth } from '../text/measure.ts';
import { escaped, px } from './markup.ts';
import { signMarkup } from './signs.ts';

/** Words with their signs; `x` and `y` are the corner of the block. */
export function textMarkup({ spans }: TextBlock, x: number, y: number): string {
  return spans.map((span) => spanMarkup(span, x, y)).join('');
}

function spanMarkup(span: Span, x: number, y: number): string {
  const base = y + span.y;
  const middle = base - styles[span.style].size * 0.36;
  const sign = span.sign === undefined ? '' : signMarkup(span.sign, x + span.x - 15, middle);
  const texts = runsOf(span).map(({ text, left, isWide }) => {
    const look = `t-${span.style}${isWide ? ' wide' : ''}`;
    return `<text class="${look}" x="${px(x + left)}" y="${px(base)}">${escaped(text)}</text>`;
  });
  return sign + texts.join('');
}

interface Run {
  readonly text: string;
  readonly left: number;
  readonly isWide: boolean;
}

/** Chinese among monospaced letters is set in the family of the sentences. */
function runsOf({ text, style, x }: Span): readonly Run[] {
  if (styles[style].family !== 'mono') return [{ text, left: x, isWide: false }];
  let left = x;
  return text.split(/([\u2e80-\uffef]+)/).flatMap((part, i) => {
    if (part === '') return [];
    // Spaces at the edges of an element are dropped by whoever draws it.
    const kept = part.replaceAll(/^ | $/g, '\u00a0');
    const run = { text: kept, left, isWide: i % 2 === 1 };
    left += textWidth(part, styles[style]);
    return [run];
  });
}
