interface Size {
  readonly width: number;
  readonly height: number;
}

/** What A4 shows inside margins of 5 mm, in px of 1/96 inch. */
const sheet: Size = { width: 756, height: 1085 };

/**
 * By what a drawing is multiplied to fill the better of an upright sheet and one on its side; below
 * 1 its smallest text is printed smaller than 11 px. `reserved` px of height are kept for title and
 * legend.
 */
export function printScale({ width, height }: Size, reserved = 0): number {
  const upright = Math.min(sheet.width / width, (sheet.height - reserved) / height);
  const onItsSide = Math.min(sheet.height / width, (sheet.width - reserved) / height);
  return Math.max(upright, onItsSide);
}

/** Part of a sheet that a drawing covers. */
export function sheetShare({ width, height }: Size): number {
  return (width * height) / (sheet.width * sheet.height);
}
