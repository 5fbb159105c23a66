/** Text that is drawn the same way: size in px and family. */
export interface TextStyle {
  readonly size: number;
  readonly family: 'sans' | 'mono';
  readonly isBold?: boolean;
}

/**
 * Widths in em of a Latin letter, none narrower than in Arial, Helvetica, Liberation Sans or the
 * Latin part of Noto Sans CJK, so that a text never leaves a box that was measured for it.
 */
const widths: readonly (readonly [number, string])[] = [
  [0.3, " \u00a0ijlI|.,:;'"],
  [0.41, 'frt()[]{}!/\\-'],
  [0.56, 'cskvxyzJ_?"^*'],
  [0.63, 'abdeghnopqu0123456789+=<>~$#`'],
  [0.69, 'EFLPSTYZ'],
  [0.74, 'ABCKRVX'],
  [0.8, 'DGHNOQU&'],
  [0.97, 'mwMW%@'],
];
const widthOfLetter = new Map(
  widths.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
/** Of the usual monospaced families the widest are 0.602 em. */
const MONO = 0.61;

/** Letters are this much wider in bold. */
const BOLD = 1.07;

/** Letters of alphabets; whatever stands above them (CJK, symbols, emoji) is taken as 1 em. */
const LAST_ALPHABETIC = 0x52f;

/** Between names; Chinese families do not have it, and Latin ones draw it narrow. */
const ANGLE = '›';

/** Width of a text in px, on the safe side. */
export function textWidth(text: string, { size, family, isBold }: TextStyle): number {
  let em = 0;
  for (const letter of text) {
    const isAlphabetic = letter.codePointAt(0)! <= LAST_ALPHABETIC;
    if (letter === ANGLE) em += 0.5;
    else if (!isAlphabetic) em += 1;
    else em += family === 'mono' ? MONO : (widthOfLetter.get(letter) ?? 0.8);
  }
  return em * size * (isBold === true ? BOLD : 1);
}
