import { parseDocument, type ParseOptions, type DocumentOptions, type SchemaOptions } from 'yaml';

/** How scenario files are read: YAML 1.2, keys and values as in JSON. */
export const yamlOptions = {
  version: '1.2',
  schema: 'core',
  prettyErrors: false,
} as const satisfies ParseOptions & DocumentOptions & SchemaOptions;

/** What the parser complains of: its code, and the stretch of the text in UTF-16 units. */
export interface Complaint {
  readonly code: string;
  readonly pos: readonly [from: number, to: number];
}

/** So many lines that begin at the wrong place are looked at: each costs reading the text twice. */
const MOST_LINES = 20;

/** A text with a line moved, and what is complained of after that line. */
interface Mended {
  readonly text: string;
  readonly rest: readonly Complaint[];
}

/**
 * What does not merely follow, in the order of the text. A tab throws all after it out of step, and
 * so does a line that begins at the wrong place: what comes after that is looked for with the line
 * put where it probably belongs. Lines under one another that begin alike are one mistake.
 */
export function independent(text: string, complaints: readonly Complaint[]): readonly Complaint[] {
  const tabs = complaints.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const told: Complaint[] = [];
  let at: Mended | undefined = { text, rest: inOrder(complaints) };
  let before: number | undefined;
  for (let lines = 0; at !== undefined && lines < MOST_LINES; lines++) {
    const shift = at.text.length - text.length;
    const first = at.rest.findIndex(({ code }) => code === 'BAD_INDENT');
    const sure = first < 0 ? at.rest : at.rest.slice(0, first);
    const odd = at.rest[first];
    const isAlike = odd !== undefined && beginsAs(text, before, odd.pos[0] - shift);
    for (const { code, pos } of odd === undefined || isAlike ? sure : [...sure, odd])
      told.push({ code, pos: [pos[0] - shift, pos[1] - shift] });
    if (odd === undefined) break;
    before = odd.pos[0] - shift;
    at = mended(at.text, odd.pos[0]);
  }
  return told;
}

/** Whether a line begins at the same column as one before it, and no line between them before it. */
function beginsAs(text: string, before: number | undefined, place: number): boolean {
  if (before === undefined) return false;
  const [first, ...rest] = text.slice(lineStart(text, before), lineEnd(text, place)).split('\n');
  const indent = indentOf(first!);
  const later = rest.filter((line) => line.trim() !== '');
  const last = later.at(-1);
  if (last === undefined || indentOf(last) !== indent) return false;
  return later.every((line) => indentOf(line) >= indent);
}

const inOrder = (complaints: readonly Complaint[]): readonly Complaint[] =>
  complaints.toSorted((a, b) => a.pos[0] - b.pos[0]);

/**
 * The text with the line at a place moved to where lines before it begin, and what is complained of
 * after it; undefined where the line is no better there.
 */
function mended(text: string, place: number): Mended | undefined {
  const start = lineStart(text, place);
  const line = text.slice(start, lineEnd(text, place));
  const indent = indentOf(line);
  const tried = beginnings(text.slice(0, start))
    .filter((column) => column !== indent)
    .toSorted((a, b) => Math.abs(a - indent) - Math.abs(b - indent) || b - a)
    .slice(0, 2)
    .flatMap((column) => {
      const moved = `${' '.repeat(column)}${line.slice(indent)}`;
      const better = `${text.slice(0, start)}${moved}${text.slice(start + line.length)}`;
      const { errors, warnings } = parseDocument(better, yamlOptions);
      const after = inOrder([...errors, ...warnings]).filter(({ pos }) => pos[0] >= start);
      const isSound = after.every(({ pos }) => pos[0] > start + moved.length);
      return isSound ? [{ text: better, rest: after }] : [];
    });
  return tried.toSorted((a, b) => a.rest.length - b.rest.length)[0];
}

const lineStart = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;
const lineEnd = (text: string, place: number): number => {
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end;
};
const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Columns, from 0, at which what is still open begins: keys, items of lists and keys in these. */
function beginnings(text: string): readonly number[] {
  let open: number[] = [];
  for (const line of text.split('\n')) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    const indent = indentOf(line);
    const item = line.match(/^\s*- +/u)?.[0].length;
    open = [
      ...open.filter((column) => column < indent),
      indent,
      ...(item === undefined ? [] : [item]),
    ];
  }
  return open;
}
