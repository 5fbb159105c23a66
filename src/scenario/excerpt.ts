import { width } from '../text/index.ts';
import { clean } from './messages/dictionary.ts';

/** Longest stretch of a line that is shown, in columns. */
const MAX_WIDTH = 100;
/** Columns before a line besides its number. */
const BESIDE = 4;

/**
 * A line of a file with its number and marks under what is meant; with the line before it, if that
 * is not blank. Long lines are cut around the marks.
 *
 * @param columns of the terminal: a line that runs over its edge takes the marks away from what is meant
 */
export function excerpt(
  text: string,
  line: number,
  column: number,
  length: number,
  columns = Infinity,
): readonly string[] {
  const lines = text.split('\n');
  const source = lines[line - 1];
  if (source === undefined || length === 0) return [];
  const before = lines[line - 2] ?? '';
  const gutter = Math.max(4, String(line).length + 1);
  const numbered = (n: number, shown: string) => ` ${String(n).padStart(gutter)} | ${shown}`;
  const most = Math.min(MAX_WIDTH, columns - gutter - BESIDE);
  const lead = clean(source.slice(0, column - 1));
  const { cut, left } = shorten(lead, most * 0.6);
  const meant = clean(source.slice(column - 1, column - 1 + length));
  const shown = until(`${cut}${meant}${clean(source.slice(column - 1 + length))}`, most);
  const marks = Math.max(1, Math.min(width(meant), most - left));
  return [
    ...(before.trim() === '' ? [] : [numbered(line - 1, until(clean(before), most))]),
    numbered(line, shown),
    `${' '.repeat(gutter + BESIDE + left)}${'^'.repeat(marks)}`,
  ];
}

/** The end of a text that is no wider than `most`. */
function shorten(text: string, most: number): { cut: string; left: number } {
  let left = width(text);
  if (left <= most) return { cut: text, left };
  const letters = Array.from(text);
  while (left > most - 1) left -= width(letters.shift() ?? ' ');
  return { cut: `…${letters.join('')}`, left: left + 1 };
}

/** The beginning of a text that is no wider than `most`. */
function until(text: string, most: number): string {
  if (width(text) <= most) return text;
  let columns = 0;
  let shown = '';
  for (const letter of text) {
    columns += width(letter);
    if (columns > most - 1) break;
    shown += letter;
  }
  return `${shown}…`;
}
