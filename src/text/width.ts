/**
 * Characters that take two columns: East Asian Wide and Fullwidth. Ambiguous ones (±, ×, box
 * drawing) count as one, as terminals show them by default.
 * Source: Unicode Standard Annex 11.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const none = /\p{Mark}|\p{Cf}/u;

/** Columns that a text without control characters takes in a terminal. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : none.test(character) ? 0 : 1;
  return columns;
}

/** The text with spaces after it up to so many columns; unchanged when it is wider. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** The text with spaces before it up to so many columns; unchanged when it is wider. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}

/** Closing punctuation never begins a line. */
const closing = /^[，。；：、！？）》」』］】”’…·%,.;:!?)\]]/u;

/** Opening punctuation never ends one. */
const opening = /[（《「『［【“‘([]$/u;

/** What stays with the number before it: a unit, also behind a space, or the first word of Chinese. */
const unit =
  /(?<=\d)(?: ?(?:%|(?:ms|s|min|h|d|pp|seconds?|minutes?|hours?|days?)(?!\p{Letter})|毫秒|秒|分钟|小时|天|个?百分点|[万亿]元?|[元人件起次条名种张项页图]|像素|部分)|\p{Script=Han})/gu;

/** Offsets in a text at which a unit goes on that a number began. */
const inFigures = (text: string): ReadonlySet<number> =>
  new Set(
    [...text.matchAll(unit)].flatMap(({ index, 0: found }) =>
      Array.from(found, (_, i) => index + i),
    ),
  );

/** What stays together on a line: a word with the space before it, or a wide character. */
const pieces = (text: string): string[] => {
  const kept = inFigures(text);
  const found: string[] = [];
  let word = '';
  for (const character of text) {
    if (wide.test(character) || character === ' ') {
      if (word !== '') found.push(word);
      word = '';
      if (character !== ' ') found.push(character);
      else word = ' ';
    } else word += character;
  }
  if (word !== '') found.push(word);
  let at = 0;
  return found.reduce<string[]>((joined, piece) => {
    const before = joined.at(-1);
    const belongs = closing.test(piece) || opening.test(before ?? '') || kept.has(at);
    at += piece.length;
    if (before !== undefined && belongs) joined[joined.length - 1] += piece;
    else joined.push(piece);
    return joined;
  }, []);
};

/**
 * Breaks a text into lines of at most so many columns: at spaces, or between Chinese characters, but
 * neither before closing nor after opening punctuation, nor between a number and its unit.
 * A single word that is wider stands alone on its line.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && width(line) + width(piece) > columns) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === '' && lines.length > 0 ? piece.trimStart() : piece;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/**
 * As `wrap`, for a title that goes on below a column further in: what has room on one line is not
 * broken for the sake of that column.
 */
export function wrapTitle(title: string, columns: number): string[] {
  return width(title) <= columns ? [title] : wrap(title, columns - 1);
}

/**
 * As `wrap`, for a line that goes on below with its indent and two columns more.
 *
 * @param columns of the screen; Infinity leaves the line whole
 * @param place how it begins, if it is a place in a file, which is never broken
 */
export function wrapMessage(line: string, columns: number, place = ''): string[] {
  const indent = /^ */.exec(line)![0];
  // Names of files may be Chinese, too: a word of the same width stands for them.
  const standIn = 'x'.repeat(width(place));
  const said = standIn + line.slice(place.length).slice(place === '' ? indent.length : 0);
  return wrap(said, columns - indent.length - 2).map((each, i) =>
    i === 0 ? (place || indent) + each.slice(standIn.length) : `${indent}  ${each}`,
  );
}

/** Joins facts with ` · ` and breaks lines between facts only, except inside one too long for a line. */
export function wrapFacts(facts: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const longer = lines.length === 0 ? fact : `${lines.at(-1)!} · ${fact}`;
    if (lines.length > 0 && width(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(...wrap(fact, columns));
  }
  return lines;
}
