import { clean } from './messages/dictionary.ts';

/** Characters that take two columns of a terminal. Source: Unicode, East Asian Width W and F. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const MARK = /\p{M}|\u200d|\ufe0f/u;
/** Longest stretch of a line that is shown, in columns. */
const MAX_WIDTH = 100;

/** Columns of a terminal that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += MARK.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;
  return width;
}

/**
 * A line of a file with its number and marks under what is meant; with the line before it, if that
 * is not blank. Long lines are cut around the marks.
 */
export function excerpt(
  text: string,
  line: number,
  column: number,
  length: number,
): readonly string[] {
  const lines = text.split('\n');
  const source = lines[line - 1];
  if (source === undefined || length === 0) return [];
  const before = lines[line - 2] ?? '';
  const gutter = Math.max(4, String(line).length + 1);
  const numbered = (n: number, shown: string) => ` ${String(n).padStart(gutter)} | ${shown}`;
  const lead = clean(source.slice(0, column - 1));
  const { cut, left } = shorten(lead, MAX_WIDTH * 0.6);
  const meant = clean(source.slice(column - 1, column - 1 + length));
  const shown = until(`${cut}${meant}${clean(source.slice(column - 1 + length))}`, MAX_WIDTH);
  const marks = Math.max(1, Math.min(widthOf(meant), MAX_WIDTH - left));
  return [
    ...(before.trim() === '' ? [] : [numbered(line - 1, until(clean(before), MAX_WIDTH))]),
    numbered(line, shown),
    `${' '.repeat(gutter + 4 + left)}${'^'.repeat(marks)}`,
  ];
}

/** The end of a text that is no wider than `most`. */
function shorten(text: string, most: number): { cut: string; left: number } {
  let width = widthOf(text);
  if (width <= most) return { cut: text, left: width };
  const letters = Array.from(text);
  while (width > most - 1) width -= widthOf(letters.shift() ?? ' ');
  return { cut: `…${letters.join('')}`, left: width + 1 };
}

/** The beginning of a text that is no wider than `most`. */
function until(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let width = 0;
  let shown = '';
  for (const letter of text) {
    width += widthOf(letter);
    if (width > most - 1) break;
    shown += letter;
  }
  return `${shown}…`;
}
