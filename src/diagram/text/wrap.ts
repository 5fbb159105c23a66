import { textWidth, type TextStyle } from './measure.ts';

/** Marks that may not begin a line in Chinese typesetting. */
const CLOSING = '。，、：；！？）」』》”’…,.;:!?)]';
/** Marks that may not end one. */
const OPENING = '（「『《“‘([';
/** A unit, which stays with the number before it. */
const UNIT =
  /(?<=\d)(?: ?(?:(?:ms|s|min|h|d|seconds?|minutes?|hours?|days?)(?!\p{Letter})|毫秒|秒|分钟|小时|天|[万亿]?元)|\p{Script=Han})/gu;
const isWide = (letter: string) => letter.codePointAt(0)! >= 0x2e80;

/**
 * Lines no wider than `width` px: broken at spaces, between Chinese characters and, where a single
 * identifier is too long, inside it. At least one line.
 */
export function wrap(text: string, width: number, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text).flatMap((word) => fitting(word, width, style))) {
    const longer = line + piece;
    if (line === '' || textWidth(longer.trimEnd(), style) <= width) line = longer;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return [...lines, line.trimEnd()];
}

/**
 * As `wrap`, with as many lines: broken after marks of punctuation where that can be, and else as
 * even as possible.
 */
export function wrapEvenly(text: string, width: number, style: TextStyle): readonly string[] {
  let best = wrap(text, width, style);
  const count = best.length;
  if (count === 1) return best;
  let most = pauses(best);
  const longest = Math.max(...pieces(text).map((piece) => textWidth(piece.trimEnd(), style)));
  for (let narrower = width - 4; narrower >= width / 2; narrower -= 4) {
    const lines = wrap(text, narrower, style);
    // A word that fits the full width is not broken for the sake of a narrower one.
    if (lines.length > count || (narrower < longest && longest <= width)) break;
    const found = pauses(lines);
    if (found >= most) [best, most] = [lines, found];
  }
  return best;
}

/** Lines but the last that end where a reader pauses. */
function pauses(lines: readonly string[]): number {
  return lines.slice(0, -1).filter((line) => PAUSE.test(line)).length;
}

const PAUSE = /[。，、：；！？）”’,.;:!?)]$/;

/**
 * Words with the spaces after them; a Chinese character is a word with the marks that cling to it, and
 * a number with its unit.
 */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  const units = new Set(
    [...text.matchAll(UNIT)].flatMap(({ index, 0: unit }) => Array.from(unit, (_, i) => index + i)),
  );
  let before = '（';
  let at = 0;
  for (const letter of text) {
    const last = found.at(-1) ?? '';
    const clings =
      OPENING.includes(before) || CLOSING.includes(letter) || letter === ' ' || units.has(at);
    at += letter.length;
    const isSeam = isWide(letter) || isWide(before) || before === ' ';
    if (found.length === 0 || (isSeam && !clings)) found.push(letter);
    else found[found.length - 1] = last + letter;
    before = letter;
  }
  return found;
}

/** A word that is too long falls apart after a dot, an underscore or before a capital. */
function fitting(word: string, width: number, style: TextStyle): readonly string[] {
  if (textWidth(word.trimEnd(), style) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const syllable of word.split(/(?<=[._/])|(?<=[a-z])(?=[A-Z])/)) {
    for (const chunk of textWidth(syllable, style) > width ? syllable : [syllable]) {
      if (part !== '' && textWidth(part + chunk, style) > width) {
        parts.push(part);
        part = '';
      }
      part += chunk;
    }
  }
  return [...parts, part];
}
