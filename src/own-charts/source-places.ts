import { SourceMap } from 'node:module';
import type { Span } from '../scenario/index.ts';

/** Finds the place in a chart file that a place in its program was made of. */
export interface SourceMapText {
  /** Line and column count from 1; undefined where the program says something of its own. */
  placeOf(line: number, column: number): Span | undefined;
}

/** @param beside gives the path of a source file by its path from the chart file */
export function sourceMapText(text: string, beside: (name: string) => string): SourceMapText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- esbuild writes version 3
  const map = new SourceMap(JSON.parse(text) as ConstructorParameters<typeof SourceMap>[0]);
  return {
    placeOf(line, column) {
      const entry = map.findEntry(line - 1, column - 1);
      if (!('originalSource' in entry)) return undefined;
      const { originalSource, originalLine, originalColumn } = entry;
      return {
        file: beside(originalSource),
        line: originalLine + 1,
        column: originalColumn + 1,
        length: 1,
      };
    },
  };
}

/**
 * Where a chart file speaks of a state, as far as that can be told by looking at the text: the keys
 * from the outermost state on, one after the other, and after them a word that is meant, if any.
 * Undefined when a key is not found.
 *
 * @param exported the name under which the file exports the machine, where it may make several
 */
export function placeOfState(
  file: string,
  text: string,
  keys: readonly string[],
  word: string,
  exported = '',
): Span | undefined {
  let from = beginningOf(text, exported);
  let length = 0;
  for (const key of keys) {
    // A state may have the name of the one around it.
    const found = search(
      text,
      from + length,
      new RegExp(`(?<![\\w$.])(['"\`]?)${escaped(key)}\\1\\s*:`, 'g'),
    );
    if (found === undefined) return undefined;
    from = found.index;
    length = found.text.replace(/\s*:$/, '').length;
  }
  const wanted =
    word === ''
      ? undefined
      : search(text, from, new RegExp(`(?<![\\w$.])(['"\`]?)${escaped(word)}\\1(?![\\w$])`, 'g'));
  if (wanted !== undefined) return spanAt(file, text, wanted.index, wanted.text.length);
  return keys.length === 0 ? undefined : spanAt(file, text, from, length);
}

/** Where a file begins to make a machine: after the name of its export, if that is found. */
function beginningOf(text: string, exported: string): number {
  const name = declaredAs(text, exported);
  const named =
    name === 'default'
      ? /\bexport\s+default\b/g
      : new RegExp(`\\b(?:const|let|var)\\s+${escaped(name)}(?![\\w$])`, 'g');
  const from = exported === '' ? 0 : (search(text, 0, named)?.index ?? 0);
  return search(text, from, /\bcreateMachine\s*\(/g)?.index ?? from;
}

/** The name that a file itself gives to what it exports, which it may have made long before. */
function declaredAs(text: string, exported: string): string {
  const renamed = new RegExp(`([\\w$]+)\\s+as\\s+${escaped(exported)}\\s*[,}]`).exec(text);
  const alone = exported === 'default' ? /\bexport\s+default\s+([\w$]+)\s*(?:;|$)/m : /(?!)/;
  return renamed?.[1] ?? alone.exec(text)?.[1] ?? exported;
}

/**
 * The first place where a text stands, with its quotation marks; more may follow after a `separator`.
 */
export function placeOfString(
  file: string,
  text: string,
  wanted: string,
  separator: '/' | '.' = '/',
): Span | undefined {
  const more = `(?:[${separator}][^'"\`]*)?`;
  const found = search(text, 0, new RegExp(`(['"\`])${escaped(wanted)}${more}\\1`, 'g'));
  return found && spanAt(file, text, found.index, found.text.length);
}

interface Found {
  readonly index: number;
  readonly text: string;
}

function search(text: string, from: number, pattern: RegExp): Found | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? undefined : { index: match.index, text: match[0] };
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

function spanAt(file: string, text: string, index: number, length: number): Span {
  const before = text.slice(0, index).split('\n');
  return { file, line: before.length, column: before.at(-1)!.length + 1, length };
}
