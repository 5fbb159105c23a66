import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';
import { width } from '../text/index.ts';

/** On which side of its column a cell stands. */
export type Align = 'left' | 'right' | 'center';

/** A cell, perhaps over several columns. Lines inside a cell are separated by `\n`. */
export type Cell =
  | string
  | { readonly content: string; readonly colSpan: number; readonly hAlign?: Align };

const none = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
};

/**
 * Columns of the screen that rows leave for a title, which is their first and still empty cell.
 */
export function spaceForTitles(
  rows: readonly (readonly Cell[])[],
  aligns: readonly Align[],
  gap: number,
  screenWidth: number,
): number {
  const lines = table(rows, aligns, gap).map((line) => width(stripVTControlCharacters(line)));
  return screenWidth - Math.max(0, ...lines);
}

/** Whether no line is wider than so many columns. */
export function isWithin(lines: readonly string[], columns: number): boolean {
  return lines.every((line) => width(stripVTControlCharacters(line)) <= columns);
}

/**
 * Rows in columns, without rules, a space or two between columns; aligned for Chinese and for
 * coloured text. Trailing spaces are cut.
 *
 * @param gap spaces between columns
 */
export function table(
  rows: readonly (readonly Cell[])[],
  aligns: readonly Align[],
  gap = 2,
): string[] {
  if (rows.length === 0) return [];
  const made = new Table({
    chars: { ...none, middle: ' '.repeat(gap) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: [...aligns],
  });
  made.push(
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : { ...cell }))),
  );
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
