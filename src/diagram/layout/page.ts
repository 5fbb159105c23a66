/** Width and height, px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Around everything on a sheet, px. */
export const MARGIN = 10;
/** What A4 shows inside margins of 5 mm, in px of 1/96 inch. */
const sheet: Size = { width: 756, height: 1085 };
/** The same upright and on its side. */
export const sheets: readonly Size[] = [sheet, { width: sheet.height, height: sheet.width }];

/**
 * By what a drawing is multiplied to fill the better of an upright sheet and one on its side; below
 * 1 its smallest text is printed smaller than 11 px. What is `around` the drawing comes on top of it.
 */
export function printScale(
  { width, height }: Size,
  around: Size = { width: 0, height: 0 },
): number {
  const scaleOn = (room: Size) =>
    Math.min((room.width - around.width) / width, (room.height - around.height) / height);
  return Math.max(...sheets.map(scaleOn));
}

/** Part of a sheet that a drawing covers. */
export function sheetShare({ width, height }: Size): number {
  return (width * height) / (sheet.width * sheet.height);
}
