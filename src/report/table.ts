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
 * Lines no wider than so many columns, if there is a way: figures in one line each or, where these have
 * no room beside each other, with their half-width or bound below them.
 *
 * @param build lays out the rows; figures are to go through `fold`
 */
export function folded(
  columns: number,
  build: (fold: Fold, isNarrow: boolean) => string[],
): string[] {
  const lines = build((cells) => cells, false);
  return isWithin(lines, columns) ? lines : build(below, true);
}

/** What is done to the figures of a row before they are laid out. */
export type Fold = (cells: readonly string[]) => readonly string[];

const below: Fold = (cells) => cells.map((cell) => cell.replace(/ (?=[±(])/u, '\n'));

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
  // What stands across all columns must not widen them: it is put in afterwards.
  const across = new Map<number, string>();
  let line = 0;
  for (const row of rows) {
    const height = Math.max(...row.map((cell) => contentOf(cell).split('\n').length));
    const [first] = row;
    const isAcross = typeof first === 'object' && first.colSpan === aligns.length;
    made.push(
      row.map((cell) => ({ ...asCell(cell), ...(isAcross && { content: blank(height) }) })),
    );
    if (isAcross) first.content.split('\n').forEach((text, i) => across.set(line + i, text));
    line += height;
  }
  return made
    .toString()
    .split('\n')
    .map((text, i) => (across.get(i) ?? text).trimEnd());
}

const asCell = (cell: Cell) => (typeof cell === 'string' ? { content: cell } : cell);
const contentOf = (cell: Cell): string => asCell(cell).content;
const blank = (lines: number) => '\n'.repeat(lines - 1);
